package dev.assay.read.prediction;

import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Outcome;

/**
 * A task that is settled.
 *
 * @param label what on, as stored JSON
 * @param how what settled it
 */
public record SettledRow(TaskId task, String label, Outcome.By how) {}
