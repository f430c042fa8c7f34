package dev.assay.domain.user;

import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.Violation;
import java.time.Instant;

/** Why a user's record refuses a command. */
public sealed interface UserRejection {
    /** There is no such user. */
    record NotRegistered() implements UserRejection {}

    /** The id of the user, or of the token, is taken; a revoked token never works again. */
    record IdTaken() implements UserRejection {}

    /** The user has no such token. */
    record UnknownToken(TokenId token) implements UserRejection {}

    /** The token or invitation already ran out when it was to be made, or it lasts more than so many days. */
    record InvalidExpiry(long days) implements UserRejection {}

    /** The user holds the most tokens allowed; revoke one first. */
    record TooManyTokens(int limit) implements UserRejection {}

    /** There is no invitation to act on, or it was revoked or accepted, or the secret is not its own. */
    record NotInvited() implements UserRejection {}

    /** The invitation ran out. */
    record InvitationExpired(Instant expired) implements UserRejection {}

    /** The user was deactivated. */
    record Deactivated() implements UserRejection {}

    /** Nobody deactivates themselves: another administrator has to stay. */
    record OwnAccount() implements UserRejection {}

    /** A text does not hold. */
    record Invalid(Violation violation) implements UserRejection {}

    /** The key was used before with another request. */
    record KeyReused(String key) implements UserRejection {}
}
