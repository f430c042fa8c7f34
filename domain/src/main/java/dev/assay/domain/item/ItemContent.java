package dev.assay.domain.item;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An item's fields by name, in name order; never empty. */
public record ItemContent(SortedMap<String, ItemValue> fields) {
    /** @throws IllegalArgumentException when there is no field */
    public ItemContent {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("an item has at least one field");
        }
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public ItemContent(Map<String, ItemValue> fields) {
        this(new TreeMap<>(fields));
    }
}
