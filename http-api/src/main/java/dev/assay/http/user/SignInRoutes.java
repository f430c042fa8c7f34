package dev.assay.http.user;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.user.Token;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.access.Authenticator;
import dev.assay.http.access.Bearer;
import dev.assay.http.access.Principal;
import dev.assay.http.access.SameOrigin;
import dev.assay.http.access.SessionCookie;
import dev.assay.http.json.JsonBody;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.write.entity.Entities;
import dev.assay.write.people.PeopleStore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Exchanges a token for a browser's session, and ends it. */
public final class SignInRoutes {
    private final Authenticator authenticator;
    private final Entities<UserCommand, User, UserRejection> users;
    private final PeopleStore people;

    public SignInRoutes(
            Authenticator authenticator, Entities<UserCommand, User, UserRejection> users, PeopleStore people) {
        this.authenticator = authenticator;
        this.users = users;
        this.people = people;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SIGN_IN, this::signIn).on(Operation.SIGN_OUT, this::signOut);
    }

    /** Who is signed in now, and until when. */
    record SignedIn(UserView user, Instant expires) {}

    /** Another site must not sign a browser in as somebody of its choice either. */
    private CompletionStage<HttpResponse> signIn(Call call) {
        SameOrigin.check(call.request());
        JsonBody body = call.json().only("token");
        String token = body.text("token").strip();
        Bearer bearer = Bearer.parse(token).orElseThrow(Authenticator::refused);
        return authenticator
                .principal(bearer)
                .thenCompose(principal -> expiry(bearer)
                        .thenCompose(expires -> signedIn(principal, expires)
                                .thenApply(answer -> Answers.ok(answer)
                                        .addHeader(SessionCookie.opened(
                                                call.request(), token, Duration.between(call.at(), expires))))));
    }

    private CompletionStage<Instant> expiry(Bearer bearer) {
        return users.standing(bearer.user().value()).thenApply(standing -> {
            Token known = standing.state() instanceof User.Registered user
                    ? user.tokens().get(bearer.token())
                    : null;
            if (known == null) {
                throw Authenticator.refused();
            }
            return known.expires();
        });
    }

    private CompletionStage<SignedIn> signedIn(Principal principal, Instant expires) {
        return people.find(principal.user())
                .thenApply(person ->
                        new SignedIn(UserView.of(principal.user(), true, principal.grants(), person), expires));
    }

    private CompletionStage<HttpResponse> signOut(Call call) {
        SameOrigin.check(call.request());
        call.json().only();
        return CompletableFuture.completedStage(
                HttpResponse.create().withStatus(204).addHeader(SessionCookie.closed(call.request())));
    }
}
