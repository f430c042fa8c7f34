package dev.assay.read.workqueue;

import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldEvent;
import dev.assay.domain.task.TaskEvent.GoldHandedOut;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLeaseExpired;
import dev.assay.domain.task.TaskEvent.GoldLeaseRenewed;
import dev.assay.domain.task.TaskEvent.GoldReleased;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.GoldSkipped;

/**
 * How each gold event changes the task's entry in the queue: its leases, and slots opened against answers. Who answered is
 * not kept, for it can be everybody; the task itself refuses them.
 */
final class QueueGold {
    private QueueGold() {}

    static QueueEntry after(QueueEntry entry, GoldEvent event) {
        if (event instanceof GoldDeclared declared) {
            return entry.gold(declared.slots());
        }
        if (event instanceof GoldRetired) {
            return entry.round(entry.round()).at(Stage.SETTLED);
        }
        if (event instanceof GoldHandedOut out) {
            return QueueEvolution.withLease(
                    entry.wanting(out.slots()), out.assignment(), new QueueLease(out.labeler(), out.until()));
        }
        if (event instanceof GoldLeaseRenewed renewed) {
            return entry.leases().containsKey(renewed.assignment())
                    ? QueueEvolution.withLease(
                            entry, renewed.assignment(), new QueueLease(renewed.labeler(), renewed.until()))
                    : entry;
        }
        return ended(entry, event);
    }

    private static QueueEntry ended(QueueEntry entry, GoldEvent event) {
        if (event instanceof GoldLeaseExpired expired) {
            return QueueEvolution.withoutLease(entry, expired.assignment());
        }
        if (event instanceof GoldReleased released) {
            return QueueEvolution.withoutLease(entry, released.assignment());
        }
        if (event instanceof GoldSkipped skipped) {
            return QueueEvolution.withoutLease(entry, skipped.assignment());
        }
        if (event instanceof GoldLabelJudged judged) {
            return QueueEvolution.withoutLease(entry, judged.assignment()).answered();
        }
        if (QueueEvolution.IGNORED.contains(event.getClass())) {
            return entry;
        }
        throw new AssertionError("no change for " + event);
    }
}
