package dev.assay.read.taskflow;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Stage;
import dev.assay.read.cassandra.ViewSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The flow in Cassandra: counting rows by project, stage and span; places of tasks by chunk. */
final class CassandraTaskFlowStore implements TaskFlowStore {
    /** Columns in the order {@link #read} reads them. */
    static final String COLUMNS = "lane_offset, arrived, departed, dwell, workers, staying";

    private final ViewSession session;
    private final PreparedStatement insertRow;
    private final PreparedStatement row;
    private final PreparedStatement insertPlace;
    private final PreparedStatement place;
    private final PreparedStatement insertChunk;
    private final PreparedStatement chunk;

    CassandraTaskFlowStore(ViewSession session) {
        this.session = session;
        insertRow = session.prepare("INSERT INTO {views}.task_flow (project, stage, span, number, lane, " + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        row = session.prepare("SELECT " + COLUMNS + " FROM {views}.task_flow"
                + " WHERE project = ? AND stage = ? AND span = ? AND number = ? AND lane = ?");
        insertPlace = session.prepare("INSERT INTO {views}.task_flow_place"
                + " (project, run, chunk, place, stage, since, sequence) VALUES (?, ?, ?, ?, ?, ?, ?)");
        place = session.prepare("SELECT stage, since, sequence FROM {views}.task_flow_place"
                + " WHERE project = ? AND run = ? AND chunk = ? AND place = ?");
        insertChunk =
                session.prepare("INSERT INTO {views}.task_flow_chunk (project, run, chunk, at) VALUES (?, ?, ?, ?)");
        chunk = session.prepare("SELECT at FROM {views}.task_flow_chunk WHERE project = ? AND run = ? AND chunk = ?");
    }

    @Override
    public CompletionStage<Done> writeRows(Lane lane, Map<RowKey, FlowRow> rows) {
        List<BoundStatement> inserts = new ArrayList<>(rows.size());
        rows.forEach((key, counted) -> inserts.add(insertRow.bind(
                key.project().value(),
                key.stage().name(),
                key.span().name(),
                key.number(),
                lane.key(),
                counted.offset(),
                counted.arrived(),
                counted.departed(),
                counted.dwell().buckets(),
                counted.workers(),
                counted.staying())));
        return session.write(inserts);
    }

    @Override
    public CompletionStage<Optional<FlowRow>> row(Lane lane, RowKey key) {
        return session.one(
                row.bind(key.project().value(), key.stage().name(), key.span().name(), key.number(), lane.key()),
                CassandraTaskFlowStore::read);
    }

    /** Reads {@link #COLUMNS} from a row's first columns. */
    static FlowRow read(Row row) {
        return FlowRow.restored(
                row.getLong(0),
                row.getLong(1),
                row.getLong(2),
                row.getMap(3, Integer.class, Long.class),
                row.getSet(4, String.class),
                row.getMap(5, Long.class, Long.class));
    }

    @Override
    public CompletionStage<Done> writePlaces(Map<TaskKey, TaskPlace> places) {
        List<BoundStatement> inserts = new ArrayList<>(places.size());
        places.forEach((key, where) -> {
            TaskId task = key.task();
            inserts.add(insertPlace.bind(
                    key.project().value(),
                    task.run().value(),
                    task.chunk(),
                    task.index(),
                    where.stage().name(),
                    where.since(),
                    where.sequence()));
        });
        return session.write(inserts);
    }

    @Override
    public CompletionStage<Optional<TaskPlace>> place(TaskKey key) {
        TaskId task = key.task();
        return session.one(
                place.bind(key.project().value(), task.run().value(), task.chunk(), task.index()),
                found -> new TaskPlace(
                        Stage.valueOf(ViewSession.text(found, 0)), ViewSession.moment(found, 1), found.getLong(2)));
    }

    @Override
    public CompletionStage<Done> writeChunks(Map<ChunkKey, Instant> chunks) {
        List<BoundStatement> inserts = new ArrayList<>(chunks.size());
        chunks.forEach((key, at) ->
                inserts.add(insertChunk.bind(key.project().value(), key.run().value(), key.chunk(), at)));
        return session.write(inserts);
    }

    @Override
    public CompletionStage<Optional<Instant>> importedAt(ChunkKey key) {
        return session.one(
                chunk.bind(key.project().value(), key.run().value(), key.chunk()),
                found -> ViewSession.moment(found, 0));
    }
}
