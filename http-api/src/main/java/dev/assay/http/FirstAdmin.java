package dev.assay.http;

import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Grant;
import dev.assay.domain.user.Token;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.access.Bearer;
import dev.assay.http.access.Secrets;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.route.Replies;
import dev.assay.write.WriteSide;
import dev.assay.write.entity.Reply;
import dev.assay.write.people.PeopleStore.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/**
 * Lets the first administrator in, from inside: nobody can be let in over HTTP before there is one, and there is no
 * default secret. Can be repeated, each time with a new token.
 */
public final class FirstAdmin {
    private final WriteSide write;
    private final Clock clock;
    private final Secrets secrets;

    /** @param random a {@link java.security.SecureRandom} outside tests */
    public FirstAdmin(WriteSide write, Clock clock, RandomGenerator random) {
        this.write = write;
        this.clock = clock;
        this.secrets = new Secrets(random);
    }

    /**
     * Registers the user if need be, makes them administrator, and issues a token.
     *
     * @param life how long the token works, at most 366 days
     * @return the token's text, which cannot be had again
     */
    public CompletionStage<String> admit(Person person, Duration life) {
        UserId user = person.user();
        String secret = secrets.secret();
        TokenId id = new TokenId(secrets.id());
        Token token = new Token(id, Bearer.hash(secret), clock.instant().plus(life));
        return write.users()
                .carry(user.value(), new UserCommand.RegisterUser(origin("register"), user))
                .thenCompose(known -> write.people().put(person))
                .thenCompose(stored ->
                        carry(user, new UserCommand.GrantRole(origin("grant"), new Grant(Role.ADMIN, null))))
                .thenCompose(granted -> carry(user, new UserCommand.IssueToken(origin("issue"), token)))
                .thenApply(issued -> Bearer.text(user, id, secret));
    }

    private CompletionStage<Reply.Done<User, UserRejection>> carry(UserId user, UserCommand command) {
        return write.users().carry(user.value(), command).thenApply(reply -> Replies.done(reply, EntityProblems::of));
    }

    private Origin origin(String step) {
        String key = step + '-' + secrets.id();
        return new Origin(Origin.SYSTEM, Role.ADMIN, clock.instant(), key, new CommandKey(key, key));
    }
}
