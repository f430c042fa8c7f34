package dev.assay.read.workqueue;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.task.Reservation;
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
import dev.assay.domain.task.TaskEvent.GoldEvent;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How each task event changes the task's entry in the queue. */
final class QueueEvolution {
    static final Set<Class<?>> IGNORED =
            Set.of(LabelRevised.class, EdgeCaseFlagged.class, GoldCorrected.class, GoldLabelRevised.class);

    private QueueEvolution() {}

    static QueueEntry after(QueueEntry entry, TaskEvent event) {
        if (event instanceof TaskOpened opened) {
            return new QueueEntry(
                    Stage.OPEN,
                    1,
                    opened.overlap(),
                    Set.of(),
                    0,
                    Map.of(),
                    QueueEntry.AS_IMPORTED,
                    Optional.empty(),
                    false,
                    entry.revision());
        }
        if (event instanceof ConsensusReached
                || event instanceof ReviewAccepted
                || event instanceof OutcomeOverridden) {
            return entry.at(Stage.SETTLED);
        }
        if (event instanceof ConsensusMissed || event instanceof SentToReview) {
            return entry.at(Stage.IN_REVIEW);
        }
        if (event instanceof ReviewRejected rejected) {
            return entry.round(rejected.nextRound());
        }
        if (event instanceof RelabelRequested requested) {
            return entry.round(requested.nextRound());
        }
        return event instanceof GoldEvent gold ? QueueGold.after(entry, gold) : afterHandOut(entry, event);
    }

    private static QueueEntry afterHandOut(QueueEntry entry, TaskEvent event) {
        if (event instanceof AssignmentGranted granted) {
            return withLease(entry, granted.assignment(), new QueueLease(granted.labeler(), granted.until()));
        }
        if (event instanceof AssignmentRenewed renewed) {
            return entry.leases().containsKey(renewed.assignment())
                    ? withLease(entry, renewed.assignment(), new QueueLease(renewed.labeler(), renewed.until()))
                    : entry;
        }
        if (event instanceof AssignmentExpired expired) {
            return withoutLease(entry, expired.assignment());
        }
        if (event instanceof AssignmentReleased released) {
            return withoutLease(entry, released.assignment());
        }
        if (event instanceof TaskSkipped skipped) {
            return withoutLease(entry, skipped.assignment()).done(skipped.labeler(), 0);
        }
        if (event instanceof OverlapRaised raised) {
            return entry.wanting(raised.overlap());
        }
        if (event instanceof LabelSubmitted submitted) {
            return withoutLease(entry, submitted.assignment()).done(submitted.labeler(), 1);
        }
        return afterSteering(entry, event);
    }

    private static QueueEntry afterSteering(QueueEntry entry, TaskEvent event) {
        if (event instanceof TaskReserved reserved) {
            return entry.reserved(Optional.of(new Reservation(reserved.labeler(), reserved.until(), reserved.push())));
        }
        if (event instanceof ReservationReleased) {
            return entry.reserved(Optional.empty());
        }
        if (event instanceof PriorityChanged changed) {
            return entry.prioritised(changed.to());
        }
        if (IGNORED.contains(event.getClass())) {
            return entry;
        }
        throw new UnknownEventException(WorkQueueView.NAME, event);
    }

    static QueueEntry withLease(QueueEntry entry, AssignmentId id, QueueLease lease) {
        Map<AssignmentId, QueueLease> leases = new HashMap<>(entry.leases());
        leases.put(id, lease);
        return entry.leased(leases);
    }

    static QueueEntry withoutLease(QueueEntry entry, AssignmentId id) {
        Map<AssignmentId, QueueLease> leases = new HashMap<>(entry.leases());
        return leases.remove(id) == null ? entry : entry.leased(leases);
    }
}
