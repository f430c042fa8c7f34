package dev.assay.read.workqueue;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Reservation;
import dev.assay.domain.task.Stage;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has happened to a task, as far as the queue needs it.
 *
 * @param round counts from 1; 0 before the first assignment
 * @param overlap labels wanted; 0 before the first assignment
 * @param done who labeled or skipped it in the current round
 * @param labels labels in the current round
 * @param leases running leases
 * @param priority what a manager changed the priority to; -1 while that of the import holds
 * @param reservation whom it is set aside for, perhaps no longer
 * @param steered whether a manager ever decided about handing it out, so that it is not where it was imported to
 * @param revision number of task events this was seen at; 0 before the first
 */
public record QueueEntry(
        Stage stage,
        int round,
        int overlap,
        Set<UserId> done,
        int labels,
        Map<AssignmentId, QueueLease> leases,
        int priority,
        Optional<Reservation> reservation,
        boolean steered,
        long revision) {
    /** What {@link #priority} is while that of the import holds. */
    public static final int AS_IMPORTED = -1;

    /** Imported, and nothing more. */
    public static final QueueEntry WAITING =
            new QueueEntry(Stage.WAITING, 0, 0, Set.of(), 0, Map.of(), AS_IMPORTED, Optional.empty(), false, 0);

    public QueueEntry {
        done = Set.copyOf(done);
        leases = Map.copyOf(leases);
    }

    QueueEntry at(Stage next) {
        return new QueueEntry(next, round, overlap, done, labels, leases, priority, reservation, steered, revision);
    }

    QueueEntry at(long sequence) {
        return new QueueEntry(stage, round, overlap, done, labels, leases, priority, reservation, steered, sequence);
    }

    QueueEntry round(int number) {
        return new QueueEntry(
                Stage.OPEN, number, overlap, Set.of(), 0, Map.of(), priority, Optional.empty(), steered, revision);
    }

    QueueEntry leased(Map<AssignmentId, QueueLease> now) {
        return new QueueEntry(stage, round, overlap, done, labels, now, priority, reservation, steered, revision);
    }

    QueueEntry done(UserId labeler, int more) {
        Set<UserId> touched = new HashSet<>(done);
        touched.add(labeler);
        Optional<Reservation> left = reservation.filter(held -> !held.labeler().equals(labeler));
        return new QueueEntry(stage, round, overlap, touched, labels + more, leases, priority, left, steered, revision);
    }

    QueueEntry wanting(int labelsWanted) {
        return new QueueEntry(
                stage, round, labelsWanted, done, labels, leases, priority, reservation, steered, revision);
    }

    QueueEntry prioritised(int changed) {
        return new QueueEntry(stage, round, overlap, done, labels, leases, changed, reservation, true, revision);
    }

    QueueEntry reserved(Optional<Reservation> held) {
        return new QueueEntry(stage, round, overlap, done, labels, leases, priority, held, true, revision);
    }

    /** Gold, with slots opened one hand-out at a time; who answered is not kept, for it can be everybody. */
    QueueEntry gold(int slots) {
        return new QueueEntry(
                Stage.GOLD, round, slots, Set.of(), 0, leases, priority, Optional.empty(), steered, revision);
    }

    QueueEntry answered() {
        return new QueueEntry(
                stage, round, overlap, done, labels + 1, leases, priority, reservation, steered, revision);
    }

    /** Whether it still takes labels. Gold is handed out by draw; here it is only for slots that are not answered. */
    public boolean isOpen() {
        return stage == Stage.WAITING || stage == Stage.OPEN || (stage == Stage.GOLD && overlap > labels);
    }
}
