package dev.assay.domain.task;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Versions;
import java.time.Instant;

/**
 * One hand-out of a task: a lease on one of its label slots.
 *
 * @param grantedAt when the labeler got it
 * @param until when the lease ends unless renewed
 * @param versions what the labeler was shown, and works under until the label is in
 */
public record Assignment(AssignmentId id, UserId labeler, Instant grantedAt, Instant until, Versions versions) {
    boolean heldAt(Instant moment) {
        return moment.isBefore(until);
    }

    Assignment renewedUntil(Instant later) {
        return new Assignment(id, labeler, grantedAt, later, versions);
    }
}
