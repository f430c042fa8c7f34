package dev.assay.domain.sampling;

import dev.assay.domain.shared.TaskId;

/**
 * A task that was drawn.
 *
 * @param sequence place in the task's history of the event that settled it
 * @param stratum place in the sample's list of strata, from 0
 */
public record DrawnTask(TaskId task, long sequence, int stratum) {}
