package dev.assay.write.dispatch;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskFacts;
import dev.assay.write.serialization.Message;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A task as the queue knows it, perhaps a little late.
 *
 * @param overlap labels wanted; 0 when the task was never assigned and takes the policy's figure
 * @param done who labeled or skipped it in the current round
 * @param labels labels in the current round
 * @param leases running leases
 * @param revision number of task events this was seen at; 0 before the first
 */
public record ReadyTask(
        TaskFacts facts, Stage stage, int overlap, Set<UserId> done, int labels, Map<AssignmentId, Lease> leases, long revision)
        implements Message {
    public ReadyTask {
        done = Set.copyOf(done);
        leases = Map.copyOf(leases);
    }

    /** Who holds a slot, and until when. */
    public record Lease(UserId labeler, Instant until) {}
}
