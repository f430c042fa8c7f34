package dev.assay.read.labeltable;

import akka.NotUsed;
import akka.stream.javadsl.Source;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Versions;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.Stage;
import dev.assay.read.cassandra.InFlight;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the tables from Cassandra, bucket by bucket, the next ones ahead of time. */
final class CassandraLabelTableQuery implements LabelTableQuery {
    private static final int AHEAD = 4;
    private static final int WINDOW = 16;

    private final ViewSession session;
    private final PreparedStatement labels;
    private final PreparedStatement labelsAfter;
    private final PreparedStatement outcomes;
    private final CassandraStandingLabels standing;

    CassandraLabelTableQuery(ViewSession session) {
        this.session = session;
        String select = "SELECT task, round, labeler, external_id, label, instructions_version, schema_version,"
                + " policy_version, at, took_ms, revised_in FROM {views}.label_table WHERE project = ? AND bucket = ?";
        labels = session.prepare(select);
        labelsAfter = session.prepare(select + " AND (task, round, labeler) > (?, ?, ?) LIMIT ?");
        outcomes = session.prepare("SELECT task, external_id, item, stage, round, label, how, decided_at, labels, share"
                + " FROM {views}.outcome_table WHERE project = ? AND bucket = ?");
        standing = new CassandraStandingLabels(session, this);
    }

    @Override
    public Source<LabelRow, NotUsed> labels(ProjectId project) {
        return stream(labels, project, CassandraLabelTableQuery::label);
    }

    @Override
    public Source<OutcomeRow, NotUsed> outcomes(ProjectId project) {
        return stream(outcomes, project, CassandraLabelTableQuery::outcome);
    }

    @Override
    public CompletionStage<Page<LabelRow>> labels(ProjectId project, @Nullable String cursor, int limit) {
        return gather(project, LabelCursor.parse(cursor), limit, new ArrayList<>())
                .thenApply(rows -> Page.of(rows, limit, LabelCursor::after));
    }

    @Override
    public CompletionStage<Page<StandingRow>> standing(
            ProjectId project, Predicate<StandingRow> wanted, @Nullable String cursor, int limit) {
        return standing.page(project, wanted, cursor, limit);
    }

    /** Labels of one bucket after a place. */
    CompletionStage<List<LabelRow>> chunk(ProjectId project, LabelCursor from, int limit) {
        return session.list(query(project, from, limit), CassandraLabelTableQuery::label);
    }

    private <T> Source<T, NotUsed> stream(PreparedStatement bucket, ProjectId project, Function<Row, T> read) {
        return Source.from(Bucket.ALL)
                .mapAsync(AHEAD, number -> session.pages(bucket.bind(project.value(), number)))
                .flatMapConcat(first -> session.pagesFrom(first, read));
    }

    /** Looks into a window of buckets at once, for most are empty in a small project. */
    private CompletionStage<List<LabelRow>> gather(
            ProjectId project, LabelCursor from, int limit, List<LabelRow> found) {
        int end = Math.min(Bucket.ALL.size(), from.bucket() + WINDOW);
        List<LabelCursor> starts = IntStream.range(from.bucket(), end)
                .mapToObj(bucket -> bucket == from.bucket() ? from : LabelCursor.before(bucket))
                .toList();
        return InFlight.all(
                        starts,
                        WINDOW,
                        start -> session.list(
                                query(project, start, limit + 1 - found.size()), CassandraLabelTableQuery::label))
                .thenCompose(buckets -> {
                    buckets.forEach(found::addAll);
                    boolean enough = found.size() > limit || end == Bucket.ALL.size();
                    return enough
                            ? CompletableFuture.completedFuture(found.subList(0, Math.min(found.size(), limit + 1)))
                            : gather(project, LabelCursor.before(end), limit, found);
                });
    }

    private BoundStatement query(ProjectId project, LabelCursor start, int limit) {
        return labelsAfter.bind(project.value(), start.bucket(), start.task(), start.round(), start.labeler(), limit);
    }

    private static LabelRow label(Row row) {
        return new LabelRow(
                new TaskId(ViewSession.text(row, 0)),
                ViewSession.text(row, 3),
                row.getInt(1),
                new UserId(ViewSession.text(row, 2)),
                ViewSession.text(row, 4),
                new Versions(row.getInt(5), row.getInt(6), row.getInt(7)),
                ViewSession.moment(row, 8),
                Duration.ofMillis(row.getLong(9)),
                row.isNull(10) ? 0 : row.getSet(10, Long.class).size());
    }

    private static OutcomeRow outcome(Row row) {
        String how = row.getString(6);
        return new OutcomeRow(
                new TaskId(ViewSession.text(row, 0)),
                ViewSession.text(row, 1),
                new ItemHash(ViewSession.text(row, 2)),
                Stage.valueOf(ViewSession.text(row, 3)),
                row.getInt(4),
                row.getString(5),
                how == null ? null : Outcome.By.valueOf(how),
                row.getInstant(7),
                row.getInt(8),
                row.getDouble(9));
    }
}
