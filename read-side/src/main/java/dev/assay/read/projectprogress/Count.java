package dev.assay.read.projectprogress;

import java.util.Locale;

/** What is counted; each has a column of its name. */
enum Count {
    ITEMS,
    DUPLICATES,
    REJECTED_LINES,
    OPENED,
    IN_REVIEW,
    SETTLED,
    LABELS,
    REVISIONS,
    SKIPS,
    EXPIRED_LEASES,
    RELEASED_LEASES,
    CONSENSUS_REACHED,
    CONSENSUS_MISSED,
    REVIEWS_ACCEPTED,
    REVIEWS_REJECTED,
    OVERRIDES,
    RELABELS,
    GOLD;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
