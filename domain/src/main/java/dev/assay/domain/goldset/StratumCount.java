package dev.assay.domain.goldset;

/**
 * How a set covers a kind of item, and what was proposed to cover it better.
 *
 * @param population settled tasks, gold left out
 * @param candidates of them, those that an expert settled and that were never gold
 * @param members gold that stays, and what is proposed already
 * @param wanted how many of the set's places are the stratum's
 * @param proposed candidates proposed now
 */
public record StratumCount(
        GoldStratum stratum, int population, int candidates, int members, int wanted, int proposed) {}
