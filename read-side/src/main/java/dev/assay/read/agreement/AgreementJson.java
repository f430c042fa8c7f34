package dev.assay.read.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;

/** What the view keeps as JSON. */
final class AgreementJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<String>> LABELS = new TypeReference<>() {};

    private AgreementJson() {}

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("no JSON for " + value, e);
        }
    }

    static List<String> labels(String text) {
        try {
            return MAPPER.readValue(text, LABELS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a view row is no JSON", e);
        }
    }

    static TaskLabels task(String text) {
        try {
            return MAPPER.readValue(text, TaskLabels.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a view row is no JSON", e);
        }
    }
}
