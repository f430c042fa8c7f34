package dev.assay.domain.screening;

import java.util.Arrays;

/**
 * What the answers to one item say of its right answer, with any of them left out. Every labeler is taken to be right with one
 * probability and otherwise to give each other answer alike.
 */
final class PeerBelief {
    /** Nobody is sure of an item, nor of a habit: this share of every belief is spread evenly. */
    private static final double DOUBT = 0.02;

    private static final double LEAST = 0.05;
    private static final double MOST = 0.98;

    private final int classes;
    private final int[] given;
    private final double[] weights;
    private final double[] scores;

    /**
     * @param given by labeler, what they answered
     * @param accuracies by labeler, in (0, 1); 0 for somebody who does not count
     */
    PeerBelief(int classes, int[] given, double[] accuracies) {
        this.classes = classes;
        this.given = given;
        this.weights = Arrays.stream(accuracies)
                .map(accuracy -> accuracy == 0 ? 0 : weight(accuracy))
                .toArray();
        this.scores = new double[classes];
        for (int labeler = 0; labeler < given.length; labeler++) {
            scores[given[labeler]] += weights[labeler];
        }
    }

    private double weight(double accuracy) {
        double within = Math.min(Math.max(accuracy, LEAST), MOST);
        return Math.log(within * (classes - 1) / (1 - within));
    }

    /** The probability that the answer is right, without what these two labelers said; twice the same for one. */
    double right(int answer, int one, int other) {
        double[] left = scores.clone();
        left[given[one]] -= weights[one];
        if (other != one) {
            left[given[other]] -= weights[other];
        }
        double most = Arrays.stream(left).max().orElse(0);
        double sum = Arrays.stream(left).map(score -> Math.exp(score - most)).sum();
        return doubted(Math.exp(left[answer] - most) / sum, classes);
    }

    /** The probability with a little doubt, never 0 or 1. */
    static double doubted(double probability, int classes) {
        return DOUBT / classes + (1 - DOUBT) * probability;
    }

    /** How large a part of the others, without these two labelers, gave the answer; smoothed by one more who gives each alike. */
    double share(int answer, int one, int other) {
        int same = 0;
        int others = 0;
        for (int labeler = 0; labeler < given.length; labeler++) {
            if (labeler != one && labeler != other) {
                others++;
                same += given[labeler] == answer ? 1 : 0;
            }
        }
        return (same + 1.0 / classes) / (others + 1);
    }

    /** How many count, without these two. */
    int counting(int one, int other) {
        int counting = 0;
        for (int labeler = 0; labeler < given.length; labeler++) {
            counting += labeler != one && labeler != other && weights[labeler] != 0 ? 1 : 0;
        }
        return counting;
    }
}
