package dev.assay.http.user;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.user.Invitation;
import dev.assay.domain.user.Token;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.access.Authenticator;
import dev.assay.http.access.Bearer;
import dev.assay.http.access.Secrets;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.write.entity.Entities;
import dev.assay.write.people.PeopleStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Lets those in who were invited: they show the secret, and get an account with a first token. */
public final class AcceptanceRoutes {
    private static final Duration FIRST_TOKEN = Duration.ofDays(30);

    private final Entities<UserCommand, User, UserRejection> users;
    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final PeopleStore people;
    private final Secrets secrets;
    private final Authenticator authenticator;

    public AcceptanceRoutes(
            Entities<UserCommand, User, UserRejection> users,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            PeopleStore people,
            Secrets secrets,
            Authenticator authenticator) {
        this.users = users;
        this.labelers = labelers;
        this.people = people;
        this.secrets = secrets;
        this.authenticator = authenticator;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.ACCEPT_INVITATION, this::accept);
    }

    private CompletionStage<HttpResponse> accept(Call call) {
        JsonBody body = call.json().only("invitation", "name", "email");
        InvitationText shown = InvitationText.parse(body.text("invitation").strip())
                .orElseThrow(() -> EntityProblems.invitationNotFound().refusal());
        PeopleStore.Person corrected = body.has("name") ? UserRoutes.person(shown.user(), body) : null;
        if (corrected == null && body.has("email")) {
            throw Problem.invalid("/email", "must come with a name").refusal();
        }
        return users.standing(shown.user().value())
                .thenApply(standing -> opened(standing.state(), shown, call))
                .thenCompose(invitation -> enroll(invitation, shown, call)
                        .thenCompose(enrolled -> entered(invitation, shown, call))
                        .thenCompose(answer -> corrected == null
                                ? CompletableFuture.completedStage(answer)
                                : people.put(corrected).thenApply(stored -> answer)));
    }

    /** What the secret opens; the user decides again when it is accepted. */
    private static Invitation opened(User user, InvitationText shown, Call call) {
        if (!(user instanceof User.Invited invited)
                || !invited.open()
                || !invited.invitation().opensWith(shown.secretHash())) {
            throw EntityProblems.invitationNotFound().refusal();
        }
        if (!call.at().isBefore(invited.invitation().expires())) {
            throw EntityProblems.of(new UserRejection.InvitationExpired(
                            invited.invitation().expires()))
                    .refusal();
        }
        return invited.invitation();
    }

    /** First of all, because accepting cannot be repeated: whoever labels or reviews has a record of skills. */
    private CompletionStage<?> enroll(Invitation invitation, InvitationText shown, Call call) {
        boolean works =
                invitation.roles().contains(Role.LABELER) || invitation.roles().contains(Role.REVIEWER);
        return works
                ? labelers.carry(
                        shown.user().value(),
                        new LabelerCommand.EnrollLabeler(origin(invitation, shown, call, "enroll"), shown.user()))
                : CompletableFuture.completedStage(Boolean.FALSE);
    }

    private CompletionStage<HttpResponse> entered(Invitation invitation, InvitationText shown, Call call) {
        String secret = secrets.secret();
        Token token = new Token(
                new TokenId(secrets.id()), Bearer.hash(secret), call.at().plus(FIRST_TOKEN));
        return users.carry(
                        shown.user().value(),
                        new UserCommand.AcceptInvitation(
                                origin(invitation, shown, call, "accept"), shown.secretHash(), token))
                .thenApply(reply -> {
                    Replies.done(reply, EntityProblems::of);
                    authenticator.forget(shown.user());
                    String text = Bearer.text(shown.user(), token.id(), secret);
                    return Answers.created("/api/v1/me", new Entered(shown.user(), token, text, invitation));
                });
    }

    /** In the name of whoever accepts; each request is its own intent, for the secret itself works but once. */
    private static Origin origin(Invitation invitation, InvitationText shown, Call call, String step) {
        List<Role> roles = invitation.roles();
        String key = call.trace() + '/' + step;
        return new Origin(shown.user(), roles.get(0), call.at(), call.trace(), new CommandKey(key, key));
    }
}
