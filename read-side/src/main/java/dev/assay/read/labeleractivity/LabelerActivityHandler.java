package dev.assay.read.labeleractivity;

import akka.Done;
import dev.assay.domain.fatigue.Activity;
import dev.assay.domain.fatigue.Limits;
import dev.assay.domain.fatigue.Moment;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.AssignmentExpired;
import dev.assay.domain.task.TaskEvent.AssignmentGranted;
import dev.assay.domain.task.TaskEvent.AssignmentReleased;
import dev.assay.domain.task.TaskEvent.GoldEvent;
import dev.assay.domain.task.TaskEvent.GoldLeaseExpired;
import dev.assay.domain.task.TaskEvent.GoldReleased;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.TaskSkipped;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.FoldRules;
import dev.assay.read.projection.PageFold;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Counts one lane's events labeler by labeler; the offset kept with the counts makes a repeat harmless. */
final class LabelerActivityHandler implements PageHandler, FoldRules<ActivityKey, LaneActivity> {
    static final Set<Class<?>> IGNORED = Set.of(
            TaskEvent.TaskOpened.class,
            TaskEvent.AssignmentRenewed.class,
            TaskEvent.EdgeCaseFlagged.class,
            TaskEvent.OverlapRaised.class,
            TaskEvent.ConsensusReached.class,
            TaskEvent.ConsensusMissed.class,
            TaskEvent.ReviewAccepted.class,
            TaskEvent.ReviewRejected.class,
            TaskEvent.OutcomeOverridden.class,
            TaskEvent.RelabelRequested.class,
            TaskEvent.SentToReview.class,
            TaskEvent.TaskReserved.class,
            TaskEvent.ReservationReleased.class,
            TaskEvent.PriorityChanged.class,
            TaskEvent.GoldDeclared.class,
            TaskEvent.GoldCorrected.class,
            TaskEvent.GoldRetired.class,
            TaskEvent.GoldLeaseRenewed.class);

    /** The longest a single label counts for: whoever took longer was doing something else. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final int REMEMBERED = 20_000;

    private final Lane lane;
    private final LabelerActivityStore store;
    private final PageFold<ActivityKey, LaneActivity> fold = new PageFold<>(this, REMEMBERED);

    LabelerActivityHandler(Lane lane, LabelerActivityStore store) {
        this.lane = lane;
        this.store = store;
    }

    @Override
    public void reset() {
        fold.reset();
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        return fold.changed(page).thenCompose(activities -> store.write(lane, activities));
    }

    @Override
    public @Nullable ActivityKey key(FeedRecord record) {
        Object event = record.event();
        if (event instanceof AssignmentGranted granted) {
            return key(granted, granted.labeler());
        }
        if (event instanceof AssignmentExpired expired) {
            return key(expired, expired.labeler());
        }
        if (event instanceof AssignmentReleased released) {
            return key(released, released.labeler());
        }
        if (event instanceof TaskSkipped skipped) {
            return key(skipped, skipped.labeler());
        }
        if (event instanceof LabelSubmitted submitted) {
            return key(submitted, submitted.labeler());
        }
        if (event instanceof LabelRevised revised) {
            return key(revised, revised.labeler());
        }
        if (IGNORED.contains(event.getClass())) {
            return null;
        }
        if (event instanceof GoldEvent gold) {
            return GoldActivity.labeler(gold)
                    .map(labeler -> new ActivityKey(gold.ref().project(), labeler))
                    .orElse(null);
        }
        throw new UnknownEventException(LabelerActivityView.NAME, event);
    }

    private static ActivityKey key(TaskEvent event, UserId labeler) {
        return new ActivityKey(event.ref().project(), labeler);
    }

    @Override
    public boolean begins(FeedRecord record) {
        return record.offset() == 1;
    }

    @Override
    public long position(FeedRecord record) {
        return record.offset();
    }

    @Override
    public long reached(LaneActivity activity) {
        return activity.offset();
    }

    @Override
    public LaneActivity apply(@Nullable LaneActivity before, FeedRecord record) {
        LaneActivity known = before == null ? LaneActivity.NONE : before;
        return known.plus(
                record.event() instanceof GoldEvent gold
                        ? GoldActivity.of(gold, record.offset())
                        : of((TaskEvent) record.event(), record.offset()));
    }

    private static LaneActivity of(TaskEvent event, long offset) {
        Instant at = showsPresence(event) ? event.origin().at() : Instant.EPOCH;
        return new LaneActivity(
                event instanceof LabelSubmitted ? 1 : 0,
                event instanceof LabelRevised ? 1 : 0,
                event instanceof TaskSkipped ? 1 : 0,
                event instanceof AssignmentExpired ? 1 : 0,
                event instanceof AssignmentReleased ? 1 : 0,
                event instanceof LabelSubmitted submitted ? labeling(submitted.grantedAt(), event) : Duration.ZERO,
                at,
                recent(event),
                offset);
    }

    /** A lease that ran out, or that somebody else took back, says nothing of when the labeler was there. */
    static boolean showsPresence(TaskEvent event) {
        if (event instanceof AssignmentReleased released) {
            return released.labeler().equals(event.origin().by());
        }
        if (event instanceof GoldReleased released) {
            return released.labeler().equals(event.origin().by());
        }
        return !(event instanceof AssignmentExpired) && !(event instanceof GoldLeaseExpired);
    }

    /** Of the kind of work, events tell the project. */
    static Activity recent(TaskEvent event) {
        return showsPresence(event)
                ? Activity.NONE.with(
                        new Moment(event.origin().at(), event.ref().project().value() + '/'), Limits.DEFAULT)
                : Activity.NONE;
    }

    static Duration labeling(Instant grantedAt, TaskEvent label) {
        Duration took = Duration.between(grantedAt, label.origin().at());
        if (took.isNegative()) {
            return Duration.ZERO;
        }
        return took.compareTo(LONGEST) > 0 ? LONGEST : took;
    }

    @Override
    public CompletionStage<Optional<LaneActivity>> load(ActivityKey key) {
        return store.load(lane, key);
    }
}
