package dev.assay.http.labeler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.write.serialization.DomainJson;
import java.io.UncheckedIOException;
import java.util.List;

/** Leaves the answers to assessments, and who else was looked at, out of what a labeler reads; the event's hash is still that of the whole. */
final class AnswerKey {
    private AnswerKey() {}

    static RecordRoutes.EventView hidden(RecordRoutes.EventView view) {
        try {
            JsonNode event = DomainJson.mapper().readTree(view.event());
            switch (event.path("type").asText()) {
                case "assessment-assigned" ->
                    event.path("assessment")
                            .path("questions")
                            .forEach(question -> ((ObjectNode) question).remove(List.of("expected", "explanation")));
                case "labeler-flagged" -> ((ObjectNode) event.path("suspicion")).remove("source");
                default -> {
                    return view;
                }
            }
            return new RecordRoutes.EventView(
                    view.sequence(), view.at(), view.by(), view.role(), event.toString(), view.hash());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored payload is no JSON", e);
        }
    }
}
