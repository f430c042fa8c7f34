package dev.assay.domain.gold;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How an answer compares with gold.
 *
 * @param correct whether every judged field is right
 * @param score 1 minus the mean distance over the judged fields: 1 for the expected label, 0 for nothing in common
 * @param tolerance the largest distance that counted as right
 * @param fields each judged field, by name
 */
public record GoldVerdict(boolean correct, double score, double tolerance, SortedMap<String, FieldVerdict> fields) {
    public GoldVerdict {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
}
