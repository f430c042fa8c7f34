package dev.assay.http.labeler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered;
import dev.assay.domain.labeler.LabelerEvent.GoldWatchEnded;
import dev.assay.domain.labeler.LabelerEvent.LabelerEnrolled;
import dev.assay.domain.labeler.LabelerEvent.LabelerFlagged;
import dev.assay.domain.screening.Action;
import dev.assay.domain.screening.Kind;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.http.access.TaskHandles;
import dev.assay.http.labeler.RecordRoutes.EventView;
import dev.assay.write.serialization.DomainJson;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A record as its labeler reads it: without the answers to assessments and who else was looked at, and
 * without gold, which nothing must tell: not a gap
 * in the numbers, and not a hash that does not follow from the one before.
 */
final class OwnRecord {
    private OwnRecord() {}

    static List<EventView> of(List<FeedRecord> records, UserId labeler, TaskHandles handles) {
        List<EventView> views = new ArrayList<>();
        for (FeedRecord record : records) {
            if (!ofGold(record.event())) {
                views.add(shown(EventView.of(record), views.size() + 1L, labeler, handles));
            }
        }
        return views;
    }

    /** Whoever had no record begins one with their first answer to gold. */
    private static boolean ofGold(Object event) {
        return event instanceof GoldAnswered
                || event instanceof GoldWatchEnded
                || (event instanceof LabelerFlagged flagged
                        && flagged.suspicion().kind() == Kind.GOLD_FAILED
                        && flagged.action() != Action.SUSPEND)
                || (event instanceof LabelerEnrolled enrolled
                        && enrolled.origin().role() == Role.SERVICE);
    }

    /** That a suspicion led to gold is a warning to the suspected, and what the policy says of gold nothing. */
    private static void withoutGold(ObjectNode flagged) {
        ((ObjectNode) flagged.path("suspicion")).remove("source");
        flagged.remove(List.of("gold", "policy"));
        if (flagged.path("action").asText().equals(Action.GOLD.name())) {
            flagged.put("action", Action.WARN.name());
        }
    }

    private static EventView shown(EventView view, long number, UserId labeler, TaskHandles handles) {
        try {
            JsonNode event = DomainJson.mapper().readTree(view.event());
            switch (event.path("type").asText()) {
                case "assessment-assigned" ->
                    event.path("assessment")
                            .path("questions")
                            .forEach(question -> ((ObjectNode) question).remove(List.of("expected", "explanation")));
                case "labeler-flagged" -> withoutGold((ObjectNode) event);
                default -> {
                    // Shown as it is.
                }
            }
            String text = OwnJson.named(event, labeler, handles).toString();
            return new EventView(number, view.at(), view.by(), view.role(), text, null);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored payload is no JSON", e);
        }
    }
}
