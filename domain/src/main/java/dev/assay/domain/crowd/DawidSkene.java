package dev.assay.domain.crowd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Maximum likelihood estimation of observer error rates using the EM algorithm, after Dawid and Skene (1979), Applied
 * Statistics 28(1), 20–28: who answers how, given each right class, and what the right classes are, each from the other.
 *
 * <p>It begins with each item's shares of votes (their equation 3.1), and each round estimates error rates and class
 * frequencies (2.3, 2.4) and then the items' probabilities (2.5). One pass over the labels does both halves: as soon as
 * an item's probabilities are known they are counted into the next round's rates. Products are worked out as they are, and
 * in logarithms only where they become too small. Time is linear in labels times classes.
 */
public final class DawidSkene {
    /** What stands for a probability of 0, whose logarithm is not finite. */
    private static final double LEAST = 1e-300;

    /** A likelihood below this may have lost digits on its way down: it is worked out in logarithms. */
    private static final double SMALL = 1e-200;

    /** The product of so little and a likelihood not yet small is still a number with all its digits. */
    private static final double TAKEN = 1e-100;

    private final LabelMatrix labels;
    private final Smoothing smoothing;
    private final double[] prior;
    private final int @Nullable [] known;
    private final double[] posteriors;
    private final double[] rates;
    private final double[] priors;
    private double[] counts;
    private double[] sums;
    private double logLikelihood;
    private double change;

    private DawidSkene(LabelMatrix labels, Smoothing smoothing, int @Nullable [] known) {
        this.labels = labels;
        this.smoothing = smoothing;
        this.prior = smoothing.counts();
        this.known = known;
        int classes = labels.classes;
        if (prior.length != classes * classes || (known != null && known.length != labels.items)) {
            throw new IllegalArgumentException("smoothing per pair of classes, and one known class or -1 per item");
        }
        this.posteriors = new double[labels.items * classes];
        this.rates = new double[labels.labelers * classes * classes];
        this.counts = new double[rates.length];
        this.priors = new double[classes];
        this.sums = new double[classes];
    }

    /** Until no probability changes by more than {@code tolerance}, or {@code rounds} have passed. */
    public static DawidSkeneFit fit(LabelMatrix labels, Smoothing smoothing, double tolerance, int rounds) {
        return new DawidSkene(labels, smoothing, null).run(tolerance, rounds);
    }

    /**
     * The same where the right class of some items is known, as by gold or an expert.
     *
     * @param known per item its class, or -1
     */
    public static DawidSkeneFit fit(
            LabelMatrix labels, Smoothing smoothing, int[] known, double tolerance, int rounds) {
        return new DawidSkene(labels, smoothing, known).run(tolerance, rounds);
    }

    private DawidSkeneFit run(double tolerance, int rounds) {
        begin();
        int round = 0;
        do {
            estimateRates();
            estimateItems();
            round++;
        } while (change > tolerance && round < rounds);
        estimateRates();
        return new DawidSkeneFit(labels.classes, posteriors, counts, priors, logLikelihood, round, change);
    }

    private void begin() {
        int classes = labels.classes;
        for (int item = 0; item < labels.items; item++) {
            int from = labels.start[item];
            int to = labels.start[item + 1];
            int at = item * classes;
            for (int label = from; label < to; label++) {
                posteriors[at + labels.cells[label] / classes % classes] += 1.0 / (to - from);
            }
            clamp(item, at);
            count(from, to, at);
        }
    }

    private void clamp(int item, int at) {
        if (known != null && known[item] >= 0) {
            Arrays.fill(posteriors, at, at + labels.classes, 0);
            posteriors[at + known[item]] = 1;
        }
    }

    /** Counts an item's probabilities into its labelers' cells and the class frequencies. */
    private void count(int from, int to, int at) {
        int classes = labels.classes;
        for (int label = from; label < to; label++) {
            int cell = labels.cells[label];
            for (int truth = 0; truth < classes; truth++) {
                counts[cell + truth] += posteriors[at + truth];
            }
        }
        for (int truth = 0; truth < classes; truth++) {
            sums[truth] += posteriors[at + truth];
        }
    }

    private void estimateRates() {
        int classes = labels.classes;
        double items = 0;
        for (double sum : sums) {
            items += sum + smoothing.items();
        }
        for (int truth = 0; truth < classes; truth++) {
            priors[truth] = Math.max((sums[truth] + smoothing.items()) / items, LEAST);
        }
        for (int labeler = 0; labeler < labels.labelers; labeler++) {
            for (int truth = 0; truth < classes; truth++) {
                rates(labeler * classes * classes + truth, truth);
            }
        }
    }

    private void rates(int first, int truth) {
        int classes = labels.classes;
        double row = 0;
        for (int given = 0; given < classes; given++) {
            row += counts[first + given * classes] + prior[truth * classes + given];
        }
        for (int given = 0; given < classes; given++) {
            double count = counts[first + given * classes] + prior[truth * classes + given];
            rates[first + given * classes] = row > 0 ? Math.max(count / row, LEAST) : LEAST;
        }
    }

    private void estimateItems() {
        int classes = labels.classes;
        double[] belief = new double[classes];
        Arrays.fill(counts, 0);
        Arrays.fill(sums, 0);
        logLikelihood = 0;
        double likelihood = 1;
        change = 0;
        for (int item = 0; item < labels.items; item++) {
            int from = labels.start[item];
            int to = labels.start[item + 1];
            int at = item * classes;
            System.arraycopy(priors, 0, belief, 0, classes);
            for (int label = from; label < to; label++) {
                int cell = labels.cells[label];
                for (int truth = 0; truth < classes; truth++) {
                    belief[truth] *= rates[cell + truth];
                }
            }
            likelihood *= normalise(belief, from, to);
            if (likelihood < TAKEN) {
                logLikelihood += Math.log(likelihood);
                likelihood = 1;
            }
            store(item, at, belief);
            count(from, to, at);
        }
        logLikelihood += Math.log(likelihood);
    }

    private void store(int item, int at, double[] belief) {
        if (known != null && known[item] >= 0) {
            return;
        }
        for (int truth = 0; truth < belief.length; truth++) {
            change = Math.max(change, Math.abs(belief[truth] - posteriors[at + truth]));
            posteriors[at + truth] = belief[truth];
        }
    }

    /**
     * Turns likelihoods into probabilities that sum to 1, and returns their sum. Where that is too small to be trusted, it
     * is added to the log-likelihood here, and 1 returned.
     */
    private double normalise(double[] belief, int from, int to) {
        double sum = 0;
        for (double likelihood : belief) {
            sum += likelihood;
        }
        if (sum < SMALL) {
            logLikelihood += byLogarithms(belief, from, to);
            return 1;
        }
        for (int truth = 0; truth < belief.length; truth++) {
            belief[truth] /= sum;
        }
        return sum;
    }

    private double byLogarithms(double[] belief, int from, int to) {
        double most = Double.NEGATIVE_INFINITY;
        for (int truth = 0; truth < belief.length; truth++) {
            belief[truth] = Math.log(priors[truth]);
            for (int label = from; label < to; label++) {
                belief[truth] += Math.log(rates[labels.cells[label] + truth]);
            }
            most = Math.max(most, belief[truth]);
        }
        double sum = 0;
        for (int truth = 0; truth < belief.length; truth++) {
            belief[truth] = Math.exp(belief[truth] - most);
            sum += belief[truth];
        }
        for (int truth = 0; truth < belief.length; truth++) {
            belief[truth] /= sum;
        }
        return most + Math.log(sum);
    }
}
