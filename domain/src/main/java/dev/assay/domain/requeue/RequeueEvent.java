package dev.assay.domain.requeue;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.RequeueId;
import dev.assay.domain.shared.TaskId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a run that asks for new labels. */
public sealed interface RequeueEvent {
    RequeueId requeue();

    ProjectId project();

    Origin origin();

    /** It began. */
    record RequeueStarted(RequeueId requeue, ProjectId project, Origin origin, RelabelRule rule, String reason)
            implements RequeueEvent {}

    /**
     * The tasks of the list before were asked, and these are next.
     *
     * @param page number of the list, from 1
     * @param tasks which to ask for new labels; each decides for itself
     * @param next where the list after it begins; null when there is none
     * @param relabeled tasks of the list before that began a new round
     * @param passedOver tasks of the list before that were left as they are
     */
    record RequeueAdvanced(
            RequeueId requeue,
            ProjectId project,
            Origin origin,
            int page,
            List<TaskId> tasks,
            @Nullable String next,
            int relabeled,
            int passedOver)
            implements RequeueEvent {
        public RequeueAdvanced {
            tasks = List.copyOf(tasks);
        }
    }

    /** Every task was asked; the numbers are those of the whole run. */
    record RequeueCompleted(RequeueId requeue, ProjectId project, Origin origin, int relabeled, int passedOver)
            implements RequeueEvent {}

    /** It was ended early. */
    record RequeueStopped(RequeueId requeue, ProjectId project, Origin origin, String reason) implements RequeueEvent {}
}
