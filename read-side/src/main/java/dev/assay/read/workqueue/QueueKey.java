package dev.assay.read.workqueue;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.TaskRef;

/** Names a task's row in the queue. */
record QueueKey(ProjectId project, TaskId task) {
    static QueueKey of(TaskRef ref) {
        return new QueueKey(ref.project(), ref.task());
    }
}
