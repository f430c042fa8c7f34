package dev.assay.domain.user;

import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.user.UserCommand.GrantRole;
import dev.assay.domain.user.UserCommand.IssueToken;
import dev.assay.domain.user.UserCommand.RegisterUser;
import dev.assay.domain.user.UserCommand.RevokeRole;
import dev.assay.domain.user.UserCommand.RevokeToken;
import dev.assay.domain.user.UserEvent.RoleGranted;
import dev.assay.domain.user.UserEvent.RoleRevoked;
import dev.assay.domain.user.UserEvent.TokenIssued;
import dev.assay.domain.user.UserEvent.TokenRevoked;
import dev.assay.domain.user.UserEvent.UserRegistered;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Every rule of a user's access. */
public final class UserDecider {
    /** Longest life of a token. */
    public static final Duration LONGEST_TOKEN = Duration.ofDays(366);

    /** Most tokens a user can hold at once. */
    public static final int TOKEN_LIMIT = 50;

    private UserDecider() {}

    public static Decision<UserEvent, UserRejection> decide(User user, UserCommand command) {
        if (!(user instanceof User.Registered registered)) {
            return command instanceof RegisterUser register
                    ? Decision.accept(new UserRegistered(register.user(), register.origin()))
                    : Decision.reject(new UserRejection.NotRegistered());
        }
        return switch (Keys.seen(registered.keys(), command.origin())) {
            case SAME -> Decision.alreadyDone();
            case OTHER ->
                Decision.reject(
                        new UserRejection.KeyReused(command.origin().cause().key()));
            case NEW -> change(registered, command);
        };
    }

    private static Decision<UserEvent, UserRejection> change(User.Registered user, UserCommand command) {
        if (command instanceof RegisterUser) {
            return Decision.reject(new UserRejection.IdTaken());
        }
        if (command instanceof GrantRole grant) {
            return user.grants().contains(grant.grant())
                    ? Decision.alreadyDone()
                    : Decision.accept(new RoleGranted(user.id(), grant.origin(), grant.grant()));
        }
        if (command instanceof RevokeRole revoke) {
            return user.grants().contains(revoke.grant())
                    ? Decision.accept(new RoleRevoked(user.id(), revoke.origin(), revoke.grant()))
                    : Decision.alreadyDone();
        }
        if (command instanceof IssueToken issue) {
            return issue(user, issue);
        }
        if (command instanceof RevokeToken revoke) {
            return revoke(user, revoke);
        }
        throw new AssertionError("no rule for " + command);
    }

    private static Decision<UserEvent, UserRejection> issue(User.Registered user, IssueToken command) {
        TokenId id = command.token().id();
        if (user.tokens().containsKey(id) || user.revoked().contains(id)) {
            return Decision.reject(new UserRejection.IdTaken());
        }
        Instant now = command.origin().at();
        Instant expires = command.token().expires();
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST_TOKEN))) {
            return Decision.reject(new UserRejection.InvalidExpiry());
        }
        long running = user.tokens().values().stream()
                .filter(token -> now.isBefore(token.expires()))
                .count();
        return running >= TOKEN_LIMIT
                ? Decision.reject(new UserRejection.TooManyTokens(TOKEN_LIMIT))
                : Decision.accept(new TokenIssued(user.id(), command.origin(), command.token()));
    }

    private static Decision<UserEvent, UserRejection> revoke(User.Registered user, RevokeToken command) {
        if (user.revoked().contains(command.token())) {
            return Decision.alreadyDone();
        }
        return user.tokens().containsKey(command.token())
                ? Decision.accept(new TokenRevoked(user.id(), command.origin(), command.token()))
                : Decision.reject(new UserRejection.UnknownToken(command.token()));
    }

    /** The user after an event; never refuses, never decides. */
    public static User evolve(User user, UserEvent event) {
        if (event instanceof UserRegistered registered) {
            return new User.Registered(
                    registered.user(), Set.of(), Map.of(), Set.of(), Keys.with(Map.of(), registered.origin()));
        }
        if (!(user instanceof User.Registered before)) {
            throw new AssertionError(event + " cannot come before the user was registered");
        }
        return changed(before, Keys.with(before.keys(), event.origin()), event);
    }

    private static User changed(User.Registered before, Map<String, String> keys, UserEvent event) {
        Set<Grant> grants = new HashSet<>(before.grants());
        Map<TokenId, Token> tokens = new HashMap<>(before.tokens());
        Set<TokenId> revoked = new HashSet<>(before.revoked());
        if (event instanceof RoleGranted granted) {
            grants.add(granted.grant());
        } else if (event instanceof RoleRevoked gone) {
            grants.remove(gone.grant());
        } else if (event instanceof TokenIssued issued) {
            tokens.put(issued.token().id(), issued.token());
        } else if (event instanceof TokenRevoked ended) {
            tokens.remove(ended.token());
            revoked.add(ended.token());
        } else {
            throw new AssertionError("no change for " + event);
        }
        return new User.Registered(before.id(), grants, tokens, revoked, keys);
    }
}
