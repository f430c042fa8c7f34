package dev.assay.domain.agreement;

/**
 * Why answers that are not equal count as one.
 *
 * @param tolerance the distance up to which two answers count as one, in (0, 1)
 * @param spread the distance of the two answers of the group that are farthest apart, in [0, {@code tolerance}]
 */
public record Fusion(double tolerance, double spread) {}
