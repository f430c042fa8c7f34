package dev.assay.read.prediction;

import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.shared.TaskId;
import java.time.Instant;

/**
 * A task that a model version has sent to review.
 *
 * @param revision the task's sequence number at that event
 * @param against the label it contradicted, as stored JSON
 */
public record EscalationRow(TaskId task, ModelVersion model, long revision, String against, Instant at) {}
