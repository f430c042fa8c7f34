package dev.assay.domain.gold;

/**
 * How one field of an answer compares with gold.
 *
 * @param distance from 0 (the same) to 1 (nothing in common)
 * @param correct whether the distance is within the tolerance
 */
public record FieldVerdict(double distance, boolean correct) {}
