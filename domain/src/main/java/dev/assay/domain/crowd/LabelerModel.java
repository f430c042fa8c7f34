package dev.assay.domain.crowd;

import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What is known of one labeler's errors in one field.
 *
 * @param evidence how many of their answers this rests on; those on items whose right answer was only inferred included
 * @param accuracy probability that an answer of theirs is right, in (0, 1), smoothed
 * @param confusion probability of each answer (column) given each right answer (row), both in the order of the field's
 *     classes, every row summing to 1; empty where the field has no classes
 */
public record LabelerModel(UserId labeler, double evidence, double accuracy, List<List<Double>> confusion) {
    private static final double LEAST = 1e-9;

    public LabelerModel {
        confusion = confusion.stream().map(List::copyOf).toList();
        if (!(evidence >= 0)) {
            throw new IllegalArgumentException("evidence must be at least 0");
        }
        if (!(accuracy > 0 && accuracy < 1)) {
            throw new IllegalArgumentException("accuracy must be above 0 and below 1");
        }
    }

    /** From a matrix given row after row, and how often each class is the right one. */
    static LabelerModel of(UserId labeler, double evidence, double[] frequencies, double[] rates) {
        int classes = frequencies.length;
        List<List<Double>> rows = new ArrayList<>();
        double accuracy = 0;
        for (int truth = 0; truth < classes; truth++) {
            rows.add(Arrays.stream(rates, truth * classes, (truth + 1) * classes)
                    .boxed()
                    .toList());
            accuracy += frequencies[truth] * rates[truth * classes + truth];
        }
        double within = Math.min(Math.max(accuracy, LEAST), 1 - LEAST);
        return new LabelerModel(labeler, evidence, within, rows);
    }

    /** Errors spread evenly over the other classes; without classes, an accuracy and nothing else. */
    static LabelerModel even(UserId labeler, double evidence, double accuracy, int classes) {
        double wrong = classes > 1 ? (1 - accuracy) / (classes - 1) : 0;
        List<List<Double>> rows = new ArrayList<>();
        for (int truth = 0; truth < classes; truth++) {
            List<Double> row = new ArrayList<>(Collections.nCopies(classes, wrong));
            row.set(truth, classes > 1 ? accuracy : 1.0);
            rows.add(row);
        }
        return new LabelerModel(labeler, evidence, accuracy, rows);
    }
}
