package dev.assay.domain.screening;

import java.util.Arrays;

/**
 * What somebody will answer next, from what they answered before and nothing else: how often each answer comes, or which
 * follows which, whichever did better so far. Finds whoever says always the same, draws at random or alternates.
 */
final class Habit {
    private final int classes;
    private final double[] overall;
    private final double[][] after;
    private double logOverall;
    private double logAfter;
    private int last;

    Habit(int classes) {
        this.classes = classes;
        this.overall = new double[classes];
        this.after = new double[classes + 1][classes];
        this.last = classes;
    }

    /** The probability the answer had before it came; then learns it. */
    double next(int answer) {
        double alone = share(overall, answer);
        double following = share(after[last], answer);
        double weight = 1 / (1 + Math.exp(logAfter - logOverall));
        logOverall += Math.log(alone);
        logAfter += Math.log(following);
        overall[answer]++;
        after[last][answer]++;
        last = answer;
        return weight * alone + (1 - weight) * following;
    }

    /** By Laplace's rule. */
    private double share(double[] counts, int answer) {
        return (counts[answer] + 1) / (Arrays.stream(counts).sum() + classes);
    }
}
