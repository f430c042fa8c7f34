package dev.assay.domain.agreement.coefficient;

/** Krippendorff's alpha: agreement of any number of labelers, any of them missing, by any metric of difference. */
public final class KrippendorffAlpha {
    private KrippendorffAlpha() {}

    /**
     * α = 1 − Do / De: Do the mean difference of two labels of the same item, De that of any two labels (Krippendorff
     * 2011, <i>Computing Krippendorff's alpha-reliability</i>). Items with a single label do not count. The interval is
     * linearised (Gwet 2014, ch. 5, written for differences); with a metric that depends on the totals, as the ordinal
     * one does, the totals are taken as given.
     *
     * @return at most 1; undefined without pairs or when no two labels differ
     */
    public static <C extends Comparable<C>> Measured of(LabelTable<C> table, Metric<C> metric) {
        Counted<C> paired = Counted.of(table).paired();
        long items = paired.items();
        if (items == 0) {
            return new Measured.Undefined(Measured.Reason.NO_PAIRS);
        }
        double[] totals = paired.totals();
        double[][] differences = metric.differences(paired.classes(), totals);
        double labels = paired.labels();
        double[] away = away(totals, differences, labels);
        double chance = 0;
        for (int k = 0; k < totals.length; k++) {
            chance += totals[k] / labels * away[k];
        }
        if (!(chance > 0)) {
            return new Measured.Undefined(Measured.Reason.ONE_CLASS);
        }
        double observed = 0;
        for (Counted.Row row : paired.rows()) {
            observed += row.items() * within(row, differences) / labels;
        }
        double small = (labels - 1) / labels;
        double large = 1 - observed / chance;
        Spread spread = new Spread();
        for (Counted.Row row : paired.rows()) {
            double own = within(row, differences) - observed * small * row.raters();
            double shift = row.sum(away) - chance * row.raters();
            spread.add((2 * (1 - large) * shift - own) * items / labels / chance, row.items());
        }
        return Measured.Estimate.of(1 - observed / chance * small, spread, -1, items);
    }

    /** For each class, the mean difference of its labels from all labels. */
    private static double[] away(double[] totals, double[][] differences, double labels) {
        double[] away = new double[totals.length];
        for (int i = 0; i < totals.length; i++) {
            for (int j = 0; j < totals.length; j++) {
                away[i] += totals[j] / labels * differences[i][j];
            }
        }
        return away;
    }

    /** The mean difference of a label of an item from its others, summed over its labels. */
    private static double within(Counted.Row row, double[][] differences) {
        double sum = 0;
        for (int i = 0; i < row.distinct(); i++) {
            for (int j = 0; j < i; j++) {
                sum += 2.0 * row.count(i) * row.count(j) * differences[row.label(i)][row.label(j)];
            }
        }
        return sum / (row.raters() - 1);
    }
}
