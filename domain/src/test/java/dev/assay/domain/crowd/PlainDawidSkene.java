package dev.assay.domain.crowd;

import java.util.Arrays;

/** Dawid and Skene's algorithm written down as in the paper, equation by equation, to hold the fast one against. */
final class PlainDawidSkene {
    final double[][] posteriors;
    double logLikelihood;
    int rounds;

    /** @param answers {item, labeler, class} per label */
    PlainDawidSkene(int[][] answers, int items, int labelers, int classes, double add, double tolerance, int most) {
        posteriors = new double[items][classes];
        for (int[] answer : answers) {
            posteriors[answer[0]][answer[2]]++;
        }
        for (double[] item : posteriors) {
            normalise(item);
        }
        double change = 1;
        while (change > tolerance && rounds < most) {
            change = round(answers, labelers, classes, add);
            rounds++;
        }
    }

    private double round(int[][] answers, int labelers, int classes, double add) {
        double[] frequencies = new double[classes];
        for (double[] item : posteriors) {
            for (int truth = 0; truth < classes; truth++) {
                frequencies[truth] += item[truth] / posteriors.length;
            }
        }
        double[][][] rates = new double[labelers][classes][classes];
        for (double[][] matrix : rates) {
            for (double[] row : matrix) {
                Arrays.fill(row, add);
            }
        }
        for (int[] answer : answers) {
            for (int truth = 0; truth < classes; truth++) {
                rates[answer[1]][truth][answer[2]] += posteriors[answer[0]][truth];
            }
        }
        for (double[][] matrix : rates) {
            for (double[] row : matrix) {
                normalise(row);
            }
        }
        double[][] likelihoods = new double[posteriors.length][];
        Arrays.setAll(likelihoods, item -> frequencies.clone());
        for (int[] answer : answers) {
            for (int truth = 0; truth < classes; truth++) {
                likelihoods[answer[0]][truth] *= rates[answer[1]][truth][answer[2]];
            }
        }
        logLikelihood = 0;
        double change = 0;
        for (int item = 0; item < posteriors.length; item++) {
            logLikelihood += Math.log(Arrays.stream(likelihoods[item]).sum());
            normalise(likelihoods[item]);
            for (int truth = 0; truth < classes; truth++) {
                change = Math.max(change, Math.abs(likelihoods[item][truth] - posteriors[item][truth]));
            }
            posteriors[item] = likelihoods[item];
        }
        return change;
    }

    private static void normalise(double[] row) {
        double sum = Arrays.stream(row).sum();
        for (int i = 0; i < row.length; i++) {
            row[i] = sum > 0 ? row[i] / sum : 0;
        }
    }
}
