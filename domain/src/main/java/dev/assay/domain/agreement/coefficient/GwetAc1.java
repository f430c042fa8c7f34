package dev.assay.domain.agreement.coefficient;

import java.util.Arrays;

/** Gwet's AC1: agreement on unordered classes that stays steady where nearly all labels are of one class. */
public final class GwetAc1 {
    private GwetAc1() {}

    /**
     * {@link #of(LabelTable, int)} with as many classes as occur; undefined when that is one.
     *
     * @return in [−1, 1]
     */
    public static <C extends Comparable<C>> Measured of(LabelTable<C> table) {
        return of(table, Counted.of(table).classes().size());
    }

    /**
     * (Pa − Pe) / (1 − Pe) with Pe = Σ π (1 − π) / (q − 1), π the mean of a class's shares of each item, of Gwet 2008,
     * <i>Computing inter-rater reliability and its variance in the presence of high agreement</i>, British Journal of
     * Mathematical and Statistical Psychology 61; missing labels and interval as in Gwet 2014, ch. 3 and 5.
     *
     * @param classes q, how many classes a labeler can choose from: at least those that occur
     * @return in [−1, 1]; undefined without pairs or with one class to choose from
     */
    public static <C extends Comparable<C>> Measured of(LabelTable<C> table, int classes) {
        Counted<C> all = Counted.of(table);
        if (classes < all.classes().size()) {
            throw new IllegalArgumentException(all.classes().size() + " classes occur, not only " + classes);
        }
        long items = all.items();
        long paired = all.paired().items();
        if (paired == 0) {
            return new Measured.Undefined(Measured.Reason.NO_PAIRS);
        }
        if (classes < 2) {
            return new Measured.Undefined(Measured.Reason.ONE_CLASS);
        }
        double[] rest = Arrays.stream(all.meanShares()).map(share -> 1 - share).toArray();
        double chance = Arrays.stream(rest).map(one -> one * (1 - one)).sum() / (classes - 1);
        double coefficient = (all.agreement() - chance) / (1 - chance);
        Spread spread = new Spread();
        for (Counted.Row row : all.rows()) {
            double own = row.paired() ? (double) items / paired * (row.agreement() - chance) / (1 - chance) : 0;
            double shift = (row.sum(rest) / row.raters() / (classes - 1) - chance) / (1 - chance);
            spread.add(own - 2 * (1 - coefficient) * shift, row.items());
        }
        return Measured.Estimate.of(coefficient, spread, -1, paired);
    }
}
