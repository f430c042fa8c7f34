package dev.assay.domain.screening;

/**
 * Evidence for one of two explanations, summed up answer by answer: the logarithm of how many times likelier the one makes
 * what was seen. By Ville's inequality the sum passes log(x) with a probability of at most 1/x where the other is true. A. Wald,
 * "Sequential tests of statistical hypotheses", Annals of Mathematical Statistics 16 (1945).
 *
 * <p>A floor keeps a long good record from hiding a change (E. Page, "Continuous inspection schemes", Biometrika 41,
 * 1954), at the price of more false alarms in long records.
 */
final class SequentialTest {
    private final double floor;
    private double sum;
    private int answers;
    private double observed;
    private double expected;

    /** @param floor the least the sum falls to, below 0 */
    SequentialTest(double floor) {
        this.floor = floor;
    }

    /**
     * @param likelier probability of the answer by the one explanation, over that by the other
     * @param seen what it adds to what was observed
     * @param usual what it adds to what was expected
     */
    void add(double likelier, double seen, double usual) {
        sum = Math.max(floor, sum + Math.log(likelier));
        answers++;
        observed += seen;
        expected += usual;
    }

    boolean passes(double odds, int fewest) {
        return answers >= fewest && sum > Math.log(odds);
    }

    int answers() {
        return answers;
    }

    double observed() {
        return observed;
    }

    double expected() {
        return expected;
    }

    double odds() {
        return Math.exp(sum);
    }
}
