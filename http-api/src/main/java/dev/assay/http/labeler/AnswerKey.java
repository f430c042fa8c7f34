package dev.assay.http.labeler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.write.serialization.DomainJson;
import java.io.UncheckedIOException;

/** Leaves the answers to assessments out of what their taker reads; the event's hash is still that of the whole. */
final class AnswerKey {
    private AnswerKey() {}

    static RecordRoutes.EventView hidden(RecordRoutes.EventView view) {
        try {
            JsonNode event = DomainJson.mapper().readTree(view.event());
            if (!event.path("type").asText().equals("assessment-assigned")) {
                return view;
            }
            event.path("assessment")
                    .path("questions")
                    .forEach(question -> ((ObjectNode) question).remove(java.util.List.of("expected", "explanation")));
            return new RecordRoutes.EventView(
                    view.sequence(), view.at(), view.by(), view.role(), event.toString(), view.hash());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored payload is no JSON", e);
        }
    }
}
