package dev.assay.domain.reference;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.TaskId;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A similar item that was labeled otherwise: why a task went to a reviewer, readable from the event alone.
 *
 * @param task of the other item
 * @param externalId of the other item
 * @param similarity how much the two have in common, 0 to 1; 1 for the same content
 * @param label what the other was settled on
 * @param apart distance of each field that is further apart than the policy tolerates
 * @param check version of the project's policy, from 1
 * @param policy the policy, with every threshold
 */
public record Likeness(
        TaskId task,
        String externalId,
        double similarity,
        Label label,
        SortedMap<String, Double> apart,
        int check,
        ReferenceCheck policy) {
    public Likeness {
        apart = Collections.unmodifiableSortedMap(new TreeMap<>(apart));
    }

    /** One sentence for a reader who was not there. */
    public String because() {
        return String.format(
                Locale.ROOT,
                "item %s has %.2f in common (of at least %s wanted) and another %s",
                externalId,
                similarity,
                policy.minSimilarity(),
                String.join(", ", apart.keySet()));
    }
}
