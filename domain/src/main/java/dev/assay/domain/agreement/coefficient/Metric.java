package dev.assay.domain.agreement.coefficient;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * How much two labels differ, for Krippendorff's alpha (Krippendorff 2018, <i>Content Analysis</i>, 4th ed., ch. 12):
 * symmetric, 0 for the same label, never negative. The scale does not matter.
 *
 * @param <C> a label
 */
@FunctionalInterface
public interface Metric<C> {
    /**
     * The differences of every two classes.
     *
     * @param classes in their natural order
     * @param totals how many labels are of each class, among items with two or more
     */
    double[][] differences(List<C> classes, double[] totals);

    /** Labels are the same or they are not. */
    static <C> Metric<C> nominal() {
        return distance((one, other) -> one.equals(other) ? 0 : 1);
    }

    /**
     * Labels are ranks in their natural order; those given more often are farther apart: the square of the number of
     * labels from one to the other, each end counted half.
     */
    static <C> Metric<C> ordinal() {
        return (classes, totals) -> {
            double[] middle = new double[totals.length];
            double below = 0;
            for (int k = 0; k < totals.length; k++) {
                middle[k] = below + totals[k] / 2;
                below += totals[k];
            }
            return matrix(totals.length, (i, j) -> square(middle[i] - middle[j]));
        };
    }

    /** Labels are numbers on a scale with equal steps: the square of their difference. */
    static <C> Metric<C> interval(ToDoubleFunction<C> number) {
        return distance((one, other) -> square(number.applyAsDouble(one) - number.applyAsDouble(other)));
    }

    /** Labels are numbers from 0 up: the square of their difference over their sum. */
    static <C> Metric<C> ratio(ToDoubleFunction<C> number) {
        return distance((one, other) -> {
            double sum = number.applyAsDouble(one) + number.applyAsDouble(other);
            double difference = number.applyAsDouble(one) - number.applyAsDouble(other);
            return difference == 0 ? 0 : square(difference / sum);
        });
    }

    /** Any distance of two labels, such as {@link dev.assay.domain.agreement.Distance}. */
    static <C> Metric<C> distance(ToDoubleBiFunction<C, C> distance) {
        return (classes, totals) ->
                matrix(classes.size(), (i, j) -> distance.applyAsDouble(classes.get(i), classes.get(j)));
    }

    private static double square(double number) {
        return number * number;
    }

    private static double[][] matrix(int size, ToDoubleBiFunction<Integer, Integer> entry) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = entry.applyAsDouble(i, j);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
