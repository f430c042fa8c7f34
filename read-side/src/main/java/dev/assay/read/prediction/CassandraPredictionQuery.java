package dev.assay.read.prediction;

import akka.NotUsed;
import akka.stream.javadsl.Source;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Outcome;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads predictions from Cassandra; for counting, a few chunks of imports at once. */
final class CassandraPredictionQuery implements PredictionQuery {
    private static final int AT_ONCE = 8;

    private final ViewSession session;
    private final PreparedStatement models;
    private final PreparedStatement chunks;
    private final PreparedStatement predictions;
    private final PreparedStatement settled;
    private final PreparedStatement escalations;
    private final PreparedStatement ofTask;

    CassandraPredictionQuery(ViewSession session) {
        this.session = session;
        models = session.prepare("SELECT model, version, total, sent_by, at FROM {views}.model_version"
                + " WHERE project = ? AND (model, version) > (?, ?) LIMIT ?");
        chunks = session.prepare("SELECT import, chunk FROM {views}.predicted_chunk WHERE project = ?");
        String said = "SELECT task, model, version, label, confidence, at FROM {views}.prediction";
        String chunk = " WHERE project = ? AND import = ? AND chunk = ?";
        predictions = session.prepare(said + chunk);
        ofTask = session.prepare(said + chunk + " AND task = ? AND (model, version) > (?, ?) LIMIT ?");
        settled = session.prepare("SELECT task, label, how FROM {views}.predicted_task" + chunk);
        escalations = session.prepare(
                "SELECT task, model, version, revision, against, at FROM {views}.prediction_escalation" + chunk);
    }

    @Override
    public CompletionStage<Page<ModelRow>> models(ProjectId project, @Nullable String cursor, int limit) {
        Place after = Place.parse(cursor);
        BoundStatement query = models.bind(project.value(), after.model(), after.version(), limit + 1);
        return session.list(query, CassandraPredictionQuery::model)
                .thenApply(rows -> Page.of(rows, limit, row -> Place.after(row.model())));
    }

    @Override
    public CompletionStage<Page<PredictionRow>> of(ProjectId project, TaskId task, @Nullable String cursor, int limit) {
        Place after = Place.parse(cursor);
        ChunkKey key = ChunkKey.of(project, task);
        BoundStatement query = ofTask.bind(
                project.value(),
                task.run().value(),
                task.chunk(),
                task.index(),
                after.model(),
                after.version(),
                limit + 1);
        return session.list(query, row -> prediction(key, row))
                .thenApply(rows -> Page.of(rows, limit, row -> Place.after(row.model())));
    }

    /** Names hold no colon. */
    private record Place(String model, String version) {
        static Place parse(@Nullable String cursor) {
            if (cursor == null) {
                return new Place("", "");
            }
            int colon = cursor.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("not a cursor of model versions");
            }
            return new Place(cursor.substring(0, colon), cursor.substring(colon + 1));
        }

        static String after(ModelVersion model) {
            return model.model() + ':' + model.version();
        }
    }

    @Override
    public Source<PredictedChunk, NotUsed> all(ProjectId project) {
        return session.stream(
                        chunks.bind(project.value()),
                        row -> new ChunkKey(project, new ImportId(ViewSession.text(row, 0)), row.getInt(1)))
                .mapAsync(AT_ONCE, this::chunk);
    }

    private CompletionStage<PredictedChunk> chunk(ChunkKey key) {
        CompletionStage<List<PredictionRow>> said = session.list(bound(predictions, key), row -> prediction(key, row));
        CompletionStage<List<Optional<SettledRow>>> stands =
                session.list(bound(settled, key), row -> settled(key, row));
        CompletionStage<List<EscalationRow>> sent = session.list(bound(escalations, key), row -> escalation(key, row));
        return said.thenCompose(rows ->
                stands.thenCombine(sent, (tasks, reviews) -> new PredictedChunk(rows, present(tasks), reviews)));
    }

    private static BoundStatement bound(PreparedStatement statement, ChunkKey key) {
        return statement.bind(key.project().value(), key.run().value(), key.chunk());
    }

    private static List<SettledRow> present(List<Optional<SettledRow>> rows) {
        return rows.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<SettledRow> settled(ChunkKey key, Row row) {
        String how = ViewSession.text(row, 2);
        return how.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SettledRow(key.task(row.getInt(0)), ViewSession.text(row, 1), Outcome.By.valueOf(how)));
    }

    private static ModelRow model(Row row) {
        return new ModelRow(
                new ModelVersion(ViewSession.text(row, 0), ViewSession.text(row, 1)),
                row.getLong(2),
                new UserId(ViewSession.text(row, 3)),
                ViewSession.moment(row, 4));
    }

    private static PredictionRow prediction(ChunkKey key, Row row) {
        return new PredictionRow(
                key.task(row.getInt(0)),
                new ModelVersion(ViewSession.text(row, 1), ViewSession.text(row, 2)),
                ViewSession.text(row, 3),
                row.getDouble(4),
                ViewSession.moment(row, 5));
    }

    private static EscalationRow escalation(ChunkKey key, Row row) {
        return new EscalationRow(
                key.task(row.getInt(0)),
                new ModelVersion(ViewSession.text(row, 1), ViewSession.text(row, 2)),
                row.getLong(3),
                ViewSession.text(row, 4),
                ViewSession.moment(row, 5));
    }
}
