package dev.assay.domain.user;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;

/** What can be asked of a user's access. */
public sealed interface UserCommand {
    Origin origin();

    /** Makes the user known. */
    record RegisterUser(Origin origin, UserId user) implements UserCommand {}

    /** Gives a role. */
    record GrantRole(Origin origin, Grant grant) implements UserCommand {}

    /** Takes a role away. */
    record RevokeRole(Origin origin, Grant grant) implements UserCommand {}

    /** Adds a token, whose secret only the caller has seen. */
    record IssueToken(Origin origin, Token token) implements UserCommand {}

    /** Ends a token at once. */
    record RevokeToken(Origin origin, TokenId token) implements UserCommand {}
}
