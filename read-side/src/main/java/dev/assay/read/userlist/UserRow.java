package dev.assay.read.userlist;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Grant;
import java.time.Instant;
import java.util.Set;

/**
 * One user of the list: never a token, never a hash of one.
 *
 * @param active not deactivated
 * @param revision number of the user's events
 */
public record UserRow(UserId id, boolean active, Set<Grant> grants, Instant registeredAt, long revision) {
    public UserRow {
        grants = Set.copyOf(grants);
    }
}
