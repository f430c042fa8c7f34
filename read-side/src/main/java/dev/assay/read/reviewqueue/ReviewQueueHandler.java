package dev.assay.read.reviewqueue;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.SentToReview;
import dev.assay.read.cassandra.InFlight;
import dev.assay.read.payload.StoredJson;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Puts tasks into the review queue when their labels disagree, and takes them out when someone has decided. */
final class ReviewQueueHandler implements PageHandler {
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
            TaskEvent.GoldRetired.class,
            TaskEvent.GoldHandedOut.class,
            TaskEvent.GoldLeaseRenewed.class,
            TaskEvent.GoldLeaseExpired.class,
            TaskEvent.GoldReleased.class,
            TaskEvent.GoldSkipped.class,
            TaskEvent.GoldLabelJudged.class,
            TaskEvent.GoldLabelRevised.class);

    private static final int LOADS = 32;

    private final ReviewQueueStore store;

    ReviewQueueHandler(ReviewQueueStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        // Keeps nothing in memory: what a decision takes out was written long before.
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        Map<ReviewKey, ReviewStay> stays = new LinkedHashMap<>();
        for (FeedRecord record : page.records()) {
            take(record, stays);
        }
        return InFlight.all(List.copyOf(stays.entrySet()), LOADS, entry -> change(entry.getKey(), entry.getValue()))
                .thenCompose(store::write);
    }

    private static void take(FeedRecord record, Map<ReviewKey, ReviewStay> stays) {
        Object event = record.event();
        if (event instanceof ConsensusMissed missed) {
            stay(missed, stays).enter(row(record, missed));
        } else if (event instanceof SentToReview sent) {
            stay(sent, stays).enter(row(record, sent));
        } else if (event instanceof ConsensusReached reached) {
            leave(reached, reached.before(), stays);
        } else if (event instanceof ReviewAccepted accepted) {
            leave(accepted, accepted.from(), stays);
        } else if (event instanceof ReviewRejected rejected) {
            leave(rejected, rejected.from(), stays);
        } else if (event instanceof OutcomeOverridden overridden) {
            leave(overridden, overridden.from(), stays);
        } else if (event instanceof RelabelRequested requested) {
            leave(requested, requested.from(), stays);
        } else if (event instanceof GoldDeclared declared) {
            leave(declared, declared.from(), stays);
        } else if (!IGNORED.contains(event.getClass())) {
            throw new UnknownEventException(ReviewQueueView.NAME, event);
        }
    }

    private static void leave(TaskEvent event, Stage from, Map<ReviewKey, ReviewStay> stays) {
        if (from == Stage.IN_REVIEW) {
            stay(event, stays).leave();
        }
    }

    private static ReviewStay stay(TaskEvent event, Map<ReviewKey, ReviewStay> stays) {
        ReviewKey key = new ReviewKey(event.ref().project(), event.ref().task());
        return stays.computeIfAbsent(key, none -> new ReviewStay());
    }

    private CompletionStage<ReviewQueueStore.Change> change(ReviewKey key, ReviewStay stay) {
        CompletionStage<Optional<Instant>> before =
                stay.leftEarlier() ? store.since(key) : CompletableFuture.completedFuture(Optional.empty());
        return before.thenApply(since -> stay.change(key, since));
    }

    /** Nothing decided by votes: what sent it there says why. */
    private static ReviewRow row(FeedRecord record, SentToReview event) {
        return new ReviewRow(
                event.ref().project(),
                event.ref().task(),
                event.ref().externalId(),
                event.origin().at(),
                event.round(),
                event.tally().labels(),
                StoredJson.node(record.recorded().payload(), "tally"),
                event.skill().isEmpty() ? null : event.skill(),
                null,
                event.reason(),
                event.clash() == null ? null : StoredJson.node(record.recorded().payload(), "clash"),
                event.likeness() == null
                        ? null
                        : StoredJson.node(record.recorded().payload(), "likeness"),
                record.sequence());
    }

    private static ReviewRow row(FeedRecord record, ConsensusMissed event) {
        return new ReviewRow(
                event.ref().project(),
                event.ref().task(),
                event.ref().externalId(),
                event.origin().at(),
                event.round(),
                event.tally().labels(),
                StoredJson.node(record.recorded().payload(), "tally"),
                event.skill(),
                event.grounds() == null
                        ? null
                        : StoredJson.node(record.recorded().payload(), "grounds"),
                null,
                null,
                null,
                record.sequence());
    }
}
