package dev.assay.read.labeltable;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.AssignmentExpired;
import dev.assay.domain.task.TaskEvent.AssignmentGranted;
import dev.assay.domain.task.TaskEvent.AssignmentReleased;
import dev.assay.domain.task.TaskEvent.AssignmentRenewed;
import dev.assay.domain.task.TaskEvent.EdgeCaseFlagged;
import dev.assay.domain.task.TaskEvent.GoldHandedOut;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
import dev.assay.domain.task.TaskEvent.GoldLeaseExpired;
import dev.assay.domain.task.TaskEvent.GoldLeaseRenewed;
import dev.assay.domain.task.TaskEvent.GoldReleased;
import dev.assay.domain.task.TaskEvent.GoldSkipped;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.OverlapRaised;
import dev.assay.domain.task.TaskEvent.PriorityChanged;
import dev.assay.domain.task.TaskEvent.ReservationReleased;
import dev.assay.domain.task.TaskEvent.TaskReserved;
import dev.assay.domain.task.TaskEvent.TaskSkipped;
import dev.assay.read.payload.StoredJson;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Keeps the tables of labels and outcomes. Needs no memory: each event names all it changes. */
final class LabelTableHandler implements PageHandler {
    static final Set<Class<?>> IGNORED = Set.of(
            AssignmentGranted.class,
            AssignmentRenewed.class,
            EdgeCaseFlagged.class,
            OverlapRaised.class,
            AssignmentExpired.class,
            AssignmentReleased.class,
            TaskSkipped.class,
            TaskReserved.class,
            ReservationReleased.class,
            PriorityChanged.class,
            GoldHandedOut.class,
            GoldLeaseRenewed.class,
            GoldLeaseExpired.class,
            GoldReleased.class,
            GoldSkipped.class,
            GoldLabelJudged.class,
            GoldLabelRevised.class);

    private final LabelTableStore store;

    LabelTableHandler(LabelTableStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        // Keeps nothing in memory.
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        Map<LabelKey, LabelChange> labels = new LinkedHashMap<>();
        Map<OutcomeKey, OutcomeChange> outcomes = new LinkedHashMap<>();
        for (FeedRecord record : page.records()) {
            byte[] payload = record.recorded().payload();
            if (record.event() instanceof LabelSubmitted submitted) {
                labels.merge(key(submitted), change(submitted, payload), LabelChange::then);
            } else if (record.event() instanceof LabelRevised revised) {
                labels.merge(key(revised), change(revised, payload, record.sequence()), LabelChange::then);
            } else if (!IGNORED.contains(record.event().getClass())) {
                OutcomeChange change = OutcomeChanges.of(record.event(), payload);
                outcomes.merge(OutcomeKey.of(((TaskEvent) record.event()).ref()), change, OutcomeChange::then);
            }
        }
        return store.write(labels, outcomes);
    }

    private static LabelKey key(LabelSubmitted event) {
        return new LabelKey(event.ref().project(), event.ref().task(), event.round(), event.labeler());
    }

    private static LabelKey key(LabelRevised event) {
        return new LabelKey(event.ref().project(), event.ref().task(), event.round(), event.labeler());
    }

    private static LabelChange change(LabelSubmitted event, byte[] payload) {
        Duration took = Duration.between(event.grantedAt(), event.origin().at());
        return new LabelChange(
                new LabelChange.Submission(event.ref().externalId(), took),
                StoredJson.node(payload, "label"),
                event.versions(),
                event.origin().at(),
                Set.of());
    }

    private static LabelChange change(LabelRevised event, byte[] payload, long sequence) {
        return new LabelChange(
                null,
                StoredJson.node(payload, "label"),
                event.versions(),
                event.origin().at(),
                Set.of(sequence));
    }
}
