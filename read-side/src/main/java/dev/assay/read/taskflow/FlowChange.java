package dev.assay.read.taskflow;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** What one event changes in one row; no event changes a row twice. */
record FlowChange(RowKey key, Consumer<FlowRow> change) {
    /** So many tasks come to a stage; changes its hour. */
    static FlowChange arrived(ProjectId project, Stage stage, Instant at, long tasks) {
        return new FlowChange(RowKey.hour(project, stage, at), row -> row.arrived(tasks));
    }

    /** Those tasks are in the stage from now on; changes their day. */
    static FlowChange entered(ProjectId project, Stage stage, Instant at, long tasks) {
        return new FlowChange(RowKey.day(project, stage, at), row -> row.staying(RowKey.minute(stage, at), tasks));
    }

    /** A task that came to a stage at {@code since} leaves it; changes the hour of {@code at}. */
    static FlowChange departed(ProjectId project, Stage stage, Instant since, Instant at, UserId by) {
        Duration dwell = Duration.between(since, at);
        return new FlowChange(RowKey.hour(project, stage, at), row -> {
            row.departed(dwell);
            if (stage == Stage.IN_REVIEW) {
                row.worked(by);
            }
        });
    }

    /** That task is no longer in the stage; changes the day it came. */
    static FlowChange left(ProjectId project, Stage stage, Instant since) {
        return new FlowChange(RowKey.day(project, stage, since), row -> row.staying(RowKey.minute(stage, since), -1));
    }

    /** Someone worked at a stage; changes the hour. */
    static FlowChange worked(ProjectId project, Stage stage, Instant at, UserId by) {
        return new FlowChange(RowKey.hour(project, stage, at), row -> row.worked(by));
    }
}
