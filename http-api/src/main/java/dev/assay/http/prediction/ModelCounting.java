package dev.assay.http.prediction;

import akka.stream.Materializer;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.prediction.Comparison;
import dev.assay.domain.prediction.ModelCheck;
import dev.assay.domain.prediction.ModelTally;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.read.prediction.EscalationRow;
import dev.assay.read.prediction.PredictedChunk;
import dev.assay.read.prediction.PredictionQuery;
import dev.assay.read.prediction.PredictionRow;
import dev.assay.read.prediction.SettledRow;
import dev.assay.write.serialization.DomainJson;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Counts how every model version of a project did, in one pass over what was predicted. */
final class ModelCounting {
    private final PredictionQuery query;
    private final Materializer materializer;

    ModelCounting(PredictionQuery query, Materializer materializer) {
        this.query = query;
        this.materializer = materializer;
    }

    CompletionStage<Map<ModelVersion, ModelTally>> count(ProjectId project, LabelSchema schema, ModelCheck policy) {
        return query.all(project)
                .runFold(new HashMap<>(), (tallies, chunk) -> counted(tallies, chunk, schema, policy), materializer);
    }

    private static Map<ModelVersion, ModelTally> counted(
            Map<ModelVersion, ModelTally> tallies, PredictedChunk chunk, LabelSchema schema, ModelCheck policy) {
        Map<TaskId, Label> settled = new HashMap<>();
        for (SettledRow row : chunk.settled()) {
            settled.put(row.task(), label(row.label()));
        }
        for (PredictionRow row : chunk.predictions()) {
            Label on = settled.get(row.task());
            ModelTally before = tallies.getOrDefault(row.model(), ModelTally.NONE);
            tallies.put(
                    row.model(),
                    on == null
                            ? before
                            : before.plus(Comparison.of(schema, label(row.label()), on), row.confidence(), policy));
        }
        for (EscalationRow row : chunk.escalations()) {
            Label on = settled.get(row.task());
            ModelTally before = tallies.getOrDefault(row.model(), ModelTally.NONE);
            tallies.put(
                    row.model(),
                    on == null ? before.plusWaiting() : before.plusReviewed(on.equals(label(row.against()))));
        }
        return tallies;
    }

    private static Label label(String json) {
        try {
            return DomainJson.mapper().readValue(json, Label.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored label cannot be read", e);
        }
    }
}
