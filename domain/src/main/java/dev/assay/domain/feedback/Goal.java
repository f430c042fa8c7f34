package dev.assay.domain.feedback;

import dev.assay.domain.scoring.Metric;

/**
 * What to work on next: the figure that costs most of the whole.
 *
 * @param from where it is
 * @param to what is asked for
 */
public record Goal(Metric.Name metric, double from, double to) {}
