package dev.assay.domain.user;

import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.user.UserCommand.IssueToken;
import dev.assay.domain.user.UserCommand.RevokeToken;
import dev.assay.domain.user.UserEvent.TokenIssued;
import dev.assay.domain.user.UserEvent.TokenRevoked;
import java.time.Instant;
import java.util.Optional;

/** The rules of a user's tokens. */
final class TokenRules {
    private TokenRules() {}

    static Decision<UserEvent, UserRejection> issue(User.Registered user, IssueToken command) {
        TokenId id = command.token().id();
        if (user.deactivated()) {
            return Decision.reject(new UserRejection.Deactivated());
        }
        if (user.tokens().containsKey(id) || user.revoked().contains(id)) {
            return Decision.reject(new UserRejection.IdTaken());
        }
        Instant now = command.origin().at();
        Optional<UserRejection> expiry = expiry(now, command.token());
        if (expiry.isPresent()) {
            return Decision.reject(expiry.get());
        }
        long running = user.tokens().values().stream()
                .filter(token -> now.isBefore(token.expires()))
                .count();
        return running >= UserDecider.TOKEN_LIMIT
                ? Decision.reject(new UserRejection.TooManyTokens(UserDecider.TOKEN_LIMIT))
                : Decision.accept(new TokenIssued(user.id(), command.origin(), command.token()));
    }

    /** Why a token cannot end when it says. */
    static Optional<UserRejection> expiry(Instant now, Token token) {
        return token.expires().isAfter(now) && !token.expires().isAfter(now.plus(UserDecider.LONGEST_TOKEN))
                ? Optional.empty()
                : Optional.of(new UserRejection.InvalidExpiry(UserDecider.LONGEST_TOKEN.toDays()));
    }

    static Decision<UserEvent, UserRejection> revoke(User.Registered user, RevokeToken command) {
        if (user.revoked().contains(command.token())) {
            return Decision.alreadyDone();
        }
        return user.tokens().containsKey(command.token())
                ? Decision.accept(new TokenRevoked(user.id(), command.origin(), command.token()))
                : Decision.reject(new UserRejection.UnknownToken(command.token()));
    }
}
