package dev.assay.http.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import dev.assay.domain.task.Traits;
import dev.assay.write.intake.Intake;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"externalId":"…","fields":{…},"overlap":3,"traits":{…}}}, token by token. */
final class JsonLineReading implements LineReading {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final ItemHashing hashing = new ItemHashing();

    @Override
    public Read read(LineSplitter.Raw raw) {
        try (JsonParser parser = FACTORY.createParser(raw.bytes())) {
            return line(raw, parser);
        } catch (Misfit misfit) {
            return LineReading.rejected(raw, "invalid", misfit.pointer, misfit.rule);
        } catch (IOException broken) {
            return LineReading.rejected(raw, "malformed", "", "must be one JSON object on one line, in UTF-8");
        }
    }

    private Read line(LineSplitter.Raw raw, JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Misfit("", "must be an object with externalId and fields");
        }
        String externalId = null;
        SortedMap<String, ItemValue> fields = null;
        int overlap = 0;
        Traits traits = Traits.NONE;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "externalId" -> externalId = externalId(parser);
                case "fields" -> fields = fields(parser);
                case "overlap" -> overlap = overlap(parser);
                case "traits" -> traits = TraitsReading.object(parser);
                default ->
                    throw new Misfit(
                            "/" + escaped(name), "is not known here: externalId, fields, overlap and traits are");
            }
        }
        if (parser.nextToken() != null) {
            throw new Misfit("", "must be one object, with nothing after it");
        }
        return new Read.Item(item(raw, externalId, fields, overlap, traits));
    }

    private Intake.Line item(
            LineSplitter.Raw raw,
            @Nullable String externalId,
            @Nullable SortedMap<String, ItemValue> fields,
            int overlap,
            Traits traits)
            throws Misfit {
        if (externalId == null) {
            throw new Misfit("/externalId", "is missing: it names the item in your own system");
        }
        if (fields == null || fields.isEmpty()) {
            throw new Misfit("/fields", "must have at least one field");
        }
        ItemContent content = new ItemContent(fields);
        return new Intake.Line(raw.line(), externalId, hashing.of(content), content, overlap, traits);
    }

    private static String externalId(JsonParser parser) throws IOException {
        String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
        if (!ItemRules.externalIdHolds(text)) {
            throw new Misfit("/externalId", ItemRules.EXTERNAL_ID);
        }
        return text;
    }

    private static int overlap(JsonParser parser) throws IOException {
        boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() == JsonParser.NumberType.INT;
        int overlap = whole ? parser.getIntValue() : 0;
        if (overlap < 1 || overlap > 100) {
            throw new Misfit("/overlap", ItemRules.OVERLAP);
        }
        return overlap;
    }

    private static SortedMap<String, ItemValue> fields(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new Misfit("/fields", "must be an object");
        }
        SortedMap<String, ItemValue> fields = new TreeMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, MediaReading.value(parser, "/fields/" + escaped(name)));
        }
        return fields;
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** A value that does not hold. */
    static final class Misfit extends IOException {
        private final String pointer;
        private final String rule;

        Misfit(String pointer, String rule) {
            super(rule);
            this.pointer = pointer;
            this.rule = rule;
        }

        String pointer() {
            return pointer;
        }

        String rule() {
            return rule;
        }
    }
}
