package dev.assay.domain.user;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;

/** What can be asked of a user's access. */
public sealed interface UserCommand {
    Origin origin();

    /** Makes the user known. */
    record RegisterUser(Origin origin, UserId user) implements UserCommand {}

    /** Offers roles in a project to whoever knows a secret, which only the caller has seen. */
    record InviteUser(Origin origin, UserId user, Invitation invitation) implements UserCommand {}

    /** Takes an invitation to a project back. */
    record RevokeInvitation(Origin origin, ProjectId project) implements UserCommand {}

    /** Takes an invitation up: whoever shows its secret is registered, holds its roles and gets a first token. */
    record AcceptInvitation(Origin origin, String secretHash, Token token) implements UserCommand {}

    /** Gives a role. */
    record GrantRole(Origin origin, Grant grant) implements UserCommand {}

    /** Takes a role away. */
    record RevokeRole(Origin origin, Grant grant) implements UserCommand {}

    /** Adds a token, whose secret only the caller has seen. */
    record IssueToken(Origin origin, Token token) implements UserCommand {}

    /** Ends a token at once. */
    record RevokeToken(Origin origin, TokenId token) implements UserCommand {}

    /** Lets none of the user's tokens work until reactivated, saying why. */
    record DeactivateUser(Origin origin, String reason) implements UserCommand {}

    /** Lets the user's tokens work again, saying why. */
    record ReactivateUser(Origin origin, String reason) implements UserCommand {}
}
