package dev.assay.write.dispatch;

import dev.assay.domain.routing.Line;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Assignment;
import dev.assay.domain.task.Dossier;
import dev.assay.domain.task.Reservation;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskFacts;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A task as the queue knows it, perhaps a little late.
 *
 * @param overlap labels wanted; of gold, slots opened so far; 0 when the task was never assigned and takes the policy's figure
 * @param done who labeled or skipped it in the current round, or is barred from it for good
 * @param labels labels in the current round
 * @param leases running leases
 * @param priority how soon it is to be handed out, which a manager may have changed since the import
 * @param reservation whom it is set aside for, perhaps no longer
 * @param revision number of task events this was seen at; 0 before the first
 */
public record ReadyTask(
        TaskFacts facts,
        Stage stage,
        int overlap,
        Set<UserId> done,
        int labels,
        Map<AssignmentId, Lease> leases,
        int priority,
        Optional<Reservation> reservation,
        long revision) {
    public ReadyTask {
        done = Set.copyOf(done);
        leases = Map.copyOf(leases);
    }

    /** A task that no manager decided anything about. */
    public ReadyTask(
            TaskFacts facts,
            Stage stage,
            int overlap,
            Set<UserId> done,
            int labels,
            Map<AssignmentId, Lease> leases,
            long revision) {
        this(facts, stage, overlap, done, labels, leases, facts.traits().priority(), Optional.empty(), revision);
    }

    /** The line it waits in. */
    Line line() {
        return facts.traits().line(priority);
    }

    /** Who holds a slot, and until when. */
    public record Lease(UserId labeler, Instant until) {}

    /** The task as its own actor knows it. */
    static ReadyTask of(Task.Begun task, long revision) {
        Dossier dossier = task.dossier();
        Set<UserId> done = new HashSet<>(dossier.labels().keySet());
        done.addAll(dossier.skippedBy());
        if (dossier.past().gold()) {
            done.addAll(dossier.past().judgedBy());
        }
        Map<AssignmentId, Lease> leases = new HashMap<>();
        for (Assignment lease : dossier.leases().values()) {
            leases.put(lease.id(), new Lease(lease.labeler(), lease.until()));
        }
        return new ReadyTask(
                dossier.facts(),
                task.stage(),
                dossier.overlap(),
                done,
                dossier.labels().size(),
                leases,
                dossier.steering().priority(),
                Optional.ofNullable(dossier.steering().reservation()),
                revision);
    }
}
