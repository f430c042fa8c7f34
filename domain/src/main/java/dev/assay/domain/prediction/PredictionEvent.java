package dev.assay.domain.prediction;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import java.util.List;

/** What has happened to the record of what one model version predicted in a project. */
public sealed interface PredictionEvent {
    ProjectId project();

    Origin origin();

    /**
     * Predictions were recorded, at most one of an item.
     *
     * @param number counts these events of the version from 1
     * @param total predictions of the version so far, these included
     * @param schema version of the label schema they were checked against
     */
    record PredictionsRecorded(
            ProjectId project,
            Origin origin,
            ModelVersion model,
            int number,
            long total,
            int schema,
            List<Prediction> predictions)
            implements PredictionEvent {
        public PredictionsRecorded {
            predictions = List.copyOf(predictions);
        }
    }
}
