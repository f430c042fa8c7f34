package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.label.Label;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.prediction.PredictionEvent.PredictionsRecorded;
import dev.assay.domain.shared.TaskId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What models said of each task: written from their events, and read when a task is settled. */
public interface PredictionIndex {
    /** What one model version said of a task. */
    record Said(ModelVersion model, Label label, double confidence) {}

    /** Takes in an event; repeating it changes nothing. */
    CompletionStage<Done> put(PredictionsRecorded event);

    /** By model and version. */
    CompletionStage<List<Said>> of(TaskId task);
}
