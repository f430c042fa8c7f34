package dev.assay.read.labeleraccuracy;

import java.time.LocalDate;

/**
 * Labels of a labeler's last day, as one lane has it.
 *
 * @param offset the last offset counted
 */
record DayCount(LocalDate day, int labels, long offset) {
    DayCount plus(LocalDate when, long at) {
        if (when.isAfter(day)) {
            return new DayCount(when, 1, at);
        }
        return new DayCount(day, when.equals(day) ? labels + 1 : labels, at);
    }
}
