package dev.assay.domain.scoring;

/**
 * The median and the interval between two order statistics that holds it with at least 95 % confidence, whatever the
 * distribution: W. J. Conover, Practical Nonparametric Statistics, 3rd ed. (1999), section 3.2, with the exact binomial.
 */
final class MedianInterval {
    private static final double TAIL = 0.025;

    private MedianInterval() {}

    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** From the smallest to the largest where there are too few values for less. */
    static Interval of(double[] sorted) {
        int rank = lowerRank(sorted.length);
        return new Interval(sorted[Math.max(0, rank - 1)], sorted[Math.min(sorted.length - 1, sorted.length - rank)]);
    }

    /** The largest rank r, from 1, such that fewer than r of n fair coins come up heads with a chance of at most 2.5 %; 1 at least. */
    static int lowerRank(int n) {
        double term = -n * Math.log(2);
        double sum = 0;
        int rank = 0;
        while (rank < n) {
            sum += Math.exp(term);
            if (sum > TAIL) {
                break;
            }
            term += Math.log(n - rank) - Math.log(rank + 1.0);
            rank++;
        }
        return Math.max(1, rank);
    }
}
