package dev.assay.domain.screening;

import java.time.Instant;

/**
 * A suspicion as a labeler's record has it.
 *
 * @param number counts a labeler's suspicions in a project from 1
 * @param labels labels they had given by then
 * @param dismissed whether a manager found nothing in it
 */
public record Flag(int number, Kind kind, Instant at, int labels, Action action, boolean dismissed) {
    /** The same, dismissed. */
    public Flag dismiss() {
        return new Flag(number, kind, at, labels, action, true);
    }
}
