package dev.assay.http.access;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.problem.Refusal;
import dev.assay.write.entity.Entities;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Tells who a token belongs to. A user's standing is remembered for at most two seconds, so a revoked token or role ends
 * at once on the node that revoked it and within two seconds on the others.
 */
public final class Authenticator {
    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int MOST_USERS = 20_000;

    private final AsyncLoadingCache<UserId, User> standings;
    private final Clock clock;

    public Authenticator(Entities<UserCommand, User, UserRejection> users, Clock clock) {
        this.clock = clock;
        this.standings = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST_USERS)
                .buildAsync((user, executor) -> users.standing(user.value())
                        .<User>thenApply(standing -> standing.state())
                        .toCompletableFuture());
    }

    /** The stage fails with a 401 refusal when there is no token or it is not good now. */
    public CompletionStage<Principal> principal(Optional<String> token) {
        Optional<Bearer> bearer = token.flatMap(Bearer::parse);
        if (bearer.isEmpty()) {
            return CompletableFuture.failedStage(refused());
        }
        return principal(bearer.get());
    }

    /** The same for a token shown before: whether it is still good. */
    public CompletionStage<Principal> principal(Bearer bearer) {
        CompletableFuture<User> remembered = standings.get(bearer.user());
        return remembered.thenCompose(user -> {
            Optional<Principal> principal = admitted(user, bearer);
            return principal.isPresent()
                    ? CompletableFuture.completedStage(principal.get())
                    : askedAgain(remembered, bearer);
        });
    }

    /** What is remembered may be older than the token: only the user's own word refuses. */
    private CompletionStage<Principal> askedAgain(CompletableFuture<User> remembered, Bearer bearer) {
        standings.asMap().remove(bearer.user(), remembered);
        return standings
                .get(bearer.user())
                .thenApply(user -> admitted(user, bearer).orElseThrow(Authenticator::refused));
    }

    /** Forgets what is remembered of a user whose access changed. */
    public void forget(UserId user) {
        standings.synchronous().invalidate(user);
    }

    private Optional<Principal> admitted(User user, Bearer bearer) {
        boolean admits = user instanceof User.Registered known
                && known.admits(bearer.token(), bearer.secretHash(), clock.instant());
        return admits ? Optional.of(new Principal(bearer.user(), ((User.Registered) user).grants())) : Optional.empty();
    }

    /** The refusal of a request that shows no good token. */
    public static Refusal refused() {
        return Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "Send a token that is not expired or revoked: Authorization: Bearer asy_….")
                .refusal();
    }
}
