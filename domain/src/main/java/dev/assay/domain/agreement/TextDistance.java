package dev.assay.domain.agreement;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Normalised edit distance of two texts. */
final class TextDistance {
    private static final Pattern BLANKS = Pattern.compile("(?U)\\s+");
    private static final long TOP = 1L << 63;

    private TextDistance() {}

    /** Edits over the longer length, both counted in code points of the {@linkplain #plain plain} texts, in [0, 1]. */
    static double between(String left, String right) {
        int[] one = plain(left).codePoints().toArray();
        int[] other = plain(right).codePoints().toArray();
        int longer = Math.max(one.length, other.length);
        return longer == 0 ? 0 : (double) edits(one, other) / longer;
    }

    /** The text without what does not count as a difference: compatibility forms, case, kind and number of blanks. */
    static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(folded).replaceAll(" ").strip();
    }

    /** Levenshtein distance. */
    static int edits(int[] one, int[] other) {
        int start = 0;
        int shorter = Math.min(one.length, other.length);
        while (start < shorter && one[start] == other[start]) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one[one.length - 1 - end] == other[other.length - 1 - end]) {
            end++;
        }
        int[] pattern = Arrays.copyOfRange(one, start, one.length - end);
        int[] text = Arrays.copyOfRange(other, start, other.length - end);
        return pattern.length == 0 ? text.length : byBits(pattern, text);
    }

    /**
     * Myers 1999, <i>A fast bit-vector algorithm for approximate string matching based on dynamic programming</i>, in the
     * blocked form for whole distances of Hyyrö 2003: 64 rows of the table in one word, so that two texts of 100,000
     * characters take a fraction of a second.
     */
    private static int byBits(int[] pattern, int[] text) {
        int blocks = (pattern.length + 63) / 64;
        Map<Integer, long[]> places = places(pattern, blocks);
        long[] none = new long[blocks];
        long[] up = new long[blocks];
        long[] down = new long[blocks];
        Arrays.fill(up, -1L);
        long last = 1L << ((pattern.length - 1) & 63);
        int edits = pattern.length;
        for (int character : text) {
            long[] equal = places.getOrDefault(character, none);
            int step = 1;
            for (int block = 0; block < blocks; block++) {
                step = column(equal[block], up, down, block, step, block == blocks - 1 ? last : TOP);
            }
            edits += step;
        }
        return edits;
    }

    /** @return by how much the table's last row of this block differs from the column before: −1, 0 or 1 */
    private static int column(long equal, long[] up, long[] down, int block, int in, long lastRow) {
        long risen = up[block];
        long fallen = down[block];
        long vertical = equal | fallen;
        long matched = in < 0 ? equal | 1 : equal;
        long horizontal = (((matched & risen) + risen) ^ risen) | matched;
        long more = fallen | ~(horizontal | risen);
        long less = risen & horizontal;
        int out = (more & lastRow) != 0 ? 1 : (less & lastRow) != 0 ? -1 : 0;
        more = more << 1 | (in > 0 ? 1 : 0);
        less = less << 1 | (in < 0 ? 1 : 0);
        up[block] = less | ~(vertical | more);
        down[block] = more & vertical;
        return out;
    }

    private static Map<Integer, long[]> places(int[] pattern, int blocks) {
        Map<Integer, long[]> places = new HashMap<>();
        for (int i = 0; i < pattern.length; i++) {
            places.computeIfAbsent(pattern[i], character -> new long[blocks])[i / 64] |= 1L << (i & 63);
        }
        return places;
    }
}
