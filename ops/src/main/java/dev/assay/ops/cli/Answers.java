package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Labels and their values in their stored JSON as people say them. */
final class Answers {
    private Answers() {}

    /** {@code answer = yes; where = 2 boxes}. */
    static String label(JsonNode label) {
        List<String> parts = new ArrayList<>();
        label.properties().forEach(field -> parts.add(field.getKey() + " = " + value(field.getValue())));
        return parts.isEmpty() ? "nothing" : String.join("; ", parts);
    }

    static String value(JsonNode value) {
        return switch (value.path("type").asText()) {
            case "choice" -> value.path("option").asText();
            case "choices" -> list(value.path("options"));
            case "rating" -> value.path("step").asText();
            case "text" -> '"' + value.path("text").asText() + '"';
            case "spans" -> marks(value, "spans") + relations(value.path("relations"));
            case "boxes", "polygons" -> marks(value, value.path("type").asText());
            case "time-regions" -> marks(value, "regions");
            case "fields" -> value.path("columns").toString();
            default -> value.toString();
        };
    }

    private static String marks(JsonNode value, String name) {
        JsonNode marks = value.path(name);
        List<String> types = StreamSupport.stream(marks.spliterator(), false)
                .map(mark -> mark.path("type").asText())
                .toList();
        return marks.size() + " " + name + (types.isEmpty() ? "" : " (" + String.join(", ", types) + ')');
    }

    private static String relations(JsonNode relations) {
        List<String> types = StreamSupport.stream(relations.spliterator(), false)
                .map(relation -> relation.path("type").asText())
                .toList();
        return types.isEmpty() ? "" : ", " + types.size() + " relations (" + String.join(", ", types) + ')';
    }

    static String list(JsonNode texts) {
        return String.join(
                ", ",
                StreamSupport.stream(texts.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    static String percent(JsonNode share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share.asDouble());
    }

    static String number(JsonNode number) {
        String text = String.format(Locale.ROOT, "%.3f", number.asDouble());
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
