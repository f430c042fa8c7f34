package dev.assay.read.workqueue;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.AssignmentExpired;
import dev.assay.domain.task.TaskEvent.AssignmentGranted;
import dev.assay.domain.task.TaskEvent.AssignmentReleased;
import dev.assay.domain.task.TaskEvent.AssignmentRenewed;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.EdgeCaseFlagged;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.OverlapRaised;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.domain.task.TaskEvent.TaskSkipped;
import dev.assay.read.projection.UnknownEventException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How each task event changes the task's entry in the queue. */
final class QueueEvolution {
    static final Set<Class<?>> IGNORED = Set.of(LabelRevised.class, EdgeCaseFlagged.class);

    private QueueEvolution() {}

    static QueueEntry after(QueueEntry entry, TaskEvent event) {
        if (event instanceof TaskOpened opened) {
            return new QueueEntry(Stage.OPEN, 1, opened.overlap(), Set.of(), 0, Map.of(), entry.revision());
        }
        if (event instanceof ConsensusReached
                || event instanceof ReviewAccepted
                || event instanceof OutcomeOverridden) {
            return entry.at(Stage.SETTLED);
        }
        if (event instanceof ConsensusMissed) {
            return entry.at(Stage.IN_REVIEW);
        }
        if (event instanceof ReviewRejected rejected) {
            return nextRound(entry, rejected.nextRound());
        }
        if (event instanceof RelabelRequested requested) {
            return nextRound(entry, requested.nextRound());
        }
        return afterHandOut(entry, event);
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
            return done(withoutLease(entry, skipped.assignment()), skipped.labeler(), 0);
        }
        if (event instanceof OverlapRaised raised) {
            return new QueueEntry(
                    entry.stage(),
                    entry.round(),
                    raised.overlap(),
                    entry.done(),
                    entry.labels(),
                    entry.leases(),
                    entry.revision());
        }
        if (event instanceof LabelSubmitted submitted) {
            return done(withoutLease(entry, submitted.assignment()), submitted.labeler(), 1);
        }
        if (IGNORED.contains(event.getClass())) {
            return entry;
        }
        throw new UnknownEventException(WorkQueueView.NAME, event);
    }

    private static QueueEntry nextRound(QueueEntry entry, int round) {
        return new QueueEntry(Stage.OPEN, round, entry.overlap(), Set.of(), 0, Map.of(), entry.revision());
    }

    private static QueueEntry done(QueueEntry entry, UserId labeler, int labels) {
        Set<UserId> done = new HashSet<>(entry.done());
        done.add(labeler);
        return new QueueEntry(
                entry.stage(),
                entry.round(),
                entry.overlap(),
                done,
                entry.labels() + labels,
                entry.leases(),
                entry.revision());
    }

    private static QueueEntry withLease(QueueEntry entry, AssignmentId id, QueueLease lease) {
        Map<AssignmentId, QueueLease> leases = new HashMap<>(entry.leases());
        leases.put(id, lease);
        return with(entry, leases);
    }

    private static QueueEntry withoutLease(QueueEntry entry, AssignmentId id) {
        Map<AssignmentId, QueueLease> leases = new HashMap<>(entry.leases());
        return leases.remove(id) == null ? entry : with(entry, leases);
    }

    private static QueueEntry with(QueueEntry entry, Map<AssignmentId, QueueLease> leases) {
        return new QueueEntry(
                entry.stage(), entry.round(), entry.overlap(), entry.done(), entry.labels(), leases, entry.revision());
    }
}
