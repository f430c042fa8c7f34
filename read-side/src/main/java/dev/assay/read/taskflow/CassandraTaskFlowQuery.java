package dev.assay.read.taskflow;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.assay.domain.flow.ForecastRules;
import dev.assay.domain.flow.Window;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Stage;
import dev.assay.read.cassandra.InFlight;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.Replay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/**
 * Reads the flow from Cassandra: the days of each stage, and the hours that windows and forecast look at. That is at most a
 * few thousand rows, however many tasks there are.
 */
final class CassandraTaskFlowQuery implements TaskFlowQuery {
    private final ViewSession session;
    private final TaskFlowStore store;
    private final Replay replay;
    private final PreparedStatement rows;
    private final PreparedStatement first;

    CassandraTaskFlowQuery(ViewSession session, TaskFlowStore store, Replay replay) {
        this.session = session;
        this.store = store;
        this.replay = replay;
        rows = session.prepare("SELECT " + CassandraTaskFlowStore.COLUMNS + ", number FROM {views}.task_flow"
                + " WHERE project = ? AND stage = ? AND span = ? AND number >= ?");
        first = session.prepare("SELECT number FROM {views}.task_flow"
                + " WHERE project = ? AND stage = 'WAITING' AND span = 'HOUR' LIMIT 1");
    }

    /** Rows of a stage and span from a number on. */
    private record Stretch(Stage stage, RowKey.Span span, long from) {}

    private record Found(RowKey key, FlowRow row) {}

    @Override
    public CompletionStage<Flow> flow(ProjectId project, Instant now) {
        List<Stretch> stretches = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            long hours = stage == Stage.SETTLED ? ForecastRules.PAST_HOURS : Window.WEEK.hours();
            stretches.add(new Stretch(stage, RowKey.Span.DAY, 0));
            stretches.add(new Stretch(stage, RowKey.Span.HOUR, RowKey.hour(now) - hours));
        }
        FlowTally tally = new FlowTally();
        return InFlight.all(stretches, stretches.size(), stretch -> read(project, stretch))
                .thenCompose(found -> {
                    found.forEach(part -> part.forEach(one -> tally.add(one.key(), one.row())));
                    return session.one(first.bind(project.value()), row -> row.getLong(0));
                })
                .thenApply(hour ->
                        tally.flow(project, now, hour.map(OptionalLong::of).orElseGet(OptionalLong::empty)));
    }

    private CompletionStage<List<Found>> read(ProjectId project, Stretch stretch) {
        return session.list(
                rows.bind(
                        project.value(), stretch.stage().name(), stretch.span().name(), stretch.from()),
                row -> new Found(
                        new RowKey(project, stretch.stage(), stretch.span(), row.getLong(6)),
                        CassandraTaskFlowStore.read(row)));
    }

    @Override
    public CompletionStage<Flow> asOf(ProjectId project, Instant moment) {
        return FlowReplay.flow(replay, project, moment);
    }

    @Override
    public CompletionStage<Optional<Instant>> importedAt(ProjectId project, TaskId task) {
        return store.importedAt(ChunkKey.of(project, task));
    }
}
