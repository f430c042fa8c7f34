package dev.assay.domain.user;

import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.shared.Origins;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;
import java.time.Duration;
import java.util.List;

/** One of every command, event and rejection of a user's access. Each command fits the history before it. */
public final class UserSamples {
    public static final UserId USER = new UserId("ann");
    public static final Grant LABELER = new Grant(Role.LABELER, new ProjectId("reviews"));

    private UserSamples() {}

    /** A token that lasts a day from {@link Origins#START}. */
    public static Token token(int number) {
        return new Token(new TokenId("token-" + number), "c0ffee00".repeat(8), Origins.START.plus(Duration.ofDays(1)));
    }

    public static List<UserCommand> commands() {
        return List.of(
                new UserCommand.RegisterUser(request(0), USER),
                new UserCommand.GrantRole(request(1), LABELER),
                new UserCommand.RevokeRole(request(2), LABELER),
                new UserCommand.IssueToken(request(3), token(1)),
                new UserCommand.RevokeToken(request(4), token(1).id()));
    }

    /** What {@link #commands()} lead to, in order. */
    public static List<UserEvent> events() {
        return List.of(
                new UserEvent.UserRegistered(USER, request(0)),
                new UserEvent.RoleGranted(USER, request(1), LABELER),
                new UserEvent.RoleRevoked(USER, request(2), LABELER),
                new UserEvent.TokenIssued(USER, request(3), token(1)),
                new UserEvent.TokenRevoked(USER, request(4), token(1).id()));
    }

    public static List<UserRejection> rejections() {
        return List.of(
                new UserRejection.NotRegistered(),
                new UserRejection.IdTaken(),
                new UserRejection.UnknownToken(new TokenId("token-9")),
                new UserRejection.InvalidExpiry(),
                new UserRejection.TooManyTokens(UserDecider.TOKEN_LIMIT),
                new UserRejection.KeyReused("key-1"));
    }
}
