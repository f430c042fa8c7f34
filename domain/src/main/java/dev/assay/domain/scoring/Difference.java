package dev.assay.domain.scoring;

/**
 * How much one figure is above another, with 95 % confidence.
 *
 * @param value the one minus the other
 */
public record Difference(double value, double low, double high) {
    /**
     * The hybrid score interval: R. G. Newcombe, “Interval estimation for the difference between independent
     * proportions: comparison of eleven methods”, Statistics in Medicine 17 (1998), 873–890, method 10.
     */
    public static Difference of(Proportion one, Proportion other) {
        return of(one.rate(), one.wilson(), other.rate(), other.wilson());
    }

    /**
     * Of any two independent figures with intervals of their own, by the same squaring and adding: G. Y. Zou and A.
     * Donner, “Construction of confidence limits about effect measures: a general approach”, Statistics in Medicine 27
     * (2008), 1693–1702. Where both rest on some of the same items and go with each other it is too wide, not too narrow.
     */
    public static Difference of(double one, Interval ofOne, double other, Interval ofOther) {
        double value = one - other;
        return new Difference(
                value,
                value - Math.hypot(one - ofOne.low(), ofOther.high() - other),
                value + Math.hypot(ofOne.high() - one, other - ofOther.low()));
    }

    /** Whether it is above 0 or below even at the end of its interval that is nearest to 0. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
