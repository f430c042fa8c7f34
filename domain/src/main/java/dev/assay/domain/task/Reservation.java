package dev.assay.domain.task;

import dev.assay.domain.shared.UserId;
import java.time.Instant;

/**
 * A task set aside for one labeler. It ends with the labeler's label or skip, at its moment, or when a manager releases it.
 *
 * @param until when it ends by itself
 * @param push whether the labeler is to get it next (assigned), or whenever they come to it first (reserved)
 */
public record Reservation(UserId labeler, Instant until, boolean push) {
    boolean holdsAt(Instant moment) {
        return moment.isBefore(until);
    }
}
