package dev.assay.write.dispatch;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where the dispatcher finds tasks that may want labels: the work queue view, seen from the write side. */
public interface ReadyTasks {
    /**
     * Names one stretch of the queue; a chunk taken in later has a later position, whichever import it belongs to.
     */
    record Chunk(long position, ImportId run, int number) {}

    /** The chunks after a given one (null: from the beginning), oldest first, at most {@code limit}. */
    CompletionStage<List<Chunk>> chunksAfter(ProjectId project, @Nullable Chunk after, int limit);

    /** Every task of a chunk that still takes labels, in import order. */
    CompletionStage<List<ReadyTask>> tasksOf(ProjectId project, Chunk chunk);

    /** One task, whatever its stage. */
    CompletionStage<Optional<ReadyTask>> task(ProjectId project, TaskId task);
}
