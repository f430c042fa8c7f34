package dev.assay.domain.agreement;

import dev.assay.domain.agreement.Pairing.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The one-to-one pairing of largest total overlap: shortest augmenting paths over the pairs there are (Kuhn 1955; Jonker
 * &amp; Volgenant 1987, <i>A shortest augmenting path algorithm for dense and sparse linear assignment problems</i>). A
 * row may stay alone: it is then assigned a column of its own, at no gain.
 */
final class OptimalAssignment {
    /** Steps after which the search ends without a result. */
    private static final long BUDGET = 20_000_000;

    private final List<List<Pair>> rows;
    private final int columns;
    private final int[] rowOf;
    private final int[] columnOf;
    private final double[] rowPrice;
    private final double[] columnPrice;
    private final double[] distance;
    private final int[] from;
    private final boolean[] done;
    private final List<Integer> touched = new ArrayList<>();
    private final PriorityQueue<Reached> queue = new PriorityQueue<>();
    private long steps;

    /** A column and how far it is from the row the search began at; the nearest comes first, then the lowest. */
    private record Reached(double distance, int column) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            int byDistance = Double.compare(distance, other.distance);
            return byDistance != 0 ? byDistance : Integer.compare(column, other.column);
        }
    }

    private OptimalAssignment(List<List<Pair>> rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        int all = columns + rows.size();
        rowOf = new int[all];
        Arrays.fill(rowOf, -1);
        columnOf = new int[rows.size()];
        Arrays.fill(columnOf, -1);
        rowPrice = new double[rows.size()];
        columnPrice = new double[all];
        distance = new double[all];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        from = new int[all];
        done = new boolean[all];
    }

    /**
     * Which of the pairs to keep, in order of their rows.
     *
     * @param rows the possible pairs of each row; their overlaps are in (0, 1]
     * @return empty when the search would take too long
     */
    static Optional<List<Pair>> of(List<List<Pair>> rows, int columns) {
        OptimalAssignment search = new OptimalAssignment(rows, columns);
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).isEmpty()) {
                search.assign(row);
            }
            if (search.steps > BUDGET) {
                return Optional.empty();
            }
        }
        return Optional.of(search.pairs());
    }

    private List<Pair> pairs() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(pair -> columnOf[pair.left()] == pair.right())
                .toList();
    }

    private void assign(int row) {
        int current = row;
        double base = 0;
        int sink = -1;
        while (sink < 0) {
            for (Pair pair : rows.get(current)) {
                relax(current, pair.right(), base, 1 - pair.overlap());
            }
            relax(current, columns + current, base, 1);
            int nearest = next();
            base = distance[nearest];
            if (rowOf[nearest] < 0) {
                sink = nearest;
            } else {
                current = rowOf[nearest];
            }
        }
        reprice(row, base);
        augment(row, sink);
        forget();
    }

    private void relax(int row, int column, double base, double cost) {
        steps++;
        double reached = base + cost - rowPrice[row] - columnPrice[column];
        if (!done[column] && reached < distance[column]) {
            if (Double.isInfinite(distance[column])) {
                touched.add(column);
            }
            distance[column] = reached;
            from[column] = row;
            queue.add(new Reached(reached, column));
        }
    }

    private int next() {
        Reached nearest = queue.remove();
        while (done[nearest.column()]) {
            nearest = queue.remove();
        }
        done[nearest.column()] = true;
        return nearest.column();
    }

    private void reprice(int row, double base) {
        rowPrice[row] += base;
        for (int column : touched) {
            if (done[column] && rowOf[column] >= 0) {
                rowPrice[rowOf[column]] += base - distance[column];
                columnPrice[column] -= base - distance[column];
            }
        }
    }

    private void augment(int row, int sink) {
        int column = sink;
        int current;
        do {
            current = from[column];
            int before = columnOf[current];
            columnOf[current] = column;
            rowOf[column] = current;
            column = before;
        } while (current != row);
    }

    private void forget() {
        for (int column : touched) {
            distance[column] = Double.POSITIVE_INFINITY;
            done[column] = false;
        }
        touched.clear();
        queue.clear();
    }
}
