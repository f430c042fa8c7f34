package dev.assay.domain.user;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;

/** What has happened to a user's access. */
public sealed interface UserEvent {
    UserId user();

    Origin origin();

    /** The user became known. */
    record UserRegistered(UserId user, Origin origin) implements UserEvent {}

    /** The user holds a role. */
    record RoleGranted(UserId user, Origin origin, Grant grant) implements UserEvent {}

    /** The user no longer holds a role. */
    record RoleRevoked(UserId user, Origin origin, Grant grant) implements UserEvent {}

    /** A token works until it expires or is revoked. */
    record TokenIssued(UserId user, Origin origin, Token token) implements UserEvent {}

    /** A token works no longer. */
    record TokenRevoked(UserId user, Origin origin, TokenId token) implements UserEvent {}
}
