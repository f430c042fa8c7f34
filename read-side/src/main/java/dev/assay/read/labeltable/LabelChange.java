package dev.assay.read.labeltable;

import dev.assay.domain.shared.Versions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one page changes in one label row.
 *
 * @param submission what only the first submission tells; null when the page holds none
 * @param label the latest label, as stored JSON
 * @param revisedIn sequence numbers of the revisions; kept as a set, so that a repeat does not count twice
 */
record LabelChange(@Nullable Submission submission, String label, Versions versions, Instant at, Set<Long> revisedIn) {
    /** What a first submission tells. */
    record Submission(String externalId, Duration took) {}

    LabelChange {
        revisedIn = Set.copyOf(revisedIn);
    }

    /** This change followed by a later one of the same page. */
    LabelChange then(LabelChange later) {
        Set<Long> all = new TreeSet<>(revisedIn);
        all.addAll(later.revisedIn);
        Submission first = later.submission == null ? submission : later.submission;
        return new LabelChange(first, later.label, later.versions, later.at, all);
    }
}
