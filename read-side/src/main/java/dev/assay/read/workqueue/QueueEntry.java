package dev.assay.read.workqueue;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import java.util.Map;
import java.util.Set;

/**
 * What has happened to a task, as far as the queue needs it.
 *
 * @param round counts from 1; 0 before the first assignment
 * @param overlap labels wanted; 0 before the first assignment
 * @param done who labeled or skipped it in the current round
 * @param labels labels in the current round
 * @param leases running leases
 * @param revision number of task events this was seen at; 0 before the first
 */
public record QueueEntry(
        Stage stage,
        int round,
        int overlap,
        Set<UserId> done,
        int labels,
        Map<AssignmentId, QueueLease> leases,
        long revision) {
    /** Imported, and nothing more. */
    public static final QueueEntry WAITING = new QueueEntry(Stage.WAITING, 0, 0, Set.of(), 0, Map.of(), 0);

    public QueueEntry {
        done = Set.copyOf(done);
        leases = Map.copyOf(leases);
    }

    QueueEntry at(Stage next) {
        return new QueueEntry(next, round, overlap, done, labels, leases, revision);
    }

    QueueEntry at(long sequence) {
        return new QueueEntry(stage, round, overlap, done, labels, leases, sequence);
    }
}
