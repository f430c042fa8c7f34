package dev.assay.domain.agreement.coefficient;

import java.util.Arrays;

/** Fleiss' kappa: agreement of any number of labelers on unordered classes, corrected for what chance would bring. */
public final class FleissKappa {
    private FleissKappa() {}

    /**
     * κ = (P̄ − Pe) / (1 − Pe) of Fleiss 1971, <i>Measuring nominal scale agreement among many raters</i>, Psychological
     * Bulletin 76(5), generalised to items with different numbers of labels: P̄ is the mean of each item's own agreement,
     * Pe = Σ p², p a class's share of all labels, both over the items with two labels or more. The interval is linearised.
     *
     * @return in [−1, 1]; undefined without pairs or with one class only
     */
    public static <C extends Comparable<C>> Measured of(LabelTable<C> table) {
        Counted<C> paired = Counted.of(table).paired();
        long items = paired.items();
        if (items == 0) {
            return new Measured.Undefined(Measured.Reason.NO_PAIRS);
        }
        double labels = paired.labels();
        double[] shares =
                Arrays.stream(paired.totals()).map(total -> total / labels).toArray();
        double chance = Arrays.stream(shares).map(share -> share * share).sum();
        if (single(shares)) {
            return new Measured.Undefined(Measured.Reason.ONE_CLASS);
        }
        double kappa = (paired.agreement() - chance) / (1 - chance);
        double mean = labels / items;
        Spread spread = new Spread();
        for (Counted.Row row : paired.rows()) {
            double own = (row.agreement() - chance) / (1 - chance);
            double shift = (row.sum(shares) - chance * row.raters()) / mean / (1 - chance);
            spread.add(own - 2 * (1 - kappa) * shift, row.items());
        }
        return Measured.Estimate.of(kappa, spread, -1, items);
    }

    /**
     * The same with a class's share taken as the mean of its shares of each item, single labels included (Gwet 2014, ch.
     * 3; {@code fleiss.kappa.raw} of irrCAC), and the interval given there. Equal to {@link #of} when every item has
     * as many labels.
     *
     * @return in [−1, 1]; undefined without pairs or with one class only
     */
    public static <C extends Comparable<C>> Measured byItem(LabelTable<C> table) {
        Counted<C> all = Counted.of(table);
        long items = all.items();
        long paired = all.paired().items();
        if (paired == 0) {
            return new Measured.Undefined(Measured.Reason.NO_PAIRS);
        }
        double[] shares = all.meanShares();
        double chance = Arrays.stream(shares).map(share -> share * share).sum();
        if (single(shares)) {
            return new Measured.Undefined(Measured.Reason.ONE_CLASS);
        }
        double kappa = (all.agreement() - chance) / (1 - chance);
        Spread spread = new Spread();
        for (Counted.Row row : all.rows()) {
            double own = row.paired() ? (double) items / paired * (row.agreement() - chance) / (1 - chance) : 0;
            double shift = (row.sum(shares) / row.raters() - chance) / (1 - chance);
            spread.add(own - 2 * (1 - kappa) * shift, row.items());
        }
        return Measured.Estimate.of(kappa, spread, -1, paired);
    }

    private static boolean single(double[] shares) {
        return Arrays.stream(shares).filter(share -> share > 0).count() < 2;
    }
}
