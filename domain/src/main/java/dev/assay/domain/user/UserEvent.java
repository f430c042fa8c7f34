package dev.assay.domain.user;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;

/** What has happened to a user's access. */
public sealed interface UserEvent {
    UserId user();

    Origin origin();

    /** The user became known. */
    record UserRegistered(UserId user, Origin origin) implements UserEvent {}

    /** Roles in a project are offered to whoever shows the secret before it expires. */
    record UserInvited(UserId user, Origin origin, Invitation invitation) implements UserEvent {}

    /** An invitation can no longer be accepted. */
    record InvitationRevoked(UserId user, Origin origin, ProjectId project) implements UserEvent {}

    /** An invitation was taken up; the registration, the roles and a token follow. */
    record InvitationAccepted(UserId user, Origin origin, ProjectId project) implements UserEvent {}

    /** The user holds a role. */
    record RoleGranted(UserId user, Origin origin, Grant grant) implements UserEvent {}

    /** The user no longer holds a role. */
    record RoleRevoked(UserId user, Origin origin, Grant grant) implements UserEvent {}

    /** A token works until it expires or is revoked. */
    record TokenIssued(UserId user, Origin origin, Token token) implements UserEvent {}

    /** A token works no longer. */
    record TokenRevoked(UserId user, Origin origin, TokenId token) implements UserEvent {}

    /** No token of the user works, and what they held of tasks goes back. */
    record UserDeactivated(UserId user, Origin origin, String reason) implements UserEvent {}

    /** The user's tokens work again. */
    record UserReactivated(UserId user, Origin origin, String reason) implements UserEvent {}
}
