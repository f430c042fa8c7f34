package dev.assay.domain.routing;

/**
 * How often a labeler is expected to be right about a type of task: the mean of a Beta distribution that starts from a
 * prior of mean 0.75 worth 8 answers (A. Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, section 2.4).
 *
 * @param agreed answers that equal what the task was settled on
 * @param judged answers to settled tasks
 */
public record ExpectedAccuracy(long agreed, long judged) {
    /** Nothing is known. */
    public static final ExpectedAccuracy PRIOR = new ExpectedAccuracy(0, 0);

    private static final double PRIOR_MEAN = 0.75;
    private static final double PRIOR_WEIGHT = 8;

    /** @throws IllegalArgumentException when more agreed than were judged, or a count is negative */
    public ExpectedAccuracy {
        if (agreed < 0 || agreed > judged) {
            throw new IllegalArgumentException("agreed must be 0 to judged");
        }
    }

    /** In (0, 1). */
    public double value() {
        return (PRIOR_MEAN * PRIOR_WEIGHT + agreed) / (PRIOR_WEIGHT + judged);
    }
}
