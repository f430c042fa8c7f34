package dev.assay.domain.specialisation;

/**
 * The exact test of two proportions: R. A. Fisher, “On the interpretation of χ² from contingency tables, and the calculation
 * of P”, Journal of the Royal Statistical Society 85 (1922), 87–94.
 */
final class FisherExact {
    private FisherExact() {}

    /** The chance that the first has at least as many successes as it has, all margins given, when both are equally good. */
    static double greater(Judged first, Judged second) {
        long successes = first.right() + second.right();
        long all = first.judged() + second.judged();
        long most = Math.min(first.judged(), successes);
        double sum = 0;
        for (long k = first.right(); k <= most; k++) {
            sum += Math.exp(logChoose(first.judged(), k)
                    + logChoose(second.judged(), successes - k)
                    - logChoose(all, successes));
        }
        return Math.min(1, sum);
    }

    private static double logChoose(long n, long k) {
        return k < 0 || k > n ? Double.NEGATIVE_INFINITY : logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    /** Exact sum below 30; from there the series of Stirling, whose error is under 1e-13 with these terms. */
    static double logFactorial(long n) {
        if (n < 30) {
            double sum = 0;
            for (long i = 2; i <= n; i++) {
                sum += Math.log((double) i);
            }
            return sum;
        }
        double x = (double) n + 1;
        return (x - 0.5) * Math.log(x)
                - x
                + 0.5 * Math.log(2 * Math.PI)
                + 1 / (12 * x)
                - 1 / (360 * x * x * x)
                + 1 / (1260 * Math.pow(x, 5));
    }
}
