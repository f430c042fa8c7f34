package dev.assay.domain.consensus;

/**
 * Majority voting: when enough labelers have answered, the value with the largest share wins if the share reaches the
 * threshold and no other value has as many votes.
 *
 * @param overlap labels wanted per task, 1 to 100
 * @param minimumLabels labels needed before a vote counts, 1 to {@code overlap}
 * @param threshold share of all labels counted that the winner of a field needs, in (0, 1]
 */
public record MajorityPolicy(int overlap, int minimumLabels, double threshold) {
    /** The article's figures: three labelers, 70 %. */
    public static final MajorityPolicy DEFAULT = new MajorityPolicy(3, 3, 0.7);

    /** @throws IllegalArgumentException when a number is out of its range */
    public MajorityPolicy {
        if (overlap < 1 || overlap > 100) {
            throw new IllegalArgumentException("overlap must be 1 to 100");
        }
        if (minimumLabels < 1 || minimumLabels > overlap) {
            throw new IllegalArgumentException("minimumLabels must be 1 to overlap");
        }
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be above 0 and at most 1");
        }
    }
}
