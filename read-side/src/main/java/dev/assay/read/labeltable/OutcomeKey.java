package dev.assay.read.labeltable;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.TaskRef;

/** Names a task's outcome row. */
record OutcomeKey(ProjectId project, TaskId task) {
    static OutcomeKey of(TaskRef ref) {
        return new OutcomeKey(ref.project(), ref.task());
    }
}
