package dev.assay.write.dispatch;

import dev.assay.domain.routing.Line;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where the dispatcher finds tasks that may want labels: the work queue view, seen from the write side. */
public interface ReadyTasks {
    /**
     * Names one stretch of the queue; a chunk taken in later has a later position, whichever import it belongs to.
     */
    record Chunk(long position, ImportId run, int number) {}

    /**
     * The position of the newest chunk; 0 where there is none. Grows when there is more to read, a moment before {@link
     * #lines} tells of it.
     */
    CompletionStage<Long> newest(ProjectId project);

    /** Every line that tasks were imported into, with the position of the newest chunk that holds some of it. */
    CompletionStage<Map<Line, Long>> lines(ProjectId project);

    /** The chunks after a position (0: from the beginning) that hold tasks of a line, oldest first, at most {@code limit}. */
    CompletionStage<List<Chunk>> chunksAfter(ProjectId project, Line line, long after, int limit);

    /** Every task of a chunk that still takes labels, in import order. */
    CompletionStage<List<ReadyTask>> tasksOf(ProjectId project, Chunk chunk);

    /** Every task that takes labels and that a manager set aside or gave another priority: its line is not where it lies. */
    CompletionStage<List<ReadyTask>> steered(ProjectId project);

    /** One task, whatever its stage. */
    CompletionStage<Optional<ReadyTask>> task(ProjectId project, TaskId task);
}
