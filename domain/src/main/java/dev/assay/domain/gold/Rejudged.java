package dev.assay.domain.gold;

/** A verdict that a corrected gold standard changes. */
public record Rejudged(GoldVerdict before, GoldVerdict after) {}
