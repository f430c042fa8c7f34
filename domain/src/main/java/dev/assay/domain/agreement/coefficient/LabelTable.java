package dev.assay.domain.agreement.coefficient;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * How many items got which labels: all that agreement among any number of labelers needs to know, whoever they are.
 *
 * <p>An item's labels are kept without order, and items with the same labels are only counted, so that the table stays
 * small: five labelers and five options make at most 252 rows, however many items there are. Adding or removing an item
 * takes the time of finding its row; tables of different slices can be merged; and whatever the order of the changes,
 * the same items make the same table. A coefficient read from it takes time by rows, not by items.
 *
 * @param <C> a label
 */
public final class LabelTable<C extends Comparable<C>> {
    private final TreeMap<List<C>, Long> rows = new TreeMap<>(LabelTable::compare);

    /** Takes in the labels of one item; one for each labeler, of any number of labelers. */
    public void add(Collection<C> labels) {
        add(labels, 1);
    }

    /** Takes in so many items with these labels, as when a stored table is read back. */
    public void add(Collection<C> labels, long items) {
        if (items < 0) {
            throw new IllegalArgumentException("cannot add " + items + " items");
        }
        if (!labels.isEmpty() && items > 0) {
            rows.merge(sorted(labels), items, Long::sum);
        }
    }

    /**
     * Takes out the labels of one item, as they were when it was added.
     *
     * @throws IllegalArgumentException when no such item is in the table
     */
    public void remove(Collection<C> labels) {
        if (!labels.isEmpty()) {
            List<C> row = sorted(labels);
            Long items = rows.get(row);
            if (items == null) {
                throw new IllegalArgumentException("no item in the table has the labels " + row);
            }
            if (items == 1) {
                rows.remove(row);
            } else {
                rows.put(row, items - 1);
            }
        }
    }

    /** Replaces the labels of one item. */
    public void change(Collection<C> before, Collection<C> after) {
        remove(before);
        add(after);
    }

    /** Takes in all items of another table. */
    public void merge(LabelTable<C> other) {
        other.rows.forEach((row, items) -> rows.merge(row, items, Long::sum));
    }

    /** Every row: an item's labels in order, and how many items have them. What a store needs to keep. */
    public List<Row<C>> rows() {
        return rows.entrySet().stream()
                .map(row -> new Row<>(row.getKey(), row.getValue()))
                .toList();
    }

    /** So many items have these labels. */
    public record Row<C>(List<C> labels, long items) {}

    private static <C extends Comparable<C>> List<C> sorted(Collection<C> labels) {
        return labels.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static <C extends Comparable<C>> int compare(List<C> one, List<C> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
