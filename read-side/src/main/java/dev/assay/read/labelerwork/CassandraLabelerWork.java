package dev.assay.read.labelerwork;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.scoring.Work;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.cassandra.InFlight;
import dev.assay.read.cassandra.ViewSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Work in Cassandra: a partition for each project, labeler and week of submission. */
final class CassandraLabelerWork implements LabelerWorkStore, LabelerWorkQuery {
    private static final int WEEKS_AT_ONCE = 8;

    private final ViewSession session;
    private final PreparedStatement insert;
    private final PreparedStatement keep;
    private final PreparedStatement load;
    private final PreparedStatement week;

    CassandraLabelerWork(ViewSession session) {
        this.session = session;
        String columns = "task, round, external_id, at, took_ms, expected_ms, task_type, task_domain, instructions,"
                + " gold, correct, peers, agreeing, repeated, given, settled";
        insert = session.prepare("INSERT INTO {views}.labeler_work (project, labeler, week, " + columns
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        keep = session.prepare("INSERT INTO {views}.task_work (task, work) VALUES (?, ?)");
        load = session.prepare("SELECT work FROM {views}.task_work WHERE task = ?");
        week = session.prepare(
                "SELECT " + columns + " FROM {views}.labeler_work WHERE project = ? AND labeler = ? AND week = ?");
    }

    @Override
    public CompletionStage<Done> write(Collection<TaskWork> tasks) {
        List<BoundStatement> rows = new ArrayList<>();
        for (TaskWork task : tasks) {
            rows.add(keep.bind(task.task(), WorkJson.text(task)));
            WorkRows.of(task).forEach(row -> rows.add(row(task.project(), row)));
        }
        return session.write(rows);
    }

    private BoundStatement row(String project, WorkRow row) {
        Work work = row.work();
        Duration expected = work.expected();
        Map<String, String> settled = row.settled();
        return insert.bind(
                project,
                row.labeler().value(),
                week(work.at()),
                row.task().value(),
                row.round(),
                row.externalId(),
                work.at(),
                work.took().toMillis(),
                expected == null ? null : expected.toMillis(),
                row.type(),
                row.domain(),
                work.instructions(),
                row.gold(),
                work.right(),
                work.peers(),
                work.agreeing(),
                work.repeated(),
                WorkJson.text(row.given()),
                settled == null ? null : WorkJson.text(settled));
    }

    private static int week(Instant moment) {
        return (int) Math.floorDiv(moment.getEpochSecond(), Duration.ofDays(7).toSeconds());
    }

    @Override
    public CompletionStage<Optional<TaskWork>> load(TaskId task) {
        return session.one(load.bind(task.value()), row -> WorkJson.task(ViewSession.text(row, 0)));
    }

    @Override
    public CompletionStage<List<WorkRow>> of(ProjectId project, UserId labeler, Instant after, Instant upTo) {
        List<Integer> weeks =
                IntStream.rangeClosed(week(after), week(upTo)).boxed().toList();
        return InFlight.all(
                        weeks,
                        WEEKS_AT_ONCE,
                        number -> session.list(
                                week.bind(project.value(), labeler.value(), number), row -> read(labeler, row)))
                .thenApply(found -> found.stream()
                        .flatMap(List::stream)
                        .filter(row -> row.work().at().isAfter(after)
                                && !row.work().at().isAfter(upTo))
                        .sorted(Comparator.comparing((WorkRow row) -> row.work().at())
                                .thenComparing(WorkRow::task))
                        .toList());
    }

    private static WorkRow read(UserId labeler, Row row) {
        String settled = row.getString(15);
        Work work = new Work(
                ViewSession.moment(row, 3),
                row.getInt(8),
                Duration.ofMillis(row.getLong(4)),
                row.isNull(5) ? null : Duration.ofMillis(row.getLong(5)),
                flag(row, 10),
                row.getInt(11),
                row.getInt(12),
                flag(row, 13));
        return new WorkRow(
                labeler,
                new TaskId(ViewSession.text(row, 0)),
                ViewSession.text(row, 2),
                row.getInt(1),
                ViewSession.text(row, 6),
                ViewSession.text(row, 7),
                row.getBoolean(9),
                work,
                WorkJson.values(ViewSession.text(row, 14)),
                settled == null ? null : WorkJson.values(settled));
    }

    private static @Nullable Boolean flag(Row row, int column) {
        return row.isNull(column) ? null : row.getBoolean(column);
    }
}
