package dev.assay.read.agreement;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import dev.assay.read.projection.Replay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts in Cassandra: a partition for each slice, and one for the names of the slices of each kind. */
final class CassandraAgreement implements AgreementStore, AgreementQuery {
    private final ViewSession session;
    private final Replay replay;
    private final PreparedStatement cell;
    private final PreparedStatement insertCell;
    private final PreparedStatement insertSlice;
    private final PreparedStatement task;
    private final PreparedStatement insertTask;
    private final PreparedStatement slices;
    private final PreparedStatement counts;

    CassandraAgreement(ViewSession session, Replay replay) {
        this.session = session;
        this.replay = replay;
        String key = "project = ? AND kind = ? AND slice = ?";
        cell = session.prepare("SELECT items, lane_offset FROM {views}.agreement_cell WHERE " + key
                + " AND field = ? AND labels = ? AND lane = ?");
        insertCell = session.prepare("INSERT INTO {views}.agreement_cell"
                + " (project, kind, slice, field, labels, lane, items, lane_offset) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insertSlice = session.prepare("INSERT INTO {views}.agreement_slice (project, kind, slice) VALUES (?, ?, ?)");
        task = session.prepare("SELECT labels FROM {views}.agreement_task WHERE task = ?");
        insertTask = session.prepare("INSERT INTO {views}.agreement_task (task, labels) VALUES (?, ?)");
        slices = session.prepare(
                "SELECT slice FROM {views}.agreement_slice" + " WHERE project = ? AND kind = ? AND slice > ? LIMIT ?");
        counts = session.prepare("SELECT field, labels, items FROM {views}.agreement_cell WHERE " + key);
    }

    @Override
    public CompletionStage<Optional<Cell>> cell(Lane lane, CellKey key) {
        return session.one(
                cell.bind(
                        key.project(),
                        key.kind().name(),
                        key.slice(),
                        key.field(),
                        AgreementJson.text(key.labels()),
                        lane.key()),
                row -> new Cell(row.getLong(0), row.getLong(1)));
    }

    @Override
    public CompletionStage<Done> writeCells(Lane lane, Map<CellKey, Cell> cells) {
        List<BoundStatement> rows = new ArrayList<>(cells.size());
        Set<List<String>> named = new LinkedHashSet<>();
        cells.forEach((key, counted) -> {
            named.add(List.of(key.project(), key.kind().name(), key.slice()));
            rows.add(insertCell.bind(
                    key.project(),
                    key.kind().name(),
                    key.slice(),
                    key.field(),
                    AgreementJson.text(key.labels()),
                    lane.key(),
                    counted.items(),
                    counted.offset()));
        });
        named.forEach(slice -> rows.add(insertSlice.bind(slice.get(0), slice.get(1), slice.get(2))));
        return session.write(rows);
    }

    @Override
    public CompletionStage<Optional<TaskLabels>> task(TaskId id) {
        return session.one(task.bind(id.value()), row -> AgreementJson.task(ViewSession.text(row, 0)));
    }

    @Override
    public CompletionStage<Done> writeTasks(Map<TaskId, TaskLabels> tasks) {
        List<BoundStatement> rows = new ArrayList<>(tasks.size());
        tasks.forEach((id, labels) -> rows.add(insertTask.bind(id.value(), AgreementJson.text(labels))));
        return session.write(rows);
    }

    @Override
    public CompletionStage<Page<String>> slices(ProjectId project, SliceKind kind, @Nullable String after, int limit) {
        return session.list(
                        slices.bind(project.value(), kind.name(), after == null ? "" : after, limit + 1),
                        row -> ViewSession.text(row, 0))
                .thenApply(rows -> Page.of(rows, limit, Function.identity()));
    }

    private record Answers(String field, String labels) {}

    private record Row(Answers answers, long items) {}

    @Override
    public CompletionStage<List<Counted>> counts(ProjectId project, SliceKind kind, String slice) {
        return session.list(
                        counts.bind(project.value(), kind.name(), slice),
                        row -> new Row(new Answers(ViewSession.text(row, 0), ViewSession.text(row, 1)), row.getLong(2)))
                .thenApply(rows -> {
                    Map<Answers, Long> sums = new LinkedHashMap<>();
                    rows.forEach(row -> sums.merge(row.answers(), row.items(), Long::sum));
                    List<Counted> counted = new ArrayList<>(sums.size());
                    sums.forEach((answers, items) -> {
                        if (items != 0) {
                            counted.add(new Counted(answers.field(), AgreementJson.labels(answers.labels()), items));
                        }
                    });
                    return counted;
                });
    }

    @Override
    public CompletionStage<SliceCounts> asOf(ProjectId project, Instant moment) {
        return AgreementReplay.asOf(replay, project, moment);
    }
}
