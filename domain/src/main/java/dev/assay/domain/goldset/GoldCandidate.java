package dev.assay.domain.goldset;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;

/**
 * An item that an expert settled, and that was never gold.
 *
 * @param expected the label it is settled on
 * @param settledBy whose review it was
 */
public record GoldCandidate(TaskId task, GoldStratum stratum, Label expected, UserId settledBy) {}
