package dev.assay.read.labeleraccuracy;

import dev.assay.domain.routing.ExpectedAccuracy;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a labeler does in a project.
 *
 * @param byType evidence by task type; the empty type is that of tasks nothing was said of
 */
public record AccuracyRow(SortedMap<String, ExpectedAccuracy> byType) {
    public AccuracyRow {
        byType = Collections.unmodifiableSortedMap(new TreeMap<>(byType));
    }
}
