package dev.assay.domain.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pairs the marks of two answers one to one, within their types, so that the sum of their overlaps is largest. */
final class Pairing<T extends Comparable<T>> {
    /** More pairs of overlapping marks than this are not looked at: an honest answer has a few for each mark. */
    private static final int CANDIDATES = 1_000_000;

    /** Units of {@linkplain MarkShape#work work} after which comparing ends: half a second of it. */
    private static final long WORK = 50_000_000;

    private final MarkShape<T> shape;
    private final List<T> right;
    private final double[] from;
    private final double[] to;
    private final double least;
    private final Map<String, int[]> byType;
    private int count;
    private long work;

    private Pairing(MarkShape<T> shape, List<T> right, double least) {
        this.shape = shape;
        this.right = right;
        this.least = least;
        from = right.stream().mapToDouble(shape::from).toArray();
        to = right.stream().mapToDouble(shape::to).toArray();
        byType = sorted();
    }

    /** Two marks that may be the same thing, by their places in their lists. */
    record Pair(int left, int right, double overlap) {}

    /**
     * The best pairing, in order of the left marks.
     *
     * @param least overlap a pair must have, apart from being above 0
     * @return empty when the marks are too tangled to pair
     */
    static <T extends Comparable<T>> Optional<List<Pair>> of(
            MarkShape<T> shape, List<T> left, List<T> right, double least) {
        Pairing<T> pairing = new Pairing<>(shape, right, least);
        List<List<Pair>> candidates = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            candidates.add(pairing.candidates(left.get(i), i));
            if (pairing.count > CANDIDATES || pairing.work > WORK) {
                return Optional.empty();
            }
        }
        return OptimalAssignment.of(candidates, right.size());
    }

    private List<Pair> candidates(T mark, int place) {
        List<Pair> candidates = new ArrayList<>();
        double start = shape.from(mark);
        double end = shape.to(mark);
        for (int other : byType.getOrDefault(shape.type(mark), new int[0])) {
            if (from[other] >= end) {
                break;
            }
            double overlap = to[other] > start ? overlap(mark, right.get(other)) : 0;
            if (overlap > 0 && overlap >= least) {
                candidates.add(new Pair(place, other, overlap));
            }
        }
        count += candidates.size();
        return candidates;
    }

    private double overlap(T mark, T other) {
        work += shape.work(mark, other);
        return work > WORK ? 0 : shape.overlap(mark, other);
    }

    /** The places of the right marks of each type, in order of where they begin. */
    private Map<String, int[]> sorted() {
        Map<String, List<Integer>> places = new HashMap<>();
        IntStream.range(0, right.size())
                .forEach(i -> places.computeIfAbsent(shape.type(right.get(i)), type -> new ArrayList<>())
                        .add(i));
        Map<String, int[]> sorted = new HashMap<>();
        places.forEach((type, list) -> {
            list.sort(Comparator.comparingDouble(i -> from[i]));
            sorted.put(type, list.stream().mapToInt(Integer::intValue).toArray());
        });
        return sorted;
    }
}
