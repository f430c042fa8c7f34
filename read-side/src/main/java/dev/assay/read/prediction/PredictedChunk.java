package dev.assay.read.prediction;

import java.util.List;

/** What is known of the tasks of one chunk of an import: all that was predicted, and where those tasks stand. */
public record PredictedChunk(
        List<PredictionRow> predictions, List<SettledRow> settled, List<EscalationRow> escalations) {
    public PredictedChunk {
        predictions = List.copyOf(predictions);
        settled = List.copyOf(settled);
        escalations = List.copyOf(escalations);
    }
}
