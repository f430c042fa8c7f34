package dev.assay.domain.user;

import dev.assay.domain.shared.TokenId;

/** Why a user's record refuses a command. */
public sealed interface UserRejection {
    /** There is no such user. */
    record NotRegistered() implements UserRejection {}

    /** The id of the user, or of the token, is taken; a revoked token never works again. */
    record IdTaken() implements UserRejection {}

    /** The user has no such token. */
    record UnknownToken(TokenId token) implements UserRejection {}

    /** The token already ran out when it was to be issued, or it lasts more than 366 days. */
    record InvalidExpiry() implements UserRejection {}

    /** The user holds the most tokens allowed; revoke one first. */
    record TooManyTokens(int limit) implements UserRejection {}

    /** The key was used before with another request. */
    record KeyReused(String key) implements UserRejection {}
}
