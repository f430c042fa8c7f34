package dev.assay.domain.user;

import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.UserCommand.AcceptInvitation;
import dev.assay.domain.user.UserCommand.InviteUser;
import dev.assay.domain.user.UserCommand.RegisterUser;
import dev.assay.domain.user.UserCommand.RevokeInvitation;
import dev.assay.domain.user.UserEvent.InvitationAccepted;
import dev.assay.domain.user.UserEvent.InvitationRevoked;
import dev.assay.domain.user.UserEvent.RoleGranted;
import dev.assay.domain.user.UserEvent.TokenIssued;
import dev.assay.domain.user.UserEvent.UserInvited;
import dev.assay.domain.user.UserEvent.UserRegistered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rules of a user who is not registered yet: nobody, or somebody invited. */
final class InvitationRules {
    private InvitationRules() {}

    static Decision<UserEvent, UserRejection> begin(UserCommand command) {
        if (command instanceof RegisterUser register) {
            return Decision.accept(new UserRegistered(register.user(), register.origin()));
        }
        if (command instanceof InviteUser invite) {
            return invite(invite);
        }
        return Decision.reject(
                command instanceof AcceptInvitation || command instanceof RevokeInvitation
                        ? new UserRejection.NotInvited()
                        : new UserRejection.NotRegistered());
    }

    static Decision<UserEvent, UserRejection> decide(User.Invited user, UserCommand command) {
        if (command instanceof AcceptInvitation accept) {
            return accept(user, accept);
        }
        if (command instanceof RevokeInvitation revoke) {
            return revoke(user, revoke);
        }
        boolean pending =
                user.open() && command.origin().at().isBefore(user.invitation().expires());
        return pending && (command instanceof InviteUser || command instanceof RegisterUser)
                ? Decision.reject(new UserRejection.IdTaken())
                : begin(command);
    }

    private static Decision<UserEvent, UserRejection> invite(InviteUser command) {
        Instant now = command.origin().at();
        Instant expires = command.invitation().expires();
        return expires.isAfter(now) && !expires.isAfter(now.plus(UserDecider.LONGEST_INVITATION))
                ? Decision.accept(new UserInvited(command.user(), command.origin(), command.invitation()))
                : Decision.reject(new UserRejection.InvalidExpiry(UserDecider.LONGEST_INVITATION.toDays()));
    }

    /** Another project's invitation is none of a manager's business. */
    private static Decision<UserEvent, UserRejection> revoke(User.Invited user, RevokeInvitation command) {
        ProjectId project = user.invitation().project();
        if (!project.equals(command.project())) {
            return Decision.reject(new UserRejection.NotInvited());
        }
        return user.open()
                ? Decision.accept(new InvitationRevoked(user.id(), command.origin(), project))
                : Decision.alreadyDone();
    }

    /** A wrong secret learns nothing: not even that there was an invitation. */
    private static Decision<UserEvent, UserRejection> accept(User.Invited user, AcceptInvitation command) {
        Invitation invitation = user.invitation();
        if (!user.open() || !invitation.opensWith(command.secretHash())) {
            return Decision.reject(new UserRejection.NotInvited());
        }
        if (!command.origin().at().isBefore(invitation.expires())) {
            return Decision.reject(new UserRejection.InvitationExpired(invitation.expires()));
        }
        return TokenRules.expiry(command.origin().at(), command.token())
                .<Decision<UserEvent, UserRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(accepted(user.id(), invitation, command)));
    }

    private static List<UserEvent> accepted(UserId user, Invitation invitation, AcceptInvitation command) {
        List<UserEvent> events = new ArrayList<>();
        events.add(new InvitationAccepted(user, command.origin(), invitation.project()));
        events.add(new UserRegistered(user, command.origin()));
        invitation
                .roles()
                .forEach(role ->
                        events.add(new RoleGranted(user, command.origin(), new Grant(role, invitation.project()))));
        events.add(new TokenIssued(user, command.origin(), command.token()));
        return events;
    }
}
