package dev.assay.domain.goldset;

/**
 * How much there is of a kind of item.
 *
 * @param tasks settled tasks, gold left out
 * @param candidates of them, those that an expert settled and that were never gold
 */
public record StratumSize(GoldStratum stratum, int tasks, int candidates) {}
