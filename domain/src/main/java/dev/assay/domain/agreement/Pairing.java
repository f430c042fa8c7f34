package dev.assay.domain.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pairs the marks of two answers one to one, within their types, so that the sum of their overlaps is largest. */
final class Pairing {
    /** More pairs of overlapping marks than this are not looked at: an honest answer has a few for each mark. */
    private static final int CANDIDATES = 1_000_000;

    private Pairing() {}

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
        Map<String, int[]> byType = sorted(shape, right);
        List<List<Pair>> candidates = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < left.size(); i++) {
            List<Pair> own = candidates(shape, left.get(i), i, right, byType, least);
            candidates.add(own);
            count += own.size();
            if (count > CANDIDATES) {
                return Optional.empty();
            }
        }
        return OptimalAssignment.of(candidates, right.size());
    }

    private static <T extends Comparable<T>> List<Pair> candidates(
            MarkShape<T> shape, T mark, int place, List<T> right, Map<String, int[]> byType, double least) {
        List<Pair> candidates = new ArrayList<>();
        for (int j : byType.getOrDefault(shape.type(mark), new int[0])) {
            T other = right.get(j);
            if (shape.from(other) >= shape.to(mark)) {
                break;
            }
            double overlap = shape.to(other) > shape.from(mark) ? shape.overlap(mark, other) : 0;
            if (overlap > 0 && overlap >= least) {
                candidates.add(new Pair(place, j, overlap));
            }
        }
        return candidates;
    }

    /** The places of the marks of each type, in order of where they begin. */
    private static <T extends Comparable<T>> Map<String, int[]> sorted(MarkShape<T> shape, List<T> marks) {
        Map<String, List<Integer>> places = new HashMap<>();
        IntStream.range(0, marks.size())
                .forEach(i -> places.computeIfAbsent(shape.type(marks.get(i)), type -> new ArrayList<>())
                        .add(i));
        Map<String, int[]> sorted = new HashMap<>();
        places.forEach((type, list) -> {
            list.sort(Comparator.comparingDouble(i -> shape.from(marks.get(i))));
            sorted.put(type, list.stream().mapToInt(Integer::intValue).toArray());
        });
        return sorted;
    }
}
