package dev.assay.domain.screening;

import java.time.Instant;

/**
 * A suspicion as a labeler's record has it.
 *
 * @param number counts a labeler's suspicions in a project from 1
 * @param labels labels they had given by then
 * @param dismissed whether a manager found nothing in it
 * @param cleared whether the labeler did well on the gold it led to
 */
public record Flag(int number, Kind kind, Instant at, int labels, Action action, boolean dismissed, boolean cleared) {
    /** The same, dismissed. */
    public Flag dismiss() {
        return new Flag(number, kind, at, labels, action, true, cleared);
    }

    /** The same, cleared. */
    public Flag clear() {
        return new Flag(number, kind, at, labels, action, dismissed, true);
    }

    /** Whether it counts when the next step is looked for. */
    boolean stands() {
        return !dismissed && !cleared && !kind.pace();
    }
}
