package dev.assay.write.dispatch;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Hands out work. The labeler is the origin's user. Stages fail with a timeout exception when no answer came in time. */
public interface Dispatch {
    /**
     * The next task: one the labeler holds already and does not name, else a new one.
     *
     * @param holding assignments the labeler has in hand and does not want again; empty resumes what was left
     */
    CompletionStage<HandOut> next(ProjectId project, Set<AssignmentId> holding, Origin origin);

    /** What waits in the lines of a project, and for whom. */
    CompletionStage<LineReports> lines(ProjectId project);

    /**
     * Takes back what a labeler holds of a project, in the origin's name; what the dispatcher has not heard of since it
     * began runs out with its lease.
     *
     * @return how many assignments
     */
    CompletionStage<Integer> takeBack(ProjectId project, UserId labeler, Origin origin);

    /** A given task. */
    CompletionStage<HandOut> claim(ProjectId project, TaskId task, Origin origin);
}
