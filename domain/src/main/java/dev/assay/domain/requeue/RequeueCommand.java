package dev.assay.domain.requeue;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.RequeueId;
import dev.assay.domain.shared.TaskId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a run that asks for new labels. */
public sealed interface RequeueCommand {
    Origin origin();

    /** Begins it, saying why. */
    record StartRequeue(Origin origin, RequeueId requeue, ProjectId project, RelabelRule rule, String reason)
            implements RequeueCommand {}

    /**
     * Tells what became of the tasks listed last, and which are next.
     *
     * @param page number of the list, from 1
     * @param tasks which to ask for new labels next; none at the end
     * @param next where the list after it begins; null when there is none
     * @param relabeled tasks of the list before that begin a new round
     * @param passedOver tasks of the list before that were left as they are
     */
    record AdvanceRequeue(
            Origin origin,
            int page,
            List<TaskId> tasks,
            @Nullable String next,
            int relabeled,
            int passedOver) implements RequeueCommand {
        public AdvanceRequeue {
            tasks = List.copyOf(tasks);
        }
    }

    /** Ends it early, saying why; what was asked for stays asked for. */
    record StopRequeue(Origin origin, String reason) implements RequeueCommand {}
}
