package dev.assay.domain.prediction;

import dev.assay.domain.label.Label;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sure prediction against the label a task had settled on: why it went to a reviewer, readable from the event alone.
 *
 * @param model who contradicts
 * @param predicted what it says
 * @param confidence how sure it is
 * @param apart distance of each field that is further apart than the policy tolerates
 * @param check version of the project's policy, from 1
 * @param policy the policy, with every threshold
 */
public record Clash(
        ModelVersion model,
        Label predicted,
        double confidence,
        SortedMap<String, Double> apart,
        int check,
        ModelCheck policy) {
    public Clash {
        apart = Collections.unmodifiableSortedMap(new TreeMap<>(apart));
    }

    /** One sentence for a reader who was not there. */
    public String because() {
        return "model %s is sure (%s of at least %s wanted) of another %s"
                .formatted(model, confidence, policy.minConfidence(), String.join(", ", apart.keySet()));
    }
}
