package dev.assay.domain.scoring;

/**
 * So many successes in so many trials. Both may be fractions: a label that two of three peers agree with is 2/3 of a
 * success.
 */
public record Proportion(double successes, double trials) {
    /** No trials. */
    public static final Proportion NONE = new Proportion(0, 0);

    /** The normal quantile of a two-sided interval of 95 %. */
    private static final double Z = 1.959963984540054;

    /** @throws IllegalArgumentException when the successes are not between 0 and the trials */
    public Proportion {
        if (!(successes >= 0 && trials >= 0 && successes <= trials + 1e-9)) {
            throw new IllegalArgumentException("successes must be between 0 and the trials");
        }
    }

    public Proportion plus(Proportion other) {
        return new Proportion(successes + other.successes, trials + other.trials);
    }

    public Proportion plus(boolean success) {
        return new Proportion(successes + (success ? 1 : 0), trials + 1);
    }

    /** Share of successes, 0 to 1; 0 without trials. */
    public double rate() {
        return trials == 0 ? 0 : Math.min(1, successes / trials);
    }

    /**
     * The score interval of E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, JASA 22
     * (1927), 209–212, at 95 %; R. G. Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in
     * Medicine 17 (1998), 857–872, method 3. From 0 to 1 without trials.
     */
    public Interval wilson() {
        if (trials == 0) {
            return new Interval(0, 1);
        }
        double square = Z * Z;
        double middle = (rate() + square / (2 * trials)) / (1 + square / trials);
        double half =
                Z / (1 + square / trials) * Math.sqrt(rate() * (1 - rate()) / trials + square / (4 * trials * trials));
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
