package dev.assay.read.reviewqueue;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The review queue in Cassandra: one partition per project in order of age, and a look-up of age by task. */
final class CassandraReviewQueue implements ReviewQueueStore, ReviewQueueQuery {
    private final ViewSession session;
    private final PreparedStatement insert;
    private final PreparedStatement insertSince;
    private final PreparedStatement delete;
    private final PreparedStatement deleteSince;
    private final PreparedStatement since;
    private final PreparedStatement first;
    private final PreparedStatement next;

    CassandraReviewQueue(ViewSession session) {
        this.session = session;
        insert = session.prepare("INSERT INTO {views}.review_queue"
                + " (project, since, task, external_id, round, labels, tally, revision, skill, grounds,"
                + " reason, clash, likeness) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insertSince = session.prepare("INSERT INTO {views}.review_queue_since (project, task, since) VALUES (?, ?, ?)");
        delete = session.prepare("DELETE FROM {views}.review_queue WHERE project = ? AND since = ? AND task = ?");
        deleteSince = session.prepare("DELETE FROM {views}.review_queue_since WHERE project = ? AND task = ?");
        since = session.prepare("SELECT since FROM {views}.review_queue_since WHERE project = ? AND task = ?");
        String select = "SELECT since, task, external_id, round, labels, tally, revision, skill, grounds,"
                + " reason, clash, likeness FROM {views}.review_queue WHERE project = ?";
        first = session.prepare(select + " LIMIT ?");
        next = session.prepare(select + " AND (since, task) > (?, ?) LIMIT ?");
    }

    @Override
    public CompletionStage<Done> write(List<Change> changes) {
        List<BoundStatement> rows = new ArrayList<>();
        for (Change change : changes) {
            String project = change.key().project().value();
            String task = change.key().task().value();
            change.gone().forEach(moment -> rows.add(delete.bind(project, moment, task)));
            change.stays().ifPresent(row -> rows.add(insertion(row)));
            rows.add(change.stays()
                    .map(row -> insertSince.bind(project, task, row.since()))
                    .orElseGet(() -> deleteSince.bind(project, task)));
        }
        return session.write(rows);
    }

    @Override
    public CompletionStage<Optional<Instant>> since(ReviewKey key) {
        return session.one(since.bind(key.project().value(), key.task().value()), row -> ViewSession.moment(row, 0));
    }

    @Override
    public CompletionStage<Page<ReviewRow>> list(ProjectId project, @Nullable String cursor, int limit) {
        BoundStatement query;
        if (cursor == null) {
            query = first.bind(project.value(), limit + 1);
        } else {
            String[] parts = cursor.split(":", 2);
            if (parts.length != 2 || !parts[0].matches("\\d{1,15}")) {
                throw new IllegalArgumentException("not a cursor of the review queue");
            }
            query = next.bind(project.value(), Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1], limit + 1);
        }
        return session.list(query, row -> read(project, row))
                .thenApply(rows -> Page.of(
                        rows,
                        limit,
                        row -> row.since().toEpochMilli() + ":" + row.task().value()));
    }

    private BoundStatement insertion(ReviewRow row) {
        return insert.bind(
                row.project().value(),
                row.since(),
                row.task().value(),
                row.externalId(),
                row.round(),
                row.labels(),
                row.tally(),
                row.revision(),
                row.skill(),
                row.grounds(),
                row.reason(),
                row.clash(),
                row.likeness());
    }

    private static ReviewRow read(ProjectId project, Row row) {
        return new ReviewRow(
                project,
                new TaskId(ViewSession.text(row, 1)),
                ViewSession.text(row, 2),
                ViewSession.moment(row, 0),
                row.getInt(3),
                row.getInt(4),
                ViewSession.text(row, 5),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getLong(6));
    }
}
