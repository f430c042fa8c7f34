package dev.assay.domain.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One list of marks for the lists of several labelers: marks that overlap by at least half are the same thing; what most
 * of the labelers marked stays, with the {@linkplain MarkShape#fuse fused} geometry.
 */
final class MarkFusing {
    /** PASCAL VOC's test of “the same object” (Everingham et al. 2010). */
    private static final double SAME = 0.5;

    private MarkFusing() {}

    /**
     * One thing that labelers marked.
     *
     * @param by the place of its mark in each list, by the list's own place
     */
    record Thing<T>(T mark, SortedMap<Integer, Integer> by) {}

    /**
     * The marks that more than half of the lists hold, in natural order.
     *
     * @param lists the most central first: each further list is paired with the marks first seen in those before it
     */
    static <T extends Comparable<T>> List<T> fuse(MarkShape<T> shape, List<List<T>> lists) {
        return things(shape, lists).stream()
                .map(Thing::mark)
                .distinct()
                .sorted()
                .toList();
    }

    /** The things that more than half of the lists hold, in the order first seen; two may have come to one geometry. */
    static <T extends Comparable<T>> List<Thing<T>> things(MarkShape<T> shape, List<List<T>> lists) {
        List<T> first = new ArrayList<>();
        List<SortedMap<Integer, Integer>> seen = new ArrayList<>();
        for (int at = 0; at < lists.size(); at++) {
            List<T> list = lists.get(at);
            boolean[] known = new boolean[list.size()];
            for (Pairing.Pair pair : Pairing.of(shape, first, list, SAME).orElse(List.of())) {
                seen.get(pair.left()).put(at, pair.right());
                known[pair.right()] = true;
            }
            for (int i = 0; i < list.size(); i++) {
                if (!known[i]) {
                    first.add(list.get(i));
                    seen.add(new TreeMap<>(Map.of(at, i)));
                }
            }
        }
        return seen.stream()
                .filter(by -> by.size() * 2 > lists.size())
                .map(by -> new Thing<>(shape.fuse(marks(by, lists)), by))
                .toList();
    }

    private static <T> List<T> marks(SortedMap<Integer, Integer> by, List<List<T>> lists) {
        List<T> marks = new ArrayList<>();
        by.forEach((list, place) -> marks.add(lists.get(list).get(place)));
        return marks;
    }
}
