package dev.assay.domain.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * One list of marks for the lists of several labelers: marks that overlap by at least half are the same thing; what most
 * of the labelers marked stays, with the {@linkplain MarkShape#fuse fused} geometry.
 */
final class MarkFusing {
    /** PASCAL VOC's test of “the same object” (Everingham et al. 2010). */
    private static final double SAME = 0.5;

    private MarkFusing() {}

    /**
     * The marks that more than half of the lists hold, in natural order.
     *
     * @param lists the most central first: each further list is paired with the marks first seen in those before it
     */
    static <T extends Comparable<T>> List<T> fuse(MarkShape<T> shape, List<List<T>> lists) {
        List<T> things = new ArrayList<>();
        List<List<T>> seen = new ArrayList<>();
        for (List<T> list : lists) {
            boolean[] known = new boolean[list.size()];
            for (Pairing.Pair pair : Pairing.of(shape, things, list, SAME).orElse(List.of())) {
                seen.get(pair.left()).add(list.get(pair.right()));
                known[pair.right()] = true;
            }
            for (int i = 0; i < list.size(); i++) {
                if (!known[i]) {
                    things.add(list.get(i));
                    seen.add(new ArrayList<>(List.of(list.get(i))));
                }
            }
        }
        return seen.stream()
                .filter(marks -> marks.size() * 2 > lists.size())
                .map(shape::fuse)
                .distinct()
                .sorted()
                .toList();
    }
}
