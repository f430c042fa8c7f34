package dev.assay.domain.sampling;

import java.util.Comparator;

/**
 * What an item's labels say about how hard it is: first how much they disagree, then how long they took.
 *
 * @param disagreement share of pairs of its labels that differ, mean over the fields anyone answered, in [0, 1]; 0 with a
 *     single label
 * @param millis median time from hand-out to label, in milliseconds
 */
public record Hardness(double disagreement, long millis) implements Comparable<Hardness> {
    private static final Comparator<Hardness> ORDER =
            Comparator.comparingDouble(Hardness::disagreement).thenComparingLong(Hardness::millis);

    @Override
    public int compareTo(Hardness other) {
        return ORDER.compare(this, other);
    }
}
