package dev.assay.domain.screening;

/**
 * When a labeler is suspected.
 *
 * @param diligence accuracy of the least accurate labeler who still looks at the items, above 0.5 and below 1
 * @param carelessOdds how many times likelier what somebody answered is, if they do not look, than if they do with
 *     {@code diligence} or more; at least 2. Who looks is suspected wrongly with a probability of about 1 in so many.
 * @param copyingOdds the same for copying one certain labeler; higher, as there are many that can be copied
 * @param fewest answers that a suspicion rests on, at least 5
 * @param pace robust standard deviations from the usual logarithm of the seconds an answer takes, from which one is too
 *     fast or too slow; at least 2
 */
public record ScreeningRules(double diligence, double carelessOdds, double copyingOdds, int fewest, double pace) {
    /**
     * Found on the recorded crowd <i>rte</i> with spammers mixed in, and looked at on three others. A pace of 3.5 is the mark
     * of B. Iglewicz and D. Hoaglin, <i>How to Detect and Handle Outliers</i>, 1993.
     */
    public static final ScreeningRules DEFAULT = new ScreeningRules(0.8, 20, 100, 8, 3.5);

    /** @throws IllegalArgumentException naming the member that does not hold */
    public ScreeningRules {
        if (!(diligence > 0.5 && diligence < 1)) {
            throw new IllegalArgumentException("diligence must be above 0.5 and below 1");
        }
        if (!(carelessOdds >= 2) || carelessOdds > 1e9) {
            throw new IllegalArgumentException("carelessOdds must be 2 to 1,000,000,000");
        }
        if (!(copyingOdds >= 2) || copyingOdds > 1e9) {
            throw new IllegalArgumentException("copyingOdds must be 2 to 1,000,000,000");
        }
        if (fewest < 5 || fewest > 1_000) {
            throw new IllegalArgumentException("fewest must be 5 to 1,000");
        }
        if (!(pace >= 2) || pace > 100) {
            throw new IllegalArgumentException("pace must be 2 to 100");
        }
    }
}
