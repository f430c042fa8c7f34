package dev.assay.http.task;

import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.http.access.TaskHandles;
import dev.assay.http.problem.Problem;

/**
 * What labelers are not to be told, because it would tell gold from ordinary work: a task's own id, its stage, its overlap,
 * its revision, and how long it took to find.
 */
public record LabelerNames(TaskHandles handles, Pacing pacing) {
    String of(TaskId task, UserId labeler) {
        return handles.of(task, labeler);
    }

    TaskId named(String text) {
        return handles.named(text);
    }

    /** The problem as a labeler may see it. */
    Problem hiding(Problem problem) {
        return problem.without("stage", "overlap");
    }
}
