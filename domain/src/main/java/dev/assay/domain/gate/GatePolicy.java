package dev.assay.domain.gate;

/**
 * How a project's batches are judged.
 *
 * @param coefficient what is measured, field by field; the worst field decides
 * @param accept from which value on labels agree enough, above {@code review} and at most 1
 * @param review from which value on a review will do, at least -1; below it labels are made anew
 * @param byInterval whether the 95 % interval must support the verdict: a batch is accepted only if its lower end is not
 *     below {@code review}, and labeled anew only if its upper end is below {@code accept}; what is too uncertain for
 *     either goes to review
 */
public record GatePolicy(Coefficient coefficient, double accept, double review, boolean byInterval) {
    /** 0.8 and 0.6 by Krippendorff's alpha with its interval. */
    public static final GatePolicy DEFAULT = new GatePolicy(Coefficient.KRIPPENDORFF_ALPHA, 0.8, 0.6, true);

    /** @throws IllegalArgumentException naming the member that does not hold */
    public GatePolicy {
        if (!(accept > -1 && accept <= 1)) {
            throw new IllegalArgumentException("accept must be above -1 and at most 1");
        }
        if (!(review >= -1 && review < accept)) {
            throw new IllegalArgumentException("review must be at least -1 and below accept");
        }
    }

    /** What a measured value with its interval leads to. */
    public GateVerdict verdict(double value, double low, double high) {
        if (value >= accept && (!byInterval || low >= review)) {
            return GateVerdict.ACCEPT;
        }
        return value < review && (!byInterval || high < accept) ? GateVerdict.RELABEL : GateVerdict.REVIEW;
    }
}
