package dev.assay.read.invitationlist;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.List;

/**
 * The newest invitation of a user to a project: never its secret, never a hash of it.
 *
 * @param by who invited
 * @param revision number of the user's event this was last changed by
 */
public record InvitationRow(
        ProjectId project,
        UserId user,
        List<Role> roles,
        UserId by,
        Instant invitedAt,
        Instant expires,
        Standing standing,
        long revision) {
    public InvitationRow {
        roles = List.copyOf(roles);
    }

    /** What became of an invitation; that it expired follows from the time of asking. */
    public enum Standing {
        OPEN,
        ACCEPTED,
        REVOKED
    }

    InvitationRow ended(Standing how, long at) {
        return new InvitationRow(project, user, roles, by, invitedAt, expires, how, at);
    }
}
