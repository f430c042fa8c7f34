package dev.assay.read.gold;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Verdicts in Cassandra: each answer under its task and under its labeler, tallies under their project. */
final class CassandraGoldAnswers implements GoldAnswerStore {
    private static final String VERDICT = "labeler, task, type, why, correct, score, fields, at";
    private static final String TALLY = "labeler, type, answered, correct, score, last_at, lane_offset";

    private final ViewSession session;
    private final PreparedStatement underTask;
    private final PreparedStatement underLabeler;
    private final PreparedStatement insertTally;
    private final PreparedStatement ofTask;
    private final PreparedStatement ofLabeler;
    private final PreparedStatement tally;
    private final PreparedStatement tallies;

    CassandraGoldAnswers(ViewSession session) {
        this.session = session;
        String insert = " (project, " + VERDICT + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        underTask = session.prepare("INSERT INTO {views}.gold_answer_by_task" + insert);
        underLabeler = session.prepare("INSERT INTO {views}.gold_answer_by_labeler" + insert);
        insertTally = session.prepare(
                "INSERT INTO {views}.gold_tally (project, " + TALLY + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        ofTask = session.prepare("SELECT " + VERDICT
                + " FROM {views}.gold_answer_by_task WHERE project = ? AND task = ? AND labeler > ? LIMIT ?");
        ofLabeler = session.prepare("SELECT " + VERDICT
                + " FROM {views}.gold_answer_by_labeler WHERE project = ? AND labeler = ? AND task > ? LIMIT ?");
        String select = "SELECT " + TALLY + " FROM {views}.gold_tally WHERE project = ?";
        tally = session.prepare(select + " AND labeler = ? AND type = ?");
        tallies = session.prepare(select + " AND (labeler, type) > (?, ?) LIMIT ?");
    }

    @Override
    public CompletionStage<Done> write(Map<AnswerKey, GoldAnswer> answers, Map<GoldTallyKey, GoldTallyRow> changed) {
        List<BoundStatement> rows = new ArrayList<>(answers.size() * 2 + changed.size());
        answers.forEach((key, answer) -> {
            Object[] values = values(key.project(), answer);
            rows.add(underTask.bind(values));
            rows.add(underLabeler.bind(values));
        });
        changed.forEach((key, row) -> rows.add(insertTally.bind(
                key.project().value(),
                row.labeler().value(),
                row.taskType(),
                row.answered(),
                row.correct(),
                row.score(),
                row.lastAt(),
                row.offset())));
        return session.write(rows);
    }

    private static Object[] values(ProjectId project, GoldAnswer answer) {
        return new Object[] {
            project.value(),
            answer.labeler().value(),
            answer.task().value(),
            answer.taskType(),
            answer.why().name(),
            answer.correct(),
            answer.score(),
            answer.fields(),
            answer.at()
        };
    }

    @Override
    public CompletionStage<Optional<GoldTallyRow>> tally(GoldTallyKey key) {
        return session.one(
                tally.bind(key.project().value(), key.labeler().value(), key.taskType()),
                CassandraGoldAnswers::readTally);
    }

    CompletionStage<Page<GoldAnswer>> to(ProjectId project, TaskId task, @Nullable String cursor, int limit) {
        return session.list(
                        ofTask.bind(project.value(), task.value(), cursor == null ? "" : cursor, limit + 1),
                        CassandraGoldAnswers::read)
                .thenApply(
                        rows -> Page.of(rows, limit, answer -> answer.labeler().value()));
    }

    CompletionStage<Page<GoldAnswer>> by(ProjectId project, UserId labeler, @Nullable String cursor, int limit) {
        return session.list(
                        ofLabeler.bind(project.value(), labeler.value(), cursor == null ? "" : cursor, limit + 1),
                        CassandraGoldAnswers::read)
                .thenApply(rows -> Page.of(rows, limit, answer -> answer.task().value()));
    }

    /** A cursor is {@code <labeler> <kind of work>}; neither has a blank in it. */
    CompletionStage<Page<GoldTallyRow>> labelers(ProjectId project, @Nullable String cursor, int limit) {
        String[] from = cursor == null ? new String[] {"", ""} : cursor.split(" ", 2);
        return session.list(
                        tallies.bind(project.value(), from[0], from.length > 1 ? from[1] : "", limit + 1),
                        CassandraGoldAnswers::readTally)
                .thenApply(rows -> Page.of(rows, limit, row -> row.labeler().value() + ' ' + row.taskType()));
    }

    private static GoldAnswer read(Row row) {
        return new GoldAnswer(
                new UserId(ViewSession.text(row, 0)),
                new TaskId(ViewSession.text(row, 1)),
                ViewSession.text(row, 2),
                GoldAnswered.Why.valueOf(ViewSession.text(row, 3)),
                row.getBoolean(4),
                row.getDouble(5),
                ViewSession.text(row, 6),
                ViewSession.moment(row, 7));
    }

    private static GoldTallyRow readTally(Row row) {
        return new GoldTallyRow(
                new UserId(ViewSession.text(row, 0)),
                ViewSession.text(row, 1),
                row.getLong(2),
                row.getLong(3),
                row.getDouble(4),
                ViewSession.moment(row, 5),
                row.getLong(6));
    }
}
