package dev.assay.domain.agreement.coefficient;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often two labelers gave which labels to the same item. Items that only one of them labeled are left out.
 *
 * <p>Adding or removing an item takes constant time, tables can be merged, and the same items make the same table.
 *
 * @param <C> a label
 */
public final class PairTable<C extends Comparable<C>> {
    private final SortedMap<C, SortedMap<C, Long>> cells = new TreeMap<>();

    /** Takes in an item that the one and the other labeled so. */
    public void add(C one, C other) {
        add(one, other, 1);
    }

    /** Takes in so many items, as when a stored table is read back. */
    public void add(C one, C other, long items) {
        if (items < 0) {
            throw new IllegalArgumentException("cannot add " + items + " items");
        }
        if (items > 0) {
            cells.computeIfAbsent(one, label -> new TreeMap<>()).merge(other, items, Long::sum);
        }
    }

    /**
     * Takes out an item that the one and the other labeled so.
     *
     * @throws IllegalArgumentException when no such item is in the table
     */
    public void remove(C one, C other) {
        long items = items(one, other);
        if (items == 0) {
            throw new IllegalArgumentException("no item in the table is labeled " + one + " and " + other);
        }
        SortedMap<C, Long> row = cells.getOrDefault(one, Collections.emptySortedMap());
        if (items == 1) {
            row.remove(other);
        } else {
            row.put(other, items - 1);
        }
        if (row.isEmpty()) {
            cells.remove(one);
        }
    }

    /** Takes in all items of another table of the same two labelers, in the same order. */
    public void merge(PairTable<C> added) {
        added.cells.forEach((one, row) -> row.forEach((other, items) -> add(one, other, items)));
    }

    /** How many items the one and the other labeled so. */
    public long items(C one, C other) {
        return cells.getOrDefault(one, Collections.emptySortedMap()).getOrDefault(other, 0L);
    }

    /** Every label either gave, in natural order. */
    public SortedSet<C> labels() {
        SortedSet<C> labels = new TreeSet<>(cells.keySet());
        cells.values().forEach(row -> labels.addAll(row.keySet()));
        return labels;
    }
}
