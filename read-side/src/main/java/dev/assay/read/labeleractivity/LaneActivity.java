package dev.assay.read.labeleractivity;

import dev.assay.domain.fatigue.Activity;
import dev.assay.domain.fatigue.Limits;
import java.time.Duration;
import java.time.Instant;

/**
 * What one lane says about one labeler in one project.
 *
 * @param recent when the labeler was at work of late
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
        Activity recent,
        long offset) {
    static final LaneActivity NONE = new LaneActivity(0, 0, 0, 0, 0, Duration.ZERO, Instant.EPOCH, Activity.NONE, 0);

    LaneActivity plus(LaneActivity other) {
        return new LaneActivity(
                labels + other.labels,
                revisions + other.revisions,
                skips + other.skips,
                expired + other.expired,
                released + other.released,
                labeling.plus(other.labeling),
                lastActive.isAfter(other.lastActive) ? lastActive : other.lastActive,
                recent.with(other.recent, Limits.DEFAULT),
                Math.max(offset, other.offset));
    }
}
