package dev.assay.read.prediction;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** Predictions, ready to run and to ask. */
public record PredictionView(View view, PredictionQuery query) {
    private static final String CHUNK = "(project text, import text, chunk int, task int, ";

    /** The view's tables; what is known of the tasks of one chunk of an import is one partition of each. */
    public static final List<Table> TABLES = List.of(
            new Table("model_version", """
                    (project text, model text, version text, total bigint, sent_by text, at timestamp,
                     PRIMARY KEY ((project), model, version))"""),
            new Table("predicted_chunk", """
                    (project text, import text, chunk int, PRIMARY KEY ((project), import, chunk))"""),
            new Table(
                    "prediction",
                    CHUNK + "model text, version text, label text, confidence double, at timestamp,"
                            + " PRIMARY KEY ((project, import, chunk), task, model, version))"),
            new Table("predicted_task", CHUNK + "label text, how text, PRIMARY KEY ((project, import, chunk), task))"),
            new Table(
                    "prediction_escalation",
                    CHUNK + "revision bigint, model text, version text, against text, at timestamp,"
                            + " PRIMARY KEY ((project, import, chunk), task, revision))"));

    public static final String NAME = "predictions";

    public static PredictionView on(ViewSession session) {
        CassandraPredictionStore store = new CassandraPredictionStore(session);
        View view = new View(
                NAME,
                List.of(EntityKind.MODEL, EntityKind.TASK),
                TABLES,
                lane -> lane.kind() == EntityKind.TASK ? new TaskLaneHandler(store) : new ModelLaneHandler(store));
        return new PredictionView(view, new CassandraPredictionQuery(session));
    }
}
