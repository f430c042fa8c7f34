package dev.assay.domain.instruction;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a section is about. Each part narrows it down; an empty part leaves it open, so that the empty binding is about
 * everything.
 *
 * @param types task types, any of them
 * @param domains fields of knowledge, any of them
 * @param items for each item field named, the values it may have; every field must fit
 * @param labels for each label field named, the options it is about; none names the whole field; any field will do
 */
public record Binding(
        SortedSet<String> types,
        SortedSet<String> domains,
        SortedMap<String, SortedSet<String>> items,
        SortedMap<String, SortedSet<String>> labels) {
    /** About everything. */
    public static final Binding NONE = new Binding(
            Collections.emptySortedSet(),
            Collections.emptySortedSet(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap());

    public Binding {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        domains = Collections.unmodifiableSortedSet(new TreeSet<>(domains));
        items = copied(items);
        labels = copied(labels);
    }

    public static Binding of(
            Set<String> types,
            Set<String> domains,
            Map<String, ? extends Set<String>> items,
            Map<String, ? extends Set<String>> labels) {
        return new Binding(new TreeSet<>(types), new TreeSet<>(domains), sorted(items), sorted(labels));
    }

    private static SortedMap<String, SortedSet<String>> sorted(Map<String, ? extends Set<String>> map) {
        SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
        map.forEach((name, values) -> sorted.put(name, new TreeSet<>(values)));
        return sorted;
    }

    private static SortedMap<String, SortedSet<String>> copied(Map<String, SortedSet<String>> map) {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        map.forEach((name, values) -> copy.put(name, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        return Collections.unmodifiableSortedMap(copy);
    }

    /** Whether it is about some tasks only. */
    public boolean narrowsTasks() {
        return !types.isEmpty() || !domains.isEmpty() || !items.isEmpty();
    }

    /** Whether it is about tasks of this type and field of knowledge. */
    public boolean fitsTask(String type, String domain) {
        return (types.isEmpty() || types.contains(type)) && (domains.isEmpty() || domains.contains(domain));
    }

    /** Whether it is about items of this content. */
    public boolean fitsItem(ItemContent content) {
        return items.entrySet().stream().allMatch(entry -> {
            ItemValue value = content.fields().get(entry.getKey());
            return value != null && entry.getValue().contains(text(value));
        });
    }

    /** Whether it is about labels like this one. */
    public boolean fitsLabel(Label label) {
        return labels.isEmpty()
                || labels.entrySet().stream().anyMatch(entry -> {
                    LabelValue value = label.values().get(entry.getKey());
                    return value != null && named(value, entry.getValue());
                });
    }

    /** Whether it is bound to an option of a label field, by its name or with the whole field. */
    public boolean names(String field, String option) {
        SortedSet<String> options = labels.get(field);
        return options != null && (options.isEmpty() || options.contains(option));
    }

    private static boolean named(LabelValue value, Set<String> options) {
        return options.isEmpty() || !Collections.disjoint(Options.named(value), options);
    }

    private static String text(ItemValue value) {
        if (value instanceof ItemValue.Text text) {
            return text.text();
        }
        if (value instanceof ItemValue.Number number) {
            return number.value().stripTrailingZeros().toPlainString();
        }
        if (value instanceof ItemValue.Flag flag) {
            return Boolean.toString(flag.value());
        }
        if (value instanceof ItemValue.Image image) {
            return image.url();
        }
        if (value instanceof ItemValue.Audio audio) {
            return audio.url();
        }
        throw new AssertionError("no text for " + value);
    }
}
