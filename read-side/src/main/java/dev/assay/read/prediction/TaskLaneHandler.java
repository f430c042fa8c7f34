package dev.assay.read.prediction;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.prediction.Clash;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.SentToReview;
import dev.assay.read.payload.StoredJson;
import dev.assay.read.prediction.PredictionStore.Escalated;
import dev.assay.read.prediction.PredictionStore.Stand;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Keeps where tasks stand, for what was predicted of them, and which of them models have sent to review. */
final class TaskLaneHandler implements PageHandler {
    static final Set<Class<?>> IGNORED = Set.of(
            TaskEvent.TaskOpened.class,
            TaskEvent.AssignmentGranted.class,
            TaskEvent.AssignmentRenewed.class,
            TaskEvent.AssignmentExpired.class,
            TaskEvent.AssignmentReleased.class,
            TaskEvent.TaskSkipped.class,
            TaskEvent.LabelSubmitted.class,
            TaskEvent.LabelRevised.class,
            TaskEvent.EdgeCaseFlagged.class,
            TaskEvent.OverlapRaised.class,
            TaskEvent.TaskReserved.class,
            TaskEvent.ReservationReleased.class,
            TaskEvent.PriorityChanged.class,
            TaskEvent.GoldCorrected.class,
            TaskEvent.GoldHandedOut.class,
            TaskEvent.GoldLeaseRenewed.class,
            TaskEvent.GoldLeaseExpired.class,
            TaskEvent.GoldReleased.class,
            TaskEvent.GoldSkipped.class,
            TaskEvent.GoldLabelJudged.class,
            TaskEvent.GoldLabelRevised.class);

    private final PredictionStore store;

    TaskLaneHandler(PredictionStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        // Keeps nothing in memory: each event tells where its task stands.
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        Map<TaskId, Stand> stands = new LinkedHashMap<>();
        List<Escalated> escalated = new ArrayList<>();
        for (FeedRecord record : page.records()) {
            if (!IGNORED.contains(record.event().getClass())) {
                Stand stand = stand(record);
                stands.put(stand.task(), stand);
            }
            if (record.event() instanceof SentToReview sent && sent.clash() != null) {
                escalated.add(escalation(record, sent, sent.clash()));
            }
        }
        return store.decided(stands.values(), escalated);
    }

    private static Escalated escalation(FeedRecord record, SentToReview event, Clash clash) {
        String against = StoredJson.node(record.recorded().payload(), "label");
        return new Escalated(
                event.ref().project(),
                new EscalationRow(
                        event.ref().task(),
                        clash.model(),
                        record.sequence(),
                        against,
                        event.origin().at()));
    }

    private static Stand stand(FeedRecord record) {
        Object event = record.event();
        byte[] payload = record.recorded().payload();
        if (event instanceof ConsensusReached reached) {
            return settled(
                    reached,
                    reached.label() == null
                            ? StoredJson.node(payload, "tally", "leading")
                            : StoredJson.node(payload, "label"),
                    Outcome.By.CONSENSUS);
        }
        if (event instanceof ReviewAccepted accepted) {
            return settled(accepted, StoredJson.node(payload, "label"), Outcome.By.REVIEW);
        }
        if (event instanceof OutcomeOverridden overridden) {
            return settled(overridden, StoredJson.node(payload, "label"), Outcome.By.OVERRIDE);
        }
        if (event instanceof GoldRetired retired) {
            return settled(retired, StoredJson.node(payload, "expected"), Outcome.By.GOLD);
        }
        if (event instanceof ConsensusMissed
                || event instanceof SentToReview
                || event instanceof ReviewRejected
                || event instanceof RelabelRequested
                || event instanceof GoldDeclared) {
            TaskEvent unsettled = (TaskEvent) event;
            return new Stand(unsettled.ref().project(), unsettled.ref().task(), "", null);
        }
        throw new UnknownEventException(PredictionView.NAME, event);
    }

    private static Stand settled(TaskEvent event, String label, Outcome.By how) {
        return new Stand(event.ref().project(), event.ref().task(), label, how);
    }
}
