package dev.assay.domain.agreement.coefficient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A table's rows as numbers.
 *
 * @param classes the labels that occur, in their natural order
 * @param rows in the table's order
 */
record Counted<C>(List<C> classes, List<Row> rows) {
    /** Items with the same labels. */
    static final class Row {
        private final long items;
        private final int raters;
        private final int[] classes;
        private final int[] counts;

        private Row(long items, int raters, int[] classes, int[] counts) {
            this.items = items;
            this.raters = raters;
            this.classes = classes;
            this.counts = counts;
        }

        /** How many items they are. */
        long items() {
            return items;
        }

        /** How many labels each has. */
        int raters() {
            return raters;
        }

        /** How many different labels each has. */
        int distinct() {
            return classes.length;
        }

        /** One of its different labels, as a place among the classes. */
        int label(int place) {
            return classes[place];
        }

        /** How often each has that label. */
        int count(int place) {
            return counts[place];
        }

        boolean paired() {
            return raters >= 2;
        }

        /** The share of pairs of this item's labels that are the same; 0 without pairs. */
        double agreement() {
            double same = 0;
            for (int count : counts) {
                same += (double) count * (count - 1);
            }
            return paired() ? same / ((double) raters * (raters - 1)) : 0;
        }

        /** The sum of a number for each class, as often as the item has it. */
        double sum(double[] ofClass) {
            double sum = 0;
            for (int k = 0; k < classes.length; k++) {
                sum += counts[k] * ofClass[classes[k]];
            }
            return sum;
        }
    }

    static <C extends Comparable<C>> Counted<C> of(LabelTable<C> table) {
        TreeSet<C> seen = new TreeSet<>();
        table.rows().forEach(row -> seen.addAll(row.labels()));
        List<C> classes = List.copyOf(seen);
        Map<C, Integer> places = new HashMap<>();
        classes.forEach(one -> places.put(one, places.size()));
        List<Row> rows = new ArrayList<>();
        for (LabelTable.Row<C> row : table.rows()) {
            rows.add(row(row, places));
        }
        return new Counted<>(classes, rows);
    }

    /** Equal labels stand together in a row. */
    private static <C> Row row(LabelTable.Row<C> row, Map<C, Integer> places) {
        int[] classes = new int[row.labels().size()];
        int[] counts = new int[classes.length];
        int distinct = 0;
        for (C label : row.labels()) {
            int place = places.getOrDefault(label, -1);
            if (distinct == 0 || classes[distinct - 1] != place) {
                classes[distinct++] = place;
            }
            counts[distinct - 1]++;
        }
        return new Row(
                row.items(), row.labels().size(), Arrays.copyOf(classes, distinct), Arrays.copyOf(counts, distinct));
    }

    /** Only the items with two labels or more, and the classes as they are. */
    Counted<C> paired() {
        return new Counted<>(classes, rows.stream().filter(Row::paired).toList());
    }

    long items() {
        return rows.stream().mapToLong(Row::items).sum();
    }

    long labels() {
        return rows.stream().mapToLong(row -> row.items() * row.raters()).sum();
    }

    /** The mean share of pairs of labels of an item that are the same, over the items that have pairs. */
    double agreement() {
        double sum = 0;
        long items = 0;
        for (Row row : rows) {
            sum += row.items() * row.agreement();
            items += row.paired() ? row.items() : 0;
        }
        return sum / items;
    }

    /** How many of all labels are of each class. */
    double[] totals() {
        double[] totals = new double[classes.size()];
        for (Row row : rows) {
            for (int k = 0; k < row.distinct(); k++) {
                totals[row.label(k)] += (double) row.items() * row.count(k);
            }
        }
        return totals;
    }

    /** The mean over the items of each class's share of an item's labels. */
    double[] meanShares() {
        double[] shares = new double[classes.size()];
        double items = items();
        for (Row row : rows) {
            for (int k = 0; k < row.distinct(); k++) {
                shares[row.label(k)] += row.items() / items * row.count(k) / row.raters();
            }
        }
        return shares;
    }
}
