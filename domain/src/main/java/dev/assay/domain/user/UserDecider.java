package dev.assay.domain.user;

import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.user.UserCommand.AcceptInvitation;
import dev.assay.domain.user.UserCommand.DeactivateUser;
import dev.assay.domain.user.UserCommand.GrantRole;
import dev.assay.domain.user.UserCommand.InviteUser;
import dev.assay.domain.user.UserCommand.IssueToken;
import dev.assay.domain.user.UserCommand.ReactivateUser;
import dev.assay.domain.user.UserCommand.RegisterUser;
import dev.assay.domain.user.UserCommand.RevokeInvitation;
import dev.assay.domain.user.UserCommand.RevokeRole;
import dev.assay.domain.user.UserCommand.RevokeToken;
import dev.assay.domain.user.UserEvent.InvitationAccepted;
import dev.assay.domain.user.UserEvent.InvitationRevoked;
import dev.assay.domain.user.UserEvent.RoleGranted;
import dev.assay.domain.user.UserEvent.RoleRevoked;
import dev.assay.domain.user.UserEvent.TokenIssued;
import dev.assay.domain.user.UserEvent.TokenRevoked;
import dev.assay.domain.user.UserEvent.UserDeactivated;
import dev.assay.domain.user.UserEvent.UserInvited;
import dev.assay.domain.user.UserEvent.UserReactivated;
import dev.assay.domain.user.UserEvent.UserRegistered;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every rule of a user's access. */
public final class UserDecider {
    /** Longest life of a token. */
    public static final Duration LONGEST_TOKEN = Duration.ofDays(366);

    /** Longest time an invitation can be accepted. */
    public static final Duration LONGEST_INVITATION = Duration.ofDays(30);

    /** Most tokens a user can hold at once. */
    public static final int TOKEN_LIMIT = 50;

    private UserDecider() {}

    public static Decision<UserEvent, UserRejection> decide(User user, UserCommand command) {
        return switch (Keys.seen(keys(user), command.origin())) {
            case SAME -> Decision.alreadyDone();
            case OTHER ->
                Decision.reject(
                        new UserRejection.KeyReused(command.origin().cause().key()));
            case NEW -> fresh(user, command);
        };
    }

    private static Map<String, String> keys(User user) {
        if (user instanceof User.Registered registered) {
            return registered.keys();
        }
        return user instanceof User.Invited invited ? invited.keys() : Map.of();
    }

    private static Decision<UserEvent, UserRejection> fresh(User user, UserCommand command) {
        if (user instanceof User.Registered registered) {
            return change(registered, command);
        }
        return user instanceof User.Invited invited
                ? InvitationRules.decide(invited, command)
                : InvitationRules.begin(command);
    }

    private static Decision<UserEvent, UserRejection> change(User.Registered user, UserCommand command) {
        if (command instanceof RegisterUser || command instanceof InviteUser) {
            return Decision.reject(new UserRejection.IdTaken());
        }
        if (command instanceof AcceptInvitation || command instanceof RevokeInvitation) {
            return Decision.reject(new UserRejection.NotInvited());
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
            return TokenRules.issue(user, issue);
        }
        if (command instanceof RevokeToken revoke) {
            return TokenRules.revoke(user, revoke);
        }
        if (command instanceof DeactivateUser deactivate) {
            return deactivate(user, deactivate);
        }
        if (command instanceof ReactivateUser reactivate) {
            return stand(
                    reactivate.reason(),
                    !user.deactivated(),
                    new UserReactivated(user.id(), reactivate.origin(), reactivate.reason()));
        }
        throw new AssertionError("no rule for " + command);
    }

    private static Decision<UserEvent, UserRejection> deactivate(User.Registered user, DeactivateUser command) {
        if (command.origin().by().equals(user.id())) {
            return Decision.reject(new UserRejection.OwnAccount());
        }
        return stand(
                command.reason(),
                user.deactivated(),
                new UserDeactivated(user.id(), command.origin(), command.reason()));
    }

    private static Decision<UserEvent, UserRejection> stand(String reason, boolean alreadySo, UserEvent event) {
        Optional<Violation> violation = Text.check("/reason", reason, true);
        if (violation.isPresent()) {
            return Decision.reject(new UserRejection.Invalid(violation.get()));
        }
        return alreadySo ? Decision.alreadyDone() : Decision.accept(event);
    }

    /** The user after an event; never refuses, never decides. */
    public static User evolve(User user, UserEvent event) {
        if (event instanceof UserInvited invited) {
            return new User.Invited(
                    invited.user(), invited.invitation(), true, Keys.with(keys(user), invited.origin()));
        }
        if (event instanceof InvitationRevoked || event instanceof InvitationAccepted) {
            User.Invited before = (User.Invited) user;
            return new User.Invited(before.id(), before.invitation(), false, Keys.with(before.keys(), event.origin()));
        }
        if (event instanceof UserRegistered registered) {
            return new User.Registered(
                    registered.user(), false, Set.of(), Map.of(), Set.of(), Keys.with(keys(user), registered.origin()));
        }
        if (!(user instanceof User.Registered before)) {
            throw new AssertionError(event + " cannot come before the user was registered");
        }
        return changed(before, Keys.with(before.keys(), event.origin()), event);
    }

    private static User changed(User.Registered before, Map<String, String> keys, UserEvent event) {
        boolean deactivated = before.deactivated();
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
        } else if (event instanceof UserDeactivated || event instanceof UserReactivated) {
            deactivated = event instanceof UserDeactivated;
        } else {
            throw new AssertionError("no change for " + event);
        }
        return new User.Registered(before.id(), deactivated, grants, tokens, revoked, keys);
    }
}
