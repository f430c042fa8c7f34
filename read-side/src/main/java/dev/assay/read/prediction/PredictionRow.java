package dev.assay.read.prediction;

import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.shared.TaskId;
import java.time.Instant;

/**
 * What a model version said of a task.
 *
 * @param label the predicted label as stored JSON
 * @param at when it was recorded
 */
public record PredictionRow(TaskId task, ModelVersion model, String label, double confidence, Instant at) {}
