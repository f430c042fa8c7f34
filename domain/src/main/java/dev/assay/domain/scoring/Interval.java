package dev.assay.domain.scoring;

/** Where a figure lies, with 95 % confidence. */
public record Interval(double low, double high) {}
