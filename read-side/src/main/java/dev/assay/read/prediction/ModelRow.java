package dev.assay.read.prediction;

import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.shared.UserId;
import java.time.Instant;

/**
 * A model version that predicted something in a project.
 *
 * @param total predictions so far
 * @param by who sent the last of them
 * @param at when
 */
public record ModelRow(ModelVersion model, long total, UserId by, Instant at) {}
