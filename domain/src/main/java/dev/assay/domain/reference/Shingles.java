package dev.assay.domain.reference;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import dev.assay.domain.shared.Mix;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What an item is compared by, all under the name of its field:
 *
 * <ul>
 *   <li>of each text every two words that follow each other (w-shingles with w = 2; Broder 1997, <i>On the resemblance and
 *       containment of documents</i>, SEQUENCES); case, compatibility forms, punctuation and blanks do not count;
 *   <li>of a number with a scale the {@value #CELLS} cells of a grid that it reaches into, each a {@value #CELLS}th of the
 *       scale wide: two numbers k cells apart have (16 − k) / (16 + k) in common, a whole scale apart nothing;
 *   <li>of a picture whose looks are known each of the 64 bits of its {@link PictureHash}: pictures that differ in d of them
 *       have (64 − d) / (64 + d) in common;
 *   <li>of everything else its whole value, which weighs as much as a number with a scale where there are such.
 * </ul>
 *
 * @param hashes a 64-bit hash of each
 */
public record Shingles(Set<Long> hashes) {
    /** How finely a number with a scale is told from another. */
    static final int CELLS = 16;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Stands before the first word and after the last: without it one word alone would have no pair. */
    private static final String EDGE = "";

    public Shingles {
        hashes = Set.copyOf(hashes);
    }

    /** Of an item alone: numbers are the same or not, pictures have the same address or not. */
    public static Shingles of(ItemContent content) {
        return of(content, Map.of(), Map.of());
    }

    /**
     * @param scales by field of numbers: how far apart two of them have nothing in common, above 0
     * @param looks of the pictures whose files could be read, by address
     */
    public static Shingles of(ItemContent content, Map<String, Double> scales, Map<String, PictureHash> looks) {
        Set<Long> hashes = new HashSet<>();
        content.fields().forEach((field, value) -> {
            Double scale = scales.get(field);
            PictureHash look = value instanceof ItemValue.Image image ? looks.get(image.url()) : null;
            List<String> shingles = value instanceof ItemValue.Number number && scale != null
                    ? cells(number.value(), scale)
                    : look != null ? bits(look) : of(value, scales.isEmpty() ? 1 : CELLS);
            shingles.forEach(shingle -> hashes.add(Mix.hash(field + '=' + shingle)));
        });
        return new Shingles(hashes);
    }

    private static List<String> cells(BigDecimal value, double scale) {
        BigInteger first = value.divide(BigDecimal.valueOf(scale / CELLS), 0, RoundingMode.FLOOR)
                .toBigInteger();
        return IntStream.range(0, CELLS)
                .mapToObj(cell -> "cell " + first.add(BigInteger.valueOf(cell)))
                .toList();
    }

    private static List<String> bits(PictureHash look) {
        return IntStream.range(0, Long.SIZE)
                .mapToObj(bit -> "bit " + bit + ' ' + (look.bits() >>> bit & 1))
                .toList();
    }

    private static List<String> of(ItemValue value, int weight) {
        if (value instanceof ItemValue.Text text) {
            return pairs(text.text());
        }
        String whole = whole(value);
        return IntStream.range(0, weight)
                .mapToObj(copy -> copy == 0 ? whole : whole + " copy " + copy)
                .toList();
    }

    private static String whole(ItemValue value) {
        if (value instanceof ItemValue.Number number) {
            return number.value().stripTrailingZeros().toPlainString();
        } else if (value instanceof ItemValue.Flag flag) {
            return Boolean.toString(flag.value());
        } else if (value instanceof ItemValue.Image image) {
            return image.url();
        } else if (value instanceof ItemValue.Audio audio) {
            return audio.url();
        }
        throw new AssertionError("no shingles of " + value);
    }

    private static List<String> pairs(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> pairs = new ArrayList<>();
        String before = EDGE;
        for (String word : BETWEEN_WORDS.split(plain, -1)) {
            if (!word.isEmpty()) {
                pairs.add(before + ' ' + word);
                before = word;
            }
        }
        if (!before.equals(EDGE)) {
            pairs.add(before + ' ' + EDGE);
        }
        return pairs;
    }

    /**
     * The share of shingles of either that both have (Jaccard 1901), 0 to 1: 1 for the same content. Items without any have
     * nothing in common.
     */
    public double resemblance(Shingles other) {
        Set<Long> smaller = hashes.size() <= other.hashes.size() ? hashes : other.hashes;
        Set<Long> larger = smaller == hashes ? other.hashes : hashes;
        long both = smaller.stream().filter(larger::contains).count();
        long either = smaller.size() + larger.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }
}
