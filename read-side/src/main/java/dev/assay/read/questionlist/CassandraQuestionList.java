package dev.assay.read.questionlist;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.QuestionId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The questions in Cassandra, twice: one partition per project, and one per labeler of a project. */
final class CassandraQuestionList implements QuestionListStore, QuestionListQuery {
    private static final String COLUMNS =
            "project, asker, asked_at, question, task, external_id, version, section, body,"
                    + " answer, answered_by, answered_at, published, resolved_in, revision";

    private final ViewSession session;
    private final List<PreparedStatement> inserts;
    private final PreparedStatement one;
    private final PreparedStatement after;
    private final PreparedStatement askedAfter;

    CassandraQuestionList(ViewSession session) {
        this.session = session;
        inserts = List.of(
                session.prepare("INSERT INTO {views}.question_list (" + COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                session.prepare("INSERT INTO {views}.question_by_asker (" + COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        String select = "SELECT " + COLUMNS + " FROM {views}.question_list WHERE project = ?";
        one = session.prepare(select + " AND asked_at = ? AND question = ?");
        after = session.prepare(select + " AND (asked_at, question) > (?, ?) LIMIT ?");
        askedAfter = session.prepare("SELECT " + COLUMNS + " FROM {views}.question_by_asker"
                + " WHERE project = ? AND asker = ? AND (asked_at, question) > (?, ?) LIMIT ?");
    }

    @Override
    public CompletionStage<Done> write(Collection<QuestionRow> rows) {
        List<BoundStatement> statements = new ArrayList<>();
        rows.forEach(row ->
                inserts.forEach(insert -> statements.add(insert.bind(values(row).toArray()))));
        return session.write(statements);
    }

    private static List<@Nullable Object> values(QuestionRow row) {
        QuestionRow.Answer answer = row.answer();
        List<@Nullable Object> values = new ArrayList<>(List.of(
                row.project().value(),
                row.asker().value(),
                row.askedAt(),
                row.question().value(),
                row.task().value(),
                row.externalId(),
                row.version(),
                row.section(),
                row.text()));
        values.add(answer == null ? null : answer.text());
        values.add(answer == null ? null : answer.by().value());
        values.add(answer == null ? null : answer.at());
        values.add(row.published());
        values.add(row.resolvedIn());
        values.add(row.revision());
        return values;
    }

    @Override
    public CompletionStage<Optional<QuestionRow>> load(QuestionKey key) {
        return session.one(
                one.bind(key.project().value(), key.askedAt(), key.question().value()), CassandraQuestionList::read);
    }

    @Override
    public CompletionStage<Page<QuestionRow>> list(
            ProjectId project, Predicate<QuestionRow> wanted, @Nullable String cursor, int limit) {
        Place place = Place.parse(cursor);
        return session.list(
                        after.bind(project.value(), place.askedAt(), place.question(), limit + 1),
                        CassandraQuestionList::read)
                .thenApply(rows -> Page.of(rows, limit, Place::after))
                .thenApply(
                        page -> new Page<>(page.rows().stream().filter(wanted).toList(), page.next()));
    }

    @Override
    public CompletionStage<Page<QuestionRow>> of(ProjectId project, UserId asker, @Nullable String cursor, int limit) {
        Place place = Place.parse(cursor);
        return session.list(
                        askedAfter.bind(project.value(), asker.value(), place.askedAt(), place.question(), limit + 1),
                        CassandraQuestionList::read)
                .thenApply(rows -> Page.of(rows, limit, Place::after));
    }

    /** A place in the list: after a question. */
    private record Place(Instant askedAt, String question) {
        static Place parse(@Nullable String cursor) {
            if (cursor == null) {
                return new Place(Instant.EPOCH, "");
            }
            String[] parts = cursor.split(":", 2);
            if (parts.length != 2 || !parts[0].matches("\\d{1,15}")) {
                throw new IllegalArgumentException("not a cursor of the questions");
            }
            return new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        }

        static String after(QuestionRow row) {
            return row.askedAt().toEpochMilli() + ":" + row.question();
        }
    }

    private static QuestionRow read(Row row) {
        String answer = row.getString(9);
        return new QuestionRow(
                new ProjectId(ViewSession.text(row, 0)),
                new QuestionId(ViewSession.text(row, 3)),
                ViewSession.moment(row, 2),
                new UserId(ViewSession.text(row, 1)),
                new TaskId(ViewSession.text(row, 4)),
                ViewSession.text(row, 5),
                row.getInt(6),
                ViewSession.text(row, 7),
                ViewSession.text(row, 8),
                answer == null
                        ? null
                        : new QuestionRow.Answer(
                                answer,
                                new UserId(ViewSession.text(row, 10)),
                                ViewSession.moment(row, 11),
                                row.getBoolean(12)),
                row.getInt(13),
                row.getLong(14));
    }
}
