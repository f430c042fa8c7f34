package dev.assay.domain.specialisation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes probabilities of many tests stand together: S. Holm, “A simple sequentially rejective multiple test procedure”,
 * Scandinavian Journal of Statistics 6 (1979), 65–70. Needs no assumption on how the tests depend on each other, and theirs
 * share peers.
 */
final class Holm {
    private Holm() {}

    /** The adjusted probabilities, in the order given. */
    static double[] adjust(double[] chances) {
        List<Integer> order = IntStream.range(0, chances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> chances[i]))
                .toList();
        double[] adjusted = new double[chances.length];
        double highest = 0;
        for (int rank = 0; rank < chances.length; rank++) {
            int i = order.get(rank);
            highest = Math.max(highest, Math.min(1, (chances.length - rank) * chances[i]));
            adjusted[i] = highest;
        }
        return adjusted;
    }
}
