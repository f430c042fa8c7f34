package dev.assay.write.process;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What novelty compares items by: the lower-case words of their texts, their numbers by order of magnitude, their truth
 * values, and the shape of their media, each under the name of its field.
 */
final class ItemFeatures {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ItemFeatures() {}

    static Set<String> of(ItemContent content) {
        Set<String> features = new HashSet<>();
        for (Map.Entry<String, ItemValue> field : content.fields().entrySet()) {
            add(field.getKey() + '=', field.getValue(), features);
        }
        return features;
    }

    private static void add(String prefix, ItemValue value, Set<String> features) {
        if (value instanceof ItemValue.Text text) {
            for (String word : WORDS.split(text.text().toLowerCase(Locale.ROOT), -1)) {
                if (!word.isEmpty()) {
                    features.add(prefix + word);
                }
            }
        } else if (value instanceof ItemValue.Number number) {
            double size = Math.abs(number.value().doubleValue());
            features.add(prefix + number.value().signum() + 'e' + (size == 0 ? 0 : (int) Math.floor(Math.log10(size))));
        } else if (value instanceof ItemValue.Flag flag) {
            features.add(prefix + flag.value());
        } else if (value instanceof ItemValue.Image image) {
            features.add(prefix + "image " + image.width() / 100 + 'x' + image.height() / 100);
        } else if (value instanceof ItemValue.Audio audio) {
            features.add(prefix + "audio " + Math.round(Math.log(audio.seconds())));
        } else {
            throw new AssertionError("no features of " + value);
        }
    }
}
