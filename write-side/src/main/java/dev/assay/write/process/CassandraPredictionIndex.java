package dev.assay.write.process;

import akka.Done;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.domain.label.Label;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.prediction.Prediction;
import dev.assay.domain.prediction.PredictionEvent.PredictionsRecorded;
import dev.assay.domain.shared.TaskId;
import dev.assay.write.serialization.DomainJson;
import dev.assay.write.storage.Cql;
import dev.assay.write.storage.Waves;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The index in Cassandra: what was said of the tasks of one chunk of an import is one partition. */
public final class CassandraPredictionIndex implements PredictionIndex {
    private final CqlSession session;
    private final PreparedStatement put;
    private final PreparedStatement get;

    private CassandraPredictionIndex(CqlSession session, String keyspace) {
        this.session = session;
        put = Cql.prepare(
                session,
                "INSERT INTO " + keyspace + ".prediction_of_task"
                        + " (import, chunk, task, model, version, confidence, label) VALUES (?, ?, ?, ?, ?, ?, ?)");
        get = Cql.prepare(
                session,
                "SELECT model, version, confidence, label FROM " + keyspace + ".prediction_of_task"
                        + " WHERE import = ? AND chunk = ? AND task = ?");
    }

    /** Creates the table where it is missing. Blocks; for start-up only. */
    public static CassandraPredictionIndex open(CqlSession session, String keyspace) {
        Cql.createTable(
                session,
                keyspace,
                "prediction_of_task (import text, chunk int, task int, model text, version text, confidence double,"
                        + " label text, PRIMARY KEY ((import, chunk), task, model, version))");
        return new CassandraPredictionIndex(session, keyspace);
    }

    @Override
    public CompletionStage<Done> put(PredictionsRecorded event) {
        List<BoundStatement> rows = new ArrayList<>(event.predictions().size());
        for (Prediction prediction : event.predictions()) {
            TaskId task = prediction.task();
            rows.add(put.bind(
                    task.run().value(),
                    task.chunk(),
                    task.index(),
                    event.model().model(),
                    event.model().version(),
                    prediction.confidence(),
                    json(prediction.label())));
        }
        return Waves.run(rows, session::executeAsync).thenApply(all -> Done.getInstance());
    }

    @Override
    public CompletionStage<List<Said>> of(TaskId task) {
        return session.executeAsync(get.bind(task.run().value(), task.chunk(), task.index()))
                .thenCompose(page -> rest(page, new ArrayList<>()));
    }

    private static CompletionStage<List<Said>> rest(AsyncResultSet page, List<Said> into) {
        page.currentPage().forEach(row -> into.add(said(row)));
        return page.hasMorePages()
                ? page.fetchNextPage().thenCompose(next -> rest(next, into))
                : CompletableFuture.completedStage(into);
    }

    private static Said said(Row row) {
        ModelVersion model =
                new ModelVersion(Objects.requireNonNull(row.getString(0)), Objects.requireNonNull(row.getString(1)));
        return new Said(model, label(Objects.requireNonNull(row.getString(3))), row.getDouble(2));
    }

    private static String json(Label label) {
        try {
            return DomainJson.mapper().writeValueAsString(label);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a predicted label cannot be stored", e);
        }
    }

    private static Label label(String json) {
        try {
            return DomainJson.mapper().readValue(json, Label.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored predicted label cannot be read", e);
        }
    }
}
