package dev.assay.domain.agreement.coefficient;

/** Percent agreement: how often two labels of an item are the same, with no regard to chance. */
public final class PercentAgreement {
    private PercentAgreement() {}

    /**
     * The mean over the items with two labels or more of the share of their pairs of labels that are the same, in [0, 1]
     * (Fleiss 1971, eq. 2). The interval is linearised over all items (Gwet 2014, <i>Handbook of Inter-Rater
     * Reliability</i>, 4th ed., ch. 5). One class alone is perfect agreement.
     *
     * @return {@link Measured.Reason#NO_PAIRS} when no item has two labels
     */
    public static <C extends Comparable<C>> Measured of(LabelTable<C> table) {
        Counted<C> all = Counted.of(table);
        long items = all.items();
        long paired = all.paired().items();
        if (paired == 0) {
            return new Measured.Undefined(Measured.Reason.NO_PAIRS);
        }
        Spread spread = new Spread();
        all.rows().forEach(row -> spread.add((double) items / paired * row.agreement(), row.items()));
        return Measured.Estimate.of(all.agreement(), spread, 0, paired);
    }
}
