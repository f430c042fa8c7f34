package dev.assay.read.taskhistory;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.cassandra.ViewSession;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The history in Cassandra: one partition per task. */
final class CassandraTaskHistory implements TaskHistoryStore, TaskHistoryQuery {
    private final ViewSession session;
    private final PreparedStatement insert;
    private final PreparedStatement page;
    private final PreparedStatement all;

    CassandraTaskHistory(ViewSession session) {
        this.session = session;
        insert = session.prepare(
                "INSERT INTO {views}.task_history"
                        + " (task, sequence, project, at, actor, role, type, payload, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        String select = "SELECT task, sequence, project, at, actor, role, type, payload, hash"
                + " FROM {views}.task_history WHERE task = ?";
        page = session.prepare(select + " AND sequence > ? LIMIT ?");
        all = session.prepare(select);
    }

    @Override
    public CompletionStage<Done> write(List<HistoryRow> rows) {
        return session.write(rows.stream().map(this::insertion).toList());
    }

    @Override
    public CompletionStage<List<HistoryRow>> page(TaskId task, long afterSequence, int limit) {
        return session.list(page.bind(task.value(), afterSequence, limit), CassandraTaskHistory::read);
    }

    @Override
    public CompletionStage<List<HistoryRow>> asOf(TaskId task, Instant moment) {
        return session.list(all.bind(task.value()), CassandraTaskHistory::read)
                .thenApply(rows -> rows.stream()
                        .takeWhile(row -> !row.at().isAfter(moment))
                        .toList());
    }

    private BoundStatement insertion(HistoryRow row) {
        return insert.bind(
                row.task().value(),
                row.sequence(),
                row.project().value(),
                row.at(),
                row.by().value(),
                row.role().name(),
                row.type(),
                row.payload(),
                row.hash());
    }

    private static HistoryRow read(Row row) {
        return new HistoryRow(
                new ProjectId(ViewSession.text(row, 2)),
                new TaskId(ViewSession.text(row, 0)),
                row.getLong(1),
                ViewSession.moment(row, 3),
                new UserId(ViewSession.text(row, 4)),
                Role.valueOf(ViewSession.text(row, 5)),
                ViewSession.text(row, 6),
                ViewSession.text(row, 7),
                ViewSession.text(row, 8));
    }
}
