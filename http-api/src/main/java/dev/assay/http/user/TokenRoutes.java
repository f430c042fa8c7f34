package dev.assay.http.user;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Token;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.access.Authenticator;
import dev.assay.http.access.Bearer;
import dev.assay.http.access.Secrets;
import dev.assay.http.access.Tickets;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.IdempotencyKeys;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Runs the operations on access tokens, and hands out tickets. */
public final class TokenRoutes {
    private static final Duration USUAL_LIFE = Duration.ofDays(30);

    private final Entities<UserCommand, User, UserRejection> users;
    private final Authenticator authenticator;
    private final Tickets tickets;
    private final Secrets secrets;

    public TokenRoutes(
            Entities<UserCommand, User, UserRejection> users,
            Authenticator authenticator,
            Tickets tickets,
            Secrets secrets) {
        this.users = users;
        this.authenticator = authenticator;
        this.tickets = tickets;
        this.secrets = secrets;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.ISSUE_TOKEN, this::issue)
                .on(Operation.REVOKE_TOKEN, this::revoke)
                .on(Operation.ISSUE_TICKET, this::ticket);
    }

    /** A fresh token: the only time its text is seen. */
    record TokenIssued(UserId user, TokenId id, String token, Instant expires, long revision) {}

    private CompletionStage<HttpResponse> issue(Call call) {
        JsonBody body = call.json().only("expires");
        UserId user = UserRoutes.id(call);
        Instant expires =
                body.has("expires") ? body.moment("expires") : call.at().plus(USUAL_LIFE);
        TokenId id = new TokenId(IdempotencyKeys.sha256(
                        "token", call.user().value(), call.origin().cause().key())
                .substring(0, 16));
        String secret = secrets.secret();
        Token token = new Token(id, Bearer.hash(secret), expires);
        return users.carry(user.value(), new UserCommand.IssueToken(call.origin(), token))
                .thenApply(reply -> issued(user, token, secret, reply));
    }

    private HttpResponse issued(UserId user, Token token, String secret, Reply<User, UserRejection> reply) {
        Reply.Done<User, UserRejection> done = Replies.done(reply, EntityProblems::of);
        authenticator.forget(user);
        if (done.repeated()) {
            throw Problem.of(
                            ProblemType.TOKEN_ALREADY_SHOWN,
                            "A secret is shown once. Revoke this token and issue another under a new key.")
                    .with("token", token.id())
                    .refusal();
        }
        String text = Bearer.text(user, token.id(), secret);
        return Answers.created(
                "/api/v1/users/" + user.value() + "/tokens/" + token.id().value(),
                new TokenIssued(user, token.id(), text, token.expires(), done.revision()));
    }

    private CompletionStage<HttpResponse> revoke(Call call) {
        UserId user = UserRoutes.id(call);
        TokenId id =
                call.pathId("token", TokenId::new, Problem.of(ProblemType.TOKEN_NOT_FOUND, "Check the token's id."));
        return users.carry(user.value(), new UserCommand.RevokeToken(call.origin(), id))
                .thenApply(reply -> {
                    Reply.Done<User, UserRejection> done = Replies.done(reply, EntityProblems::of);
                    authenticator.forget(user);
                    return Answers.ok(Map.of("user", user, "token", id, "revision", done.revision()));
                });
    }

    private CompletionStage<HttpResponse> ticket(Call call) {
        call.json().only();
        Tickets.Ticket ticket = tickets.issue(call.known().bearer());
        return java.util.concurrent.CompletableFuture.completedStage(
                Answers.json(201, Map.of("ticket", ticket.text(), "expires", ticket.expires())));
    }
}
