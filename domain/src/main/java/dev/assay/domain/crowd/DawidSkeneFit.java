package dev.assay.domain.crowd;

/** What Dawid and Skene's algorithm found. Not a record: its arrays are too large to copy at every look. */
public final class DawidSkeneFit {
    private final int classes;
    private final double[] posteriors;
    private final double[] counts;
    private final double[] priors;
    private final double logLikelihood;
    private final int rounds;
    private final double change;

    DawidSkeneFit(
            int classes,
            double[] posteriors,
            double[] counts,
            double[] priors,
            double logLikelihood,
            int rounds,
            double change) {
        this.classes = classes;
        this.posteriors = posteriors;
        this.counts = counts;
        this.priors = priors;
        this.logLikelihood = logLikelihood;
        this.rounds = rounds;
        this.change = change;
    }

    /** Probability that the class is the item's right one. */
    public double posterior(int item, int truth) {
        return posteriors[item * classes + truth];
    }

    /** How often the labeler gave the class {@code given} where {@code truth} was right, without any smoothing. */
    public double count(int labeler, int truth, int given) {
        return counts[(labeler * classes + given) * classes + truth];
    }

    /** How often the class is the right one, after the last round. */
    public double prior(int truth) {
        return priors[truth];
    }

    /** Natural logarithm of the likelihood of the labels under the last round's rates. */
    public double logLikelihood() {
        return logLikelihood;
    }

    public int rounds() {
        return rounds;
    }

    /** The largest change of a probability in the last round. */
    public double change() {
        return change;
    }
}
