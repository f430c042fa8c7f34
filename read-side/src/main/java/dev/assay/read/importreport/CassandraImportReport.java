package dev.assay.read.importreport;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.ingest.RejectedLine;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The reports in Cassandra; lines turned away are spread over partitions of 10,000 lines of input. */
final class CassandraImportReport implements ImportReportStore, ImportReportQuery {
    private static final long BLOCK = 10_000;

    private final ViewSession session;
    private final PreparedStatement insertRun;
    private final PreparedStatement insertLine;
    private final PreparedStatement one;
    private final PreparedStatement after;
    private final PreparedStatement lines;

    CassandraImportReport(ViewSession session) {
        this.session = session;
        String columns = "run, started_at, started_by, format, complete, chunks, accepted, duplicates, rejected,"
                + " last_at, last_rejected, sequence";
        insertRun = session.prepare("INSERT INTO {views}.import_run (project, " + columns
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insertLine = session.prepare("INSERT INTO {views}.import_rejected"
                + " (project, run, block, line, code, pointer, message) VALUES (?, ?, ?, ?, ?, ?, ?)");
        String select = "SELECT " + columns + " FROM {views}.import_run WHERE project = ?";
        one = session.prepare(select + " AND run = ?");
        after = session.prepare(select + " AND run > ? LIMIT ?");
        lines = session.prepare("SELECT line, code, pointer, message FROM {views}.import_rejected"
                + " WHERE project = ? AND run = ? AND block = ? AND line > ? LIMIT ?");
    }

    @Override
    public CompletionStage<Done> writeRejected(List<ChunkAccepted> chunks) {
        List<BoundStatement> rows = new ArrayList<>();
        for (ChunkAccepted chunk : chunks) {
            for (RejectedLine line : chunk.rejected()) {
                rows.add(insertLine.bind(
                        chunk.project().value(),
                        chunk.run().value(),
                        line.line() / BLOCK,
                        line.line(),
                        line.code(),
                        line.pointer(),
                        line.message()));
            }
        }
        return session.write(rows);
    }

    @Override
    public CompletionStage<Done> writeRuns(Collection<RunState> runs) {
        return session.write(runs.stream().map(this::insertion).toList());
    }

    @Override
    public CompletionStage<Optional<RunState>> load(RunKey key) {
        return session.one(one.bind(key.project().value(), key.run().value()), row -> read(key.project(), row));
    }

    @Override
    public CompletionStage<Page<ImportRunRow>> runs(ProjectId project, @Nullable String cursor, int limit) {
        return session.list(
                        after.bind(project.value(), cursor == null ? "" : cursor, limit + 1),
                        row -> read(project, row).row())
                .thenApply(rows -> Page.of(rows, limit, row -> row.run().value()));
    }

    @Override
    public CompletionStage<Optional<ImportRunRow>> run(ProjectId project, ImportId run) {
        return load(new RunKey(project, run)).thenApply(found -> found.map(RunState::row));
    }

    @Override
    public CompletionStage<List<RejectedLine>> rejected(ProjectId project, ImportId run, long afterLine, int limit) {
        RunKey key = new RunKey(project, run);
        return load(key).thenCompose(found -> {
            long last = found.map(RunState::lastRejected).orElse(0L);
            return rejected(key, afterLine, last, limit, new ArrayList<>());
        });
    }

    private CompletionStage<List<RejectedLine>> rejected(
            RunKey key, long after, long last, int limit, List<RejectedLine> found) {
        if (after >= last || found.size() >= limit) {
            return CompletableFuture.completedFuture(found);
        }
        long block = (after + 1) / BLOCK;
        BoundStatement query = lines.bind(key.project().value(), key.run().value(), block, after, limit - found.size());
        return session.list(query, CassandraImportReport::line).thenCompose(rows -> {
            found.addAll(rows);
            return rejected(key, (block + 1) * BLOCK - 1, last, limit, found);
        });
    }

    private BoundStatement insertion(RunState state) {
        ImportRunRow row = state.row();
        return insertRun.bind(
                row.project().value(),
                row.run().value(),
                row.startedAt(),
                row.startedBy().value(),
                row.format(),
                row.complete(),
                row.chunks(),
                row.accepted(),
                row.duplicates(),
                row.rejected(),
                row.lastAt(),
                state.lastRejected(),
                state.sequence());
    }

    private static RunState read(ProjectId project, Row row) {
        ImportRunRow run = new ImportRunRow(
                project,
                new ImportId(ViewSession.text(row, 0)),
                ViewSession.moment(row, 1),
                new UserId(ViewSession.text(row, 2)),
                ViewSession.text(row, 3),
                row.getBoolean(4),
                row.getInt(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                ViewSession.moment(row, 9));
        return new RunState(run, row.getLong(10), row.getLong(11));
    }

    private static RejectedLine line(Row row) {
        return new RejectedLine(
                row.getLong(0), ViewSession.text(row, 1), ViewSession.text(row, 2), ViewSession.text(row, 3));
    }
}
