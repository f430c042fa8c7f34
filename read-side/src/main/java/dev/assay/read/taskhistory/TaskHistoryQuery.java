package dev.assay.read.taskhistory;

import dev.assay.domain.shared.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reads what has happened to a task. */
public interface TaskHistoryQuery {
    /**
     * Events in order; empty when there are none.
     *
     * @param afterSequence the last sequence number already seen; 0 from the beginning
     */
    CompletionStage<List<HistoryRow>> page(TaskId task, long afterSequence, int limit);

    /** The history as it stood at a moment: every event before the first one later than the moment. */
    CompletionStage<List<HistoryRow>> asOf(TaskId task, Instant moment);
}
