package dev.assay.domain.goldset;

/** How far the labels of an item were apart. The bounds are fixed, so that strata of two refreshes can be compared. */
public enum Difficulty {
    /** No two labels differ, or there is one alone. */
    AGREED,
    /** At most a third of the pairs of labels differ. */
    MIXED,
    /** More than a third differ. */
    SPLIT;

    /** The band of a share of differing pairs, 0 to 1. */
    static Difficulty of(double disagreement) {
        if (disagreement == 0) {
            return AGREED;
        }
        return disagreement <= 1.0 / 3 ? MIXED : SPLIT;
    }
}
