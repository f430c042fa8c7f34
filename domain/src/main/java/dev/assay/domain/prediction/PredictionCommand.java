package dev.assay.domain.prediction;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import java.util.List;

/** What can be asked of the record of what one model version predicted in a project. */
public sealed interface PredictionCommand {
    Origin origin();

    /**
     * Records predictions; of an item it has spoken of before the first prediction stands.
     *
     * @param schema version of the label schema they were checked against
     */
    record RecordPredictions(
            Origin origin, ProjectId project, ModelVersion model, int schema, List<Prediction> predictions)
            implements PredictionCommand {
        public RecordPredictions {
            predictions = List.copyOf(predictions);
        }
    }
}
