package dev.assay.read.prediction;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;

/** Names one chunk of an import: what is known of its tasks is one partition. */
record ChunkKey(ProjectId project, ImportId run, int chunk) {
    static ChunkKey of(ProjectId project, TaskId task) {
        return new ChunkKey(project, task.run(), task.chunk());
    }

    TaskId task(int index) {
        return TaskId.of(run, chunk, index);
    }
}
