package dev.assay.read.prediction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts the predicted labels out of an event's stored bytes, byte for byte and in order. */
final class PredictedLabels {
    private static final JsonFactory FACTORY = new JsonFactory();

    private PredictedLabels() {}

    static List<String> of(byte[] payload) {
        List<String> labels = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(payload)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals("predictions");
                parser.nextToken();
                if (wanted) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        labels.add(label(parser, payload));
                    }
                } else {
                    parser.skipChildren();
                }
            }
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException("a stored payload is no JSON", e);
        }
    }

    private static String label(JsonParser parser, byte[] payload) throws IOException {
        String label = "{}";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals("label");
            parser.nextToken();
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            if (wanted) {
                int end = (int) parser.currentLocation().getByteOffset();
                label = new String(payload, start, end - start, StandardCharsets.UTF_8);
            }
        }
        return label;
    }
}
