package dev.assay.read.projectprogress;

import dev.assay.domain.shared.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a project is. Every count starts at 0 for a project without events.
 *
 * @param version grows with every event of the project that was taken in; never goes back except in a rebuild
 * @param items items imported; those not {@code opened} are waiting for their first assignment
 * @param duplicates lines that were in already
 * @param rejectedLines lines turned away
 * @param opened tasks assigned at least once
 * @param inReview tasks waiting for a reviewer now
 * @param settled tasks settled now
 * @param labels labels ever submitted, those of earlier rounds included
 * @param runningLeases assignments neither answered nor ended
 * @param consensusReached decisions by consensus ever made; likewise the counts of other decisions
 * @param relabels requests for a new round, besides {@code reviewsRejected}
 * @param gold tasks that are gold now: none of these counts has what they are used for
 * @param firstAt when the first of these events came; null before any
 * @param lastAt when the last one came; null before any
 */
public record Progress(
        ProjectId project,
        long version,
        long items,
        long duplicates,
        long rejectedLines,
        long opened,
        long inReview,
        long settled,
        long labels,
        long revisions,
        long skips,
        long expiredLeases,
        long releasedLeases,
        long runningLeases,
        long consensusReached,
        long consensusMissed,
        long reviewsAccepted,
        long reviewsRejected,
        long overrides,
        long relabels,
        long gold,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt) {
    /** Tasks never assigned yet. */
    public long waiting() {
        return Math.max(0, items - opened);
    }

    /** Tasks collecting labels now. */
    public long open() {
        return opened - inReview - settled - gold;
    }
}
