package dev.assay.read.taskflow;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.TaskRef;

/** Names a task's row. */
record TaskKey(ProjectId project, TaskId task) {
    static TaskKey of(TaskRef ref) {
        return new TaskKey(ref.project(), ref.task());
    }
}
