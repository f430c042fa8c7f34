package dev.assay.domain.label;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One labeler's whole answer for an item: a value for each field answered, in name order. */
public record Label(SortedMap<String, LabelValue> values) {
    public Label {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public Label(Map<String, LabelValue> values) {
        this(new TreeMap<>(values));
    }
}
