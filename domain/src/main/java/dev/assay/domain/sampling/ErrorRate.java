package dev.assay.domain.sampling;

import java.util.List;

/**
 * How many of all labeled items are wrong, told from the audited ones.
 *
 * @param rate share of wrong items, in [0, 1]
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param standardError by the stratified estimator, with the finite population correction
 * @param audited items audited
 * @param wrong of them, those found wrong
 * @param covered share of the population whose strata have an audited item; the rate speaks of these alone
 */
public record ErrorRate(
        double rate, double low, double high, double standardError, int audited, int wrong, double covered) {
    private static final double Z = 1.959963984540054;

    /** One stratum as far as it was audited. */
    public record Audited(int population, int audited, int wrong) {}

    /**
     * The stratified estimator: p = Σ Wh ph with variance Σ Wh² (1 − fh) ph (1 − ph) / (nh − 1), Wh the stratum's share of
     * the population and fh = nh / Nh (Cochran 1977, <i>Sampling Techniques</i>, 3rd ed., eqs. 5.3 and 5.7 with 3.8). A
     * stratum with a single audited item takes the variance of all audited items together. The interval is Wilson's
     * (1927) with the effective sample size p (1 − p) / variance in place of n, since the normal one breaks down for
     * rates near 0 (Korn &amp; Graubard 1998, <i>Confidence intervals for proportions with small expected number of
     * positive counts estimated from survey data</i>, Survey Methodology 24(2)); where nothing or everything was found
     * wrong, with the number of audited items.
     *
     * @return a rate of 0 in [0, 1] while nothing was audited
     */
    public static ErrorRate of(List<Audited> strata) {
        int audited = strata.stream().mapToInt(Audited::audited).sum();
        int wrong = strata.stream().mapToInt(Audited::wrong).sum();
        double all = strata.stream().mapToInt(Audited::population).sum();
        List<Audited> seen =
                strata.stream().filter(stratum -> stratum.audited() > 0).toList();
        double population = seen.stream().mapToInt(Audited::population).sum();
        if (audited == 0) {
            return new ErrorRate(0, 0, 1, 0, 0, 0, 0);
        }
        double together = (double) wrong / audited;
        double rate = 0;
        double variance = 0;
        for (Audited stratum : seen) {
            double weight = stratum.population() / population;
            double share = (double) stratum.wrong() / stratum.audited();
            double spread =
                    stratum.audited() > 1 ? share * (1 - share) / (stratum.audited() - 1) : together * (1 - together);
            double unseen = 1 - (double) stratum.audited() / stratum.population();
            rate += weight * share;
            variance += weight * weight * unseen * spread;
        }
        double[] ends = wilson(rate, variance, audited, audited >= population);
        return new ErrorRate(rate, ends[0], ends[1], Math.sqrt(variance), audited, wrong, population / all);
    }

    private static double[] wilson(double rate, double variance, int audited, boolean everything) {
        if (everything) {
            return new double[] {rate, rate};
        }
        double size = variance > 0 ? rate * (1 - rate) / variance : audited;
        double shrink = 1 + Z * Z / size;
        double centre = (rate + Z * Z / (2 * size)) / shrink;
        double reach = Z / shrink * Math.sqrt(rate * (1 - rate) / size + Z * Z / (4 * size * size));
        return new double[] {Math.max(0, centre - reach), Math.min(1, centre + reach)};
    }
}
