package dev.assay.read.projectprogress;

import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.ingest.ImportEvent.ImportCompleted;
import dev.assay.domain.ingest.ImportEvent.ImportStarted;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.AssignmentExpired;
import dev.assay.domain.task.TaskEvent.AssignmentGranted;
import dev.assay.domain.task.TaskEvent.AssignmentReleased;
import dev.assay.domain.task.TaskEvent.AssignmentRenewed;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.EdgeCaseFlagged;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldHandedOut;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
import dev.assay.domain.task.TaskEvent.GoldLeaseExpired;
import dev.assay.domain.task.TaskEvent.GoldLeaseRenewed;
import dev.assay.domain.task.TaskEvent.GoldReleased;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.GoldSkipped;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.OverlapRaised;
import dev.assay.domain.task.TaskEvent.PriorityChanged;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReservationReleased;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.SentToReview;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.domain.task.TaskEvent.TaskReserved;
import dev.assay.domain.task.TaskEvent.TaskSkipped;
import dev.assay.read.projection.UnknownEventException;
import java.util.Set;

/** How each event changes the counts. */
final class ProgressEvolution {
    /** Change no count, though they do move the version on. */
    static final Set<Class<?>> IGNORED = Set.of(
            AssignmentRenewed.class,
            EdgeCaseFlagged.class,
            OverlapRaised.class,
            TaskReserved.class,
            ReservationReleased.class,
            PriorityChanged.class,
            ImportStarted.class,
            ImportCompleted.class,
            GoldCorrected.class,
            GoldHandedOut.class,
            GoldLeaseRenewed.class,
            GoldLabelRevised.class);

    private ProgressEvolution() {}

    static void apply(LaneProgress lane, Object event) {
        if (event instanceof ChunkAccepted chunk) {
            lane.add(Count.ITEMS, chunk.items().size());
            lane.add(Count.DUPLICATES, chunk.duplicates());
            lane.add(Count.REJECTED_LINES, chunk.rejected().size());
        } else if (!IGNORED.contains(event.getClass())
                && !work(lane, event)
                && !decision(lane, event)
                && !gold(lane, event)) {
            throw new UnknownEventException(ProjectProgressView.NAME, event);
        }
    }

    private static boolean work(LaneProgress lane, Object event) {
        if (event instanceof TaskOpened) {
            lane.add(Count.OPENED, 1);
        } else if (event instanceof AssignmentGranted granted) {
            lane.running()
                    .put(granted.assignment().value(), granted.ref().task().value());
        } else if (event instanceof AssignmentExpired expired) {
            lane.running().remove(expired.assignment().value());
            lane.add(Count.EXPIRED_LEASES, 1);
        } else if (event instanceof AssignmentReleased released) {
            lane.running().remove(released.assignment().value());
            lane.add(Count.RELEASED_LEASES, 1);
        } else if (event instanceof TaskSkipped skipped) {
            lane.running().remove(skipped.assignment().value());
            lane.add(Count.SKIPS, 1);
        } else if (event instanceof LabelSubmitted submitted) {
            lane.running().remove(submitted.assignment().value());
            lane.add(Count.LABELS, 1);
        } else if (event instanceof LabelRevised) {
            lane.add(Count.REVISIONS, 1);
        } else {
            return false;
        }
        return true;
    }

    private static boolean decision(LaneProgress lane, Object event) {
        if (event instanceof ConsensusReached reached) {
            decided(lane, reached, Count.CONSENSUS_REACHED, reached.before(), Stage.SETTLED);
        } else if (event instanceof ConsensusMissed missed) {
            decided(lane, missed, Count.CONSENSUS_MISSED, Stage.OPEN, Stage.IN_REVIEW);
        } else if (event instanceof ReviewAccepted accepted) {
            decided(lane, accepted, Count.REVIEWS_ACCEPTED, accepted.from(), Stage.SETTLED);
        } else if (event instanceof ReviewRejected rejected) {
            decided(lane, rejected, Count.REVIEWS_REJECTED, rejected.from(), Stage.OPEN);
        } else if (event instanceof OutcomeOverridden overridden) {
            decided(lane, overridden, Count.OVERRIDES, overridden.from(), Stage.SETTLED);
        } else if (event instanceof SentToReview) {
            move(lane, Stage.SETTLED, -1);
            move(lane, Stage.IN_REVIEW, 1);
        } else if (event instanceof RelabelRequested requested) {
            decided(lane, requested, Count.RELABELS, requested.from(), Stage.OPEN);
        } else {
            return false;
        }
        return true;
    }

    /** Gold is no ordinary work: only what a task was handed out for before it became gold is seen to its end. */
    private static boolean gold(LaneProgress lane, Object event) {
        if (event instanceof GoldDeclared declared) {
            lane.add(Count.GOLD, 1);
            move(lane, declared.from(), -1);
        } else if (event instanceof GoldRetired retired) {
            lane.add(Count.GOLD, -1);
            lane.running().values().removeIf(retired.ref().task().value()::equals);
            move(lane, Stage.SETTLED, 1);
        } else if (event instanceof GoldLeaseExpired expired) {
            lane.running().remove(expired.assignment().value());
        } else if (event instanceof GoldReleased released) {
            lane.running().remove(released.assignment().value());
        } else if (event instanceof GoldSkipped skipped) {
            lane.running().remove(skipped.assignment().value());
        } else if (event instanceof GoldLabelJudged judged) {
            lane.running().remove(judged.assignment().value());
        } else {
            return false;
        }
        return true;
    }

    /** Every decision ends what was handed out of the task. */
    private static void decided(LaneProgress lane, TaskEvent event, Count count, Stage from, Stage to) {
        lane.add(count, 1);
        lane.running().values().removeIf(event.ref().task().value()::equals);
        move(lane, from, -1);
        move(lane, to, 1);
    }

    private static void move(LaneProgress lane, Stage stage, int by) {
        if (stage == Stage.IN_REVIEW) {
            lane.add(Count.IN_REVIEW, by);
        } else if (stage == Stage.SETTLED) {
            lane.add(Count.SETTLED, by);
        }
    }
}
