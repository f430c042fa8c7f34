package dev.assay.read.labelerwork;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** What the view keeps as JSON. */
final class WorkJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private WorkJson() {}

    static JsonNode tree(byte[] payload) {
        try {
            return MAPPER.readTree(payload);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored payload is no JSON", e);
        }
    }

    /** Each member as text. */
    static Map<String, String> values(JsonNode label) {
        Map<String, String> values = new TreeMap<>();
        label.properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().toString()));
        return values;
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("no JSON for " + value, e);
        }
    }

    static TaskWork task(String text) {
        try {
            return MAPPER.readValue(text, TaskWork.class);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    static Map<String, String> values(String text) {
        try {
            return MAPPER.readValue(text, VALUES);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(JsonProcessingException e) {
        return new UncheckedIOException("a view row is no JSON", e);
    }
}
