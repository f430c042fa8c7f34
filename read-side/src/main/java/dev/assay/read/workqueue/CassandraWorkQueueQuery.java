package dev.assay.read.workqueue;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.routing.Line;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Stage;
import dev.assay.read.cassandra.InFlight;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads the queue from Cassandra, a chunk at a time. */
final class CassandraWorkQueueQuery implements WorkQueueQuery {
    private static final int CHUNKS_PER_CALL = 32;
    private static final int MOST_STEERED = 5_000;

    private final ViewSession session;
    private final PreparedStatement firstChunks;
    private final PreparedStatement nextChunks;
    private final PreparedStatement newest;
    private final PreparedStatement lines;
    private final PreparedStatement lineChunks;
    private final PreparedStatement steered;
    private final PreparedStatement tasks;
    private final PreparedStatement task;

    CassandraWorkQueueQuery(ViewSession session) {
        this.session = session;
        String chunks = "SELECT position, run, chunk FROM {views}.work_queue_chunk WHERE project = ?";
        firstChunks = session.prepare(chunks + " LIMIT ?");
        nextChunks = session.prepare(chunks + " AND position > ? LIMIT ?");
        newest = session.prepare(
                "SELECT position FROM {views}.work_queue_chunk WHERE project = ? ORDER BY position DESC LIMIT 1");
        lines = session.prepare("SELECT line, newest FROM {views}.work_queue_line WHERE project = ? LIMIT 5000");
        lineChunks = session.prepare("SELECT position, run, chunk FROM {views}.work_queue_line_chunk"
                + " WHERE project = ? AND line = ? AND position > ? LIMIT ?");
        steered = session.prepare("SELECT task, open FROM {views}.work_queue_steered WHERE project = ?");
        String rows = "SELECT " + QueueCodec.COLUMNS
                + " FROM {views}.work_queue_task WHERE project = ? AND run = ? AND chunk = ?";
        tasks = session.prepare(rows + " AND place > ?");
        task = session.prepare(rows + " AND place = ?");
    }

    @Override
    public CompletionStage<List<QueueChunk>> chunksAfter(ProjectId project, @Nullable QueueChunk after, int limit) {
        BoundStatement query = after == null
                ? firstChunks.bind(project.value(), limit)
                : nextChunks.bind(project.value(), after.position(), limit);
        return session.list(query, CassandraWorkQueueQuery::chunk);
    }

    @Override
    public CompletionStage<Long> newest(ProjectId project) {
        return session.one(newest.bind(project.value()), row -> row.getLong(0)).thenApply(found -> found.orElse(0L));
    }

    @Override
    public CompletionStage<Map<Line, Long>> lines(ProjectId project) {
        return session.list(
                        lines.bind(project.value()),
                        row -> Map.entry(Line.parse(ViewSession.text(row, 0)), row.getLong(1)))
                .thenApply(found -> {
                    Map<Line, Long> newest = new LinkedHashMap<>();
                    found.forEach(line -> newest.put(line.getKey(), line.getValue()));
                    return newest;
                });
    }

    @Override
    public CompletionStage<List<QueueChunk>> chunksOf(ProjectId project, Line line, long after, int limit) {
        return session.list(
                lineChunks.bind(project.value(), line.text(), after, limit), CassandraWorkQueueQuery::chunk);
    }

    @Override
    public CompletionStage<List<QueueRow>> steered(ProjectId project) {
        return session.list(steered.bind(project.value()), row -> row.getBoolean(1) ? ViewSession.text(row, 0) : "")
                .thenCompose(found -> InFlight.all(
                        found.stream()
                                .filter(id -> !id.isEmpty())
                                .limit(MOST_STEERED)
                                .toList(),
                        CHUNKS_PER_CALL,
                        id -> task(project, new TaskId(id))))
                .thenApply(rows -> rows.stream()
                        .flatMap(Optional::stream)
                        .filter(row -> row.entry().isOpen())
                        .toList());
    }

    @Override
    public CompletionStage<List<QueueRow>> tasksOf(ProjectId project, QueueChunk chunk) {
        return rows(project, new QueuePosition(chunk, -1))
                .thenApply(rows ->
                        rows.stream().filter(row -> row.entry().isOpen()).toList());
    }

    @Override
    public CompletionStage<Optional<QueueRow>> task(ProjectId project, TaskId id) {
        BoundStatement query = task.bind(project.value(), id.run().value(), id.chunk(), id.index());
        return session.one(query, row -> QueueCodec.row(project, row)).thenApply(found -> found.flatMap(row -> row));
    }

    @Override
    public CompletionStage<Page<QueueRow>> list(
            ProjectId project, @Nullable Stage stage, @Nullable String cursor, int limit) {
        QueuePosition start = QueuePosition.parse(cursor);
        return chunksAfter(project, start == null ? null : start.chunk(), CHUNKS_PER_CALL)
                .thenCompose(chunks -> {
                    List<QueuePosition> positions = new ArrayList<>();
                    if (start != null) {
                        positions.add(start);
                    }
                    chunks.forEach(chunk -> positions.add(new QueuePosition(chunk, -1)));
                    boolean more = chunks.size() == CHUNKS_PER_CALL;
                    return walk(new Walk(project, stage, limit, positions, more), 0, new ArrayList<>());
                });
    }

    /** What one call looks through; {@code more} when chunks lie beyond the positions. */
    private record Walk(
            ProjectId project, @Nullable Stage stage, int limit, List<QueuePosition> positions, boolean more) {}

    private CompletionStage<Page<QueueRow>> walk(Walk walk, int index, List<QueueRow> found) {
        if (index == walk.positions().size()) {
            String next = walk.more()
                    ? new QueuePosition(walk.positions().get(index - 1).chunk(), 999_999_999).text()
                    : null;
            return CompletableFuture.completedFuture(new Page<>(found, next));
        }
        QueuePosition position = walk.positions().get(index);
        return rows(walk.project(), position).thenCompose(rows -> {
            for (QueueRow row : rows) {
                if (walk.stage() == null || row.entry().stage() == walk.stage()) {
                    found.add(row);
                }
                if (found.size() == walk.limit()) {
                    int place = row.facts().ref().task().index();
                    String next = new QueuePosition(position.chunk(), place).text();
                    return CompletableFuture.completedFuture(new Page<>(found, next));
                }
            }
            return walk(walk, index + 1, found);
        });
    }

    private CompletionStage<List<QueueRow>> rows(ProjectId project, QueuePosition after) {
        QueueChunk chunk = after.chunk();
        BoundStatement query = tasks.bind(project.value(), chunk.run().value(), chunk.number(), after.place());
        return session.list(query, row -> QueueCodec.row(project, row))
                .thenApply(rows -> rows.stream().flatMap(Optional::stream).toList());
    }

    private static QueueChunk chunk(Row row) {
        return new QueueChunk(row.getLong(0), new ImportId(ViewSession.text(row, 1)), row.getInt(2));
    }
}
