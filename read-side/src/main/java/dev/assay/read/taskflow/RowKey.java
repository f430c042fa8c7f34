package dev.assay.read.taskflow;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.Stage;
import java.time.Instant;

/**
 * Names a row of one lane.
 *
 * @param number hours or days since the epoch
 */
record RowKey(ProjectId project, Stage stage, Span span, long number) {
    /** What a row is about. */
    enum Span {
        /** What came and went in an hour. */
        HOUR,
        /** Who is still there of those that came on a day. Settled tasks, which wait for nothing, are all in day 0. */
        DAY
    }

    static final long HOUR_SECONDS = 3600;

    private static final long DAY_SECONDS = 24 * HOUR_SECONDS;
    private static final long MINUTE_SECONDS = 60;

    static RowKey hour(ProjectId project, Stage stage, Instant at) {
        return new RowKey(project, stage, Span.HOUR, hour(at));
    }

    static RowKey day(ProjectId project, Stage stage, Instant at) {
        return new RowKey(project, stage, Span.DAY, ages(stage) ? Math.floorDiv(at.getEpochSecond(), DAY_SECONDS) : 0);
    }

    static long hour(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), HOUR_SECONDS);
    }

    /** The minute since the epoch under which a task counts that came to a stage at a moment. */
    static long minute(Stage stage, Instant at) {
        return ages(stage) ? Math.floorDiv(at.getEpochSecond(), MINUTE_SECONDS) : 0;
    }

    static boolean ages(Stage stage) {
        return stage != Stage.SETTLED;
    }
}
