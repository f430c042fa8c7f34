package dev.assay.domain.reference;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import dev.assay.domain.shared.Mix;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an item is compared by: of each text every two words that follow each other (w-shingles with w = 2; Broder 1997,
 * <i>On the resemblance and containment of documents</i>, SEQUENCES), and of every other field its whole value, all under
 * the name of their field. Case, compatibility forms, punctuation and blanks do not count.
 *
 * @param hashes a 64-bit hash of each
 */
public record Shingles(Set<Long> hashes) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Stands before the first word and after the last: without it one word alone would have no pair. */
    private static final String EDGE = "";

    public Shingles {
        hashes = Set.copyOf(hashes);
    }

    public static Shingles of(ItemContent content) {
        Set<Long> hashes = new HashSet<>();
        for (Map.Entry<String, ItemValue> field : content.fields().entrySet()) {
            for (String shingle : of(field.getValue())) {
                hashes.add(Mix.hash(field.getKey() + '=' + shingle));
            }
        }
        return new Shingles(hashes);
    }

    private static List<String> of(ItemValue value) {
        if (value instanceof ItemValue.Text text) {
            return pairs(text.text());
        } else if (value instanceof ItemValue.Number number) {
            return List.of(number.value().stripTrailingZeros().toPlainString());
        } else if (value instanceof ItemValue.Flag flag) {
            return List.of(Boolean.toString(flag.value()));
        } else if (value instanceof ItemValue.Image image) {
            return List.of(image.url());
        } else if (value instanceof ItemValue.Audio audio) {
            return List.of(audio.url());
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
