package dev.assay.read.taskflow;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;

/** Names the chunk of an import that a task came with. */
record ChunkKey(ProjectId project, ImportId run, int chunk) {
    static ChunkKey of(ProjectId project, TaskId task) {
        return new ChunkKey(project, task.run(), task.chunk());
    }
}
