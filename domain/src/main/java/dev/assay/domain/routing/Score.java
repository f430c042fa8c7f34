package dev.assay.domain.routing;

/**
 * What a line was worth to a labeler, part by part, weights applied, rounded to thousandths.
 *
 * @param total the sum of the parts
 * @param variation never above 0
 */
public record Score(
        double total,
        double priority,
        double waiting,
        double accuracy,
        double domain,
        double scarcity,
        double load,
        double variation) {}
