package dev.assay.read.prediction;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.prediction.Prediction;
import dev.assay.domain.prediction.PredictionEvent.PredictionsRecorded;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.read.cassandra.ViewSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Predictions in Cassandra. */
final class CassandraPredictionStore implements PredictionStore {
    private final ViewSession session;
    private final PreparedStatement model;
    private final PreparedStatement chunk;
    private final PreparedStatement prediction;
    private final PreparedStatement task;
    private final PreparedStatement escalation;

    CassandraPredictionStore(ViewSession session) {
        this.session = session;
        model = session.prepare("INSERT INTO {views}.model_version (project, model, version, total, sent_by, at)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
        chunk = session.prepare("INSERT INTO {views}.predicted_chunk (project, import, chunk) VALUES (?, ?, ?)");
        prediction = session.prepare("INSERT INTO {views}.prediction (project, import, chunk, task, model, version,"
                + " label, confidence, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        task = session.prepare("INSERT INTO {views}.predicted_task (project, import, chunk, task, label, how)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
        escalation = session.prepare("INSERT INTO {views}.prediction_escalation (project, import, chunk, task,"
                + " revision, model, version, against, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    private record Version(ProjectId project, ModelVersion model) {}

    @Override
    public CompletionStage<Done> predicted(List<Recorded> events) {
        Map<Version, PredictionsRecorded> newest = new LinkedHashMap<>();
        Set<ChunkKey> chunks = new LinkedHashSet<>();
        List<BoundStatement> rows = new ArrayList<>();
        for (Recorded recorded : events) {
            PredictionsRecorded event = recorded.event();
            newest.put(new Version(event.project(), event.model()), event);
            for (int i = 0; i < event.predictions().size(); i++) {
                Prediction said = event.predictions().get(i);
                chunks.add(ChunkKey.of(event.project(), said.task()));
                rows.add(row(event, said, recorded.labels().get(i)));
            }
        }
        chunks.forEach(
                key -> rows.add(chunk.bind(key.project().value(), key.run().value(), key.chunk())));
        newest.values().forEach(event -> rows.add(row(event)));
        return session.write(rows);
    }

    private BoundStatement row(PredictionsRecorded event) {
        return model.bind(
                event.project().value(),
                event.model().model(),
                event.model().version(),
                event.total(),
                event.origin().by().value(),
                event.origin().at());
    }

    private BoundStatement row(PredictionsRecorded event, Prediction said, String label) {
        TaskId of = said.task();
        return prediction.bind(
                event.project().value(),
                of.run().value(),
                of.chunk(),
                of.index(),
                event.model().model(),
                event.model().version(),
                label,
                said.confidence(),
                event.origin().at());
    }

    @Override
    public CompletionStage<Done> decided(Collection<Stand> stands, List<Escalated> escalated) {
        List<BoundStatement> rows = new ArrayList<>();
        stands.forEach(stand -> rows.add(row(stand)));
        escalated.forEach(one -> rows.add(row(one)));
        return session.write(rows);
    }

    private BoundStatement row(Stand stand) {
        return task.bind(
                stand.project().value(),
                stand.task().run().value(),
                stand.task().chunk(),
                stand.task().index(),
                stand.label(),
                stand.how() == null ? "" : stand.how().name());
    }

    private BoundStatement row(Escalated escalated) {
        EscalationRow row = escalated.row();
        return escalation.bind(
                escalated.project().value(),
                row.task().run().value(),
                row.task().chunk(),
                row.task().index(),
                row.revision(),
                row.model().model(),
                row.model().version(),
                row.against(),
                row.at());
    }
}
