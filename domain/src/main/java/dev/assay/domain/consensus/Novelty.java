package dev.assay.domain.consensus;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How unlike every earlier settled item an item is: 1 minus its greatest similarity to one of them, so 0 when one is the
 * same and 1 when none has anything in common with it, or there is none.
 *
 * <p>Similarity is that of Jaccard (1901): features in common over features of either. What a feature is (a word, a
 * value, a bit of an image's hash) is the caller's, as long as it is the same for both items.
 */
public final class Novelty {
    private Novelty() {}

    /** The novelty of an item with these features, in [0, 1]. */
    public static double of(Set<String> features, Collection<Set<String>> earlier) {
        return 1
                - earlier.stream()
                        .mapToDouble(other -> similarity(features, other))
                        .max()
                        .orElse(0);
    }

    /** Features in common over features of either, in [0, 1]; 1 when neither has any. */
    static double similarity(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        int either = one.size() + other.size() - common.size();
        return either == 0 ? 1 : (double) common.size() / either;
    }
}
