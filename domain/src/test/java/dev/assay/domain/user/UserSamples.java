package dev.assay.domain.user;

import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.shared.Origins;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import java.time.Duration;
import java.util.List;

/** One of every command, event and rejection of a user's access. Each command fits the history before it. */
public final class UserSamples {
    public static final UserId USER = new UserId("ann");
    public static final Grant LABELER = new Grant(Role.LABELER, new ProjectId("reviews"));

    public static final Invitation INVITATION = new Invitation(
            new ProjectId("reviews"),
            List.of(Role.LABELER, Role.REVIEWER),
            "beefcafe".repeat(8),
            Origins.START.plus(Duration.ofDays(7)));

    private UserSamples() {}

    /** A token that lasts a day from {@link Origins#START}. */
    public static Token token(int number) {
        return new Token(new TokenId("token-" + number), "c0ffee00".repeat(8), Origins.START.plus(Duration.ofDays(1)));
    }

    /** Invites, to begin with, somebody who is at last registered without it. */
    public static List<UserCommand> commands() {
        return List.of(
                new UserCommand.InviteUser(request(5), USER, INVITATION),
                new UserCommand.RevokeInvitation(request(6), INVITATION.project()),
                new UserCommand.RegisterUser(request(0), USER),
                new UserCommand.GrantRole(request(1), LABELER),
                new UserCommand.RevokeRole(request(2), LABELER),
                new UserCommand.IssueToken(request(3), token(1)),
                new UserCommand.RevokeToken(request(4), token(1).id()),
                new UserCommand.DeactivateUser(request(7), "left the company"),
                new UserCommand.ReactivateUser(request(8), "came back"));
    }

    /** What {@link #commands()} lead to, in order. */
    public static List<UserEvent> events() {
        return List.of(
                new UserEvent.UserInvited(USER, request(5), INVITATION),
                new UserEvent.InvitationRevoked(USER, request(6), INVITATION.project()),
                new UserEvent.UserRegistered(USER, request(0)),
                new UserEvent.RoleGranted(USER, request(1), LABELER),
                new UserEvent.RoleRevoked(USER, request(2), LABELER),
                new UserEvent.TokenIssued(USER, request(3), token(1)),
                new UserEvent.TokenRevoked(USER, request(4), token(1).id()),
                new UserEvent.UserDeactivated(USER, request(7), "left the company"),
                new UserEvent.UserReactivated(USER, request(8), "came back"));
    }

    /** What the user does with their invitation. */
    public static UserCommand.AcceptInvitation accept(int number) {
        return new UserCommand.AcceptInvitation(request(number), INVITATION.secretHash(), token(1));
    }

    /** The end of an invitation that is taken up. */
    public static UserEvent accepted(int number) {
        return new UserEvent.InvitationAccepted(USER, request(number), INVITATION.project());
    }

    public static List<UserRejection> rejections() {
        return List.of(
                new UserRejection.NotRegistered(),
                new UserRejection.IdTaken(),
                new UserRejection.UnknownToken(new TokenId("token-9")),
                new UserRejection.InvalidExpiry(366),
                new UserRejection.NotInvited(),
                new UserRejection.InvitationExpired(Origins.START),
                new UserRejection.Deactivated(),
                new UserRejection.OwnAccount(),
                new UserRejection.Invalid(new Violation("/reason", "must not be blank")),
                new UserRejection.TooManyTokens(UserDecider.TOKEN_LIMIT),
                new UserRejection.KeyReused("key-1"));
    }
}
