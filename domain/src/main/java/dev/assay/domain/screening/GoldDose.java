package dev.assay.domain.screening;

import dev.assay.domain.gold.GoldPolicy;

/**
 * How much gold a suspicion leads to, where that is its step.
 *
 * @param rate share of the labeler's hand-outs that are gold meanwhile, unless the gold policy asks for more; above 0, at most
 *     {@link GoldPolicy#MOST_RATE}
 * @param answers gold answers it takes at most, 3 to 200
 * @param pass share of so many that has to be right, above 0 and at most 1; it ends as soon as that is reached or out of reach
 * @param days after which it ends anyway, 1 to 90
 */
public record GoldDose(double rate, int answers, double pass, int days) {
    /** Where nothing is said. */
    public static final GoldDose USUAL = new GoldDose(0.3, 10, 0.7, 14);

    /** @throws IllegalArgumentException naming the member that does not hold */
    public GoldDose {
        if (!(rate > 0 && rate <= GoldPolicy.MOST_RATE)) {
            throw new IllegalArgumentException("rate must be above 0 and at most " + GoldPolicy.MOST_RATE);
        }
        if (answers < 3 || answers > 200) {
            throw new IllegalArgumentException("answers must be 3 to 200");
        }
        if (!(pass > 0 && pass <= 1)) {
            throw new IllegalArgumentException("pass must be above 0 and at most 1");
        }
        if (days < 1 || days > 90) {
            throw new IllegalArgumentException("days must be 1 to 90");
        }
    }

    /** How many have to be right; the little that is taken off keeps 0.7 of 10 from being 8. */
    public int needed() {
        return (int) Math.ceil(pass * answers - 1e-9);
    }
}
