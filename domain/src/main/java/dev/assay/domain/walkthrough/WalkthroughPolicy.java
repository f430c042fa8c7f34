package dev.assay.domain.walkthrough;

/**
 * When a walkthrough passes.
 *
 * @param agreement Krippendorff's alpha needed, of all participants and of each kind of them, above 0 and at most 1
 * @param floor the low end of its 95 % interval needed, of all participants; at least -1 and at most {@code agreement}
 * @param probe mean agreement of two participants needed on every single item, 0 to 1
 * @param perKind participants of each kind needed, 1 to 50
 */
public record WalkthroughPolicy(double agreement, double floor, double probe, int perKind) {
    /** The gate's figures; on no item more than half of the pairs may differ. */
    public static final WalkthroughPolicy DEFAULT = new WalkthroughPolicy(0.8, 0.6, 0.5, 2);

    /** @throws IllegalArgumentException naming the member that does not hold */
    public WalkthroughPolicy {
        if (!(agreement > 0 && agreement <= 1)) {
            throw new IllegalArgumentException("agreement must be above 0 and at most 1");
        }
        if (!(floor >= -1 && floor <= agreement)) {
            throw new IllegalArgumentException("floor must be at least -1 and at most agreement");
        }
        if (!(probe >= 0 && probe <= 1)) {
            throw new IllegalArgumentException("probe must be from 0 to 1");
        }
        if (perKind < 1 || perKind > 50) {
            throw new IllegalArgumentException("perKind must be a whole number from 1 to 50");
        }
    }
}
