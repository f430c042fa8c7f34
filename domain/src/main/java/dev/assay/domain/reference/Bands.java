package dev.assay.domain.reference;

import dev.assay.domain.shared.Mix;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys by which similar items find each other without comparing all with all: {@value #BANDS} bands of {@value #ROWS}
 * MinHash values (Broder 1997; Leskovec, Rajaraman, Ullman, <i>Mining of Massive Datasets</i>, 3.3 and 3.4). Two items of
 * resemblance s share a key with probability 1 − (1 − s³)¹²: 0.9998 at 0.8, 0.993 at 0.7, 0.95 at 0.6, 0.80 at 0.5.
 */
public final class Bands {
    /** Keys of an item. */
    public static final int BANDS = 12;

    /** Values in a key. */
    static final int ROWS = 3;

    private Bands() {}

    /** The item's keys, band by band; none for an item without shingles. Part of what is stored. */
    public static List<Long> of(Shingles shingles) {
        List<Long> keys = new ArrayList<>(BANDS);
        if (shingles.hashes().isEmpty()) {
            return keys;
        }
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = Mix.mix(key ^ least(shingles, Mix.mix(1L + (long) band * ROWS + row)));
            }
            keys.add(key);
        }
        return keys;
    }

    /** The least of the shingles in an order of its own: the same for two sets as often as they resemble each other. */
    private static long least(Shingles shingles, long order) {
        long least = Long.MAX_VALUE;
        for (long hash : shingles.hashes()) {
            least = Math.min(least, Mix.mix(hash ^ order));
        }
        return least;
    }
}
