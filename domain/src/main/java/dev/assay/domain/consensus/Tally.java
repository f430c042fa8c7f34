package dev.assay.domain.consensus;

import dev.assay.domain.label.Label;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The explanation of a majority decision: complete enough to redo it by hand.
 *
 * @param ballots per field anyone answered, the values voted for, most votes first, ties in order of first voter's id
 * @param labels how many labels were counted: what every share is of
 * @param minimumLabels how many the policy wanted at least
 * @param threshold the share the policy wanted
 * @param leading the value with most votes for each field, above the threshold or not; a tied field is absent
 * @param reached whether there were enough labels and every field anyone answered has a leader at or above the
 *     threshold
 */
public record Tally(
        SortedMap<String, List<Ballot>> ballots,
        int labels,
        int minimumLabels,
        double threshold,
        Label leading,
        boolean reached) {
    public Tally {
        TreeMap<String, List<Ballot>> copy = new TreeMap<>();
        ballots.forEach((field, votes) -> copy.put(field, List.copyOf(votes)));
        ballots = Collections.unmodifiableSortedMap(copy);
    }

    public Tally(
            Map<String, List<Ballot>> ballots,
            int labels,
            int minimumLabels,
            double threshold,
            Label leading,
            boolean reached) {
        this(new TreeMap<>(ballots), labels, minimumLabels, threshold, leading, reached);
    }
}
