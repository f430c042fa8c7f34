package dev.assay.read.labeltable;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.Stage;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads labels together with their tasks' rows, bucket by bucket, and keeps those of current rounds that are wanted. A page
 * ends after {@value #MOST_READ} labels even where few were wanted, so that no request reads on without end.
 */
final class CassandraStandingLabels {
    private static final int CHUNK = 500;
    private static final int MOST_READ = 5_000;

    private final ViewSession session;
    private final CassandraLabelTableQuery labels;
    private final PreparedStatement tasks;

    CassandraStandingLabels(ViewSession session, CassandraLabelTableQuery labels) {
        this.session = session;
        this.labels = labels;
        tasks = session.prepare(
                "SELECT task, item, stage, round, how, task_type, task_domain FROM {views}.outcome_table"
                        + " WHERE project = ? AND bucket = ? AND task >= ? AND task <= ?");
    }

    /** A task as its labels need it. */
    private record TaskRow(
            String task, ItemHash item, Stage stage, int round, Outcome.@Nullable By how, String type, String domain) {
        static TaskRow of(Row row) {
            String how = row.getString(4);
            return new TaskRow(
                    ViewSession.text(row, 0),
                    new ItemHash(ViewSession.text(row, 1)),
                    Stage.valueOf(ViewSession.text(row, 2)),
                    row.getInt(3),
                    how == null ? null : Outcome.By.valueOf(how),
                    Objects.requireNonNullElse(row.getString(5), ""),
                    Objects.requireNonNullElse(row.getString(6), ""));
        }
    }

    CompletionStage<Page<StandingRow>> page(
            ProjectId project, Predicate<StandingRow> wanted, @Nullable String cursor, int limit) {
        return gather(project, wanted, LabelCursor.parse(cursor), limit, new ArrayList<>(), 0);
    }

    private CompletionStage<Page<StandingRow>> gather(
            ProjectId project,
            Predicate<StandingRow> wanted,
            LabelCursor from,
            int limit,
            List<StandingRow> found,
            int read) {
        if (from.bucket() >= Bucket.ALL.size()) {
            return CompletableFuture.completedStage(new Page<>(found, null));
        }
        return labels.chunk(project, from, CHUNK).thenCompose(chunk -> {
            if (chunk.isEmpty()) {
                return gather(project, wanted, LabelCursor.before(from.bucket() + 1), limit, found, read);
            }
            return joined(project, from.bucket(), chunk).thenCompose(standing -> {
                for (StandingRow row : standing) {
                    if (wanted.test(row)) {
                        found.add(row);
                        if (found.size() == limit) {
                            return ended(found, LabelCursor.after(row.label()));
                        }
                    }
                }
                String last = LabelCursor.after(chunk.get(chunk.size() - 1));
                return read + chunk.size() >= MOST_READ
                        ? ended(found, last)
                        : gather(project, wanted, LabelCursor.parse(last), limit, found, read + chunk.size());
            });
        });
    }

    private static CompletionStage<Page<StandingRow>> ended(List<StandingRow> found, String next) {
        return CompletableFuture.completedStage(new Page<>(found, next));
    }

    /** The labels of the chunk that stand in their tasks' current rounds. */
    private CompletionStage<List<StandingRow>> joined(ProjectId project, int bucket, List<LabelRow> chunk) {
        String first = chunk.get(0).task().value();
        String last = chunk.get(chunk.size() - 1).task().value();
        return session.list(tasks.bind(project.value(), bucket, first, last), TaskRow::of)
                .thenApply(rows -> {
                    Map<String, TaskRow> byTask = new HashMap<>();
                    rows.forEach(row -> byTask.put(row.task(), row));
                    List<StandingRow> standing = new ArrayList<>();
                    for (LabelRow label : chunk) {
                        TaskRow task = byTask.get(label.task().value());
                        if (task != null && task.round() == label.round()) {
                            standing.add(new StandingRow(
                                    label, task.item(), task.type(), task.domain(), task.stage(), task.how()));
                        }
                    }
                    return standing;
                });
    }
}
