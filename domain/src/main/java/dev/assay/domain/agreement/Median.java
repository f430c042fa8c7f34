package dev.assay.domain.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** The middle of numbers: it does not move when one labeler is far off. */
final class Median {
    private Median() {}

    /** The middle number, or the mean of the two middle ones. */
    static <T> double of(List<T> of, ToDoubleFunction<T> number) {
        double[] sorted = of.stream().mapToDouble(number).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The middle number, or the lower of the two middle ones: always one that was given. */
    static <T> int lower(List<T> of, ToIntFunction<T> number) {
        int[] sorted = of.stream().mapToInt(number).toArray();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }
}
