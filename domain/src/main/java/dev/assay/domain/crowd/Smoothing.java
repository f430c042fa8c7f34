package dev.assay.domain.crowd;

import java.util.Arrays;

/**
 * Answers added to every labeler's confusion matrix before it is divided by its row sums: what is believed of a labeler
 * before the first answer, as a Dirichlet prior.
 */
public final class Smoothing {
    /** Per right class (row) and class given (column), row after row. */
    private final double[] counts;
    /** Added to how often each class is the right one. */
    private final double items;

    private Smoothing(double[] counts, double items) {
        this.counts = counts;
        this.items = items;
    }

    /** The same {@code k} everywhere; 0 is the maximum likelihood of Dawid and Skene. */
    public static Smoothing add(double k, int classes) {
        double[] counts = new double[classes * classes];
        Arrays.fill(counts, k);
        return new Smoothing(counts, 0);
    }

    /**
     * As if every labeler had given each wrong class {@code 1 - accuracy} of an answer, and the right one
     * {@code accuracy} for each wrong one: {@code classes - 1} answers a row, of the accuracy of a newcomer.
     */
    public static Smoothing newcomer(double accuracy, int classes) {
        double[] counts = new double[classes * classes];
        Arrays.fill(counts, 1 - accuracy);
        for (int truth = 0; truth < classes; truth++) {
            counts[truth * classes + truth] = classes > 1 ? accuracy * (classes - 1) : 1;
        }
        return new Smoothing(counts, 1);
    }

    double[] counts() {
        return counts.clone();
    }

    double items() {
        return items;
    }
}
