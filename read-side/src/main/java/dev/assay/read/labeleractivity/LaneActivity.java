package dev.assay.read.labeleractivity;

import java.time.Duration;
import java.time.Instant;

/**
 * What one lane says about one labeler in one project.
 *
 * @param offset the last offset counted
 */
record LaneActivity(
        long labels,
        long revisions,
        long skips,
        long expired,
        long released,
        Duration labeling,
        Instant lastActive,
        long offset) {
    static final LaneActivity NONE = new LaneActivity(0, 0, 0, 0, 0, Duration.ZERO, Instant.EPOCH, 0);

    LaneActivity plus(LaneActivity other) {
        return new LaneActivity(
                labels + other.labels,
                revisions + other.revisions,
                skips + other.skips,
                expired + other.expired,
                released + other.released,
                labeling.plus(other.labeling),
                lastActive.isAfter(other.lastActive) ? lastActive : other.lastActive,
                Math.max(offset, other.offset));
    }
}
