package dev.assay.read.workqueue;

import dev.assay.domain.routing.Line;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Stage;
import dev.assay.read.paging.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads the work queue. */
public interface WorkQueueQuery {
    /** The chunks after a given one (null: from the beginning), in the order they were taken in, at most {@code limit}. */
    CompletionStage<List<QueueChunk>> chunksAfter(ProjectId project, @Nullable QueueChunk after, int limit);

    /** The position of the newest chunk, which is written before the lines that lead to it; 0 where there is none. */
    CompletionStage<Long> newest(ProjectId project);

    /** Every line tasks were imported into, with the position of the newest chunk that holds some of it; at most 5,000. */
    CompletionStage<Map<Line, Long>> lines(ProjectId project);

    /** The chunks after a position (0: from the beginning) that hold tasks of a line, in order, at most {@code limit}. */
    CompletionStage<List<QueueChunk>> chunksOf(ProjectId project, Line line, long after, int limit);

    /** Every task that takes labels and that a manager set aside or gave another priority; at most 5,000. */
    CompletionStage<List<QueueRow>> steered(ProjectId project);

    /** Every task of a chunk that still takes labels (waiting or open), in import order. */
    CompletionStage<List<QueueRow>> tasksOf(ProjectId project, QueueChunk chunk);

    /** One task, whatever its stage. */
    CompletionStage<Optional<QueueRow>> task(ProjectId project, TaskId task);

    /**
     * Tasks in import order.
     *
     * @param stage only tasks at this stage; null for all. A page can be empty and still have a next one, because a call
     *     looks through a bounded number of tasks
     * @param cursor where the page begins; null from the beginning
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    CompletionStage<Page<QueueRow>> list(ProjectId project, @Nullable Stage stage, @Nullable String cursor, int limit);
}
