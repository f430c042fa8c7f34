package dev.assay.http.user;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.user.Invitation;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.access.Authenticator;
import dev.assay.http.access.Bearer;
import dev.assay.http.access.Secrets;
import dev.assay.http.json.JsonBody;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.read.invitationlist.InvitationListQuery;
import dev.assay.read.invitationlist.InvitationRow;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.people.PeopleStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs the operations on invitations to a project; accepting them is {@link AcceptanceRoutes}'. */
public final class InvitationRoutes {
    static final Duration USUAL_LIFE = Duration.ofDays(7);

    private final Entities<UserCommand, User, UserRejection> users;
    private final PeopleStore people;
    private final InvitationListQuery list;
    private final Secrets secrets;
    private final Authenticator authenticator;
    private final Paging paging;

    public InvitationRoutes(
            Entities<UserCommand, User, UserRejection> users,
            PeopleStore people,
            InvitationListQuery list,
            Secrets secrets,
            Authenticator authenticator,
            Paging paging) {
        this.users = users;
        this.people = people;
        this.list = list;
        this.secrets = secrets;
        this.authenticator = authenticator;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.INVITE, this::invite)
                .on(Operation.LIST_INVITATIONS, this::list)
                .on(Operation.REVOKE_INVITATION, this::revoke);
    }

    /** A fresh invitation: the only time its text is seen. */
    record Invited(UserId user, ProjectId project, List<Role> roles, String invitation, Instant expires) {}

    /** An invitation as it is listed; the name is absent when erased or never known. */
    record InvitationView(
            UserId user,
            @Nullable String name,
            @Nullable String email,
            List<Role> roles,
            UserId by,
            Instant invitedAt,
            Instant expires,
            String standing) {}

    private CompletionStage<HttpResponse> invite(Call call) {
        JsonBody body = call.json().only("userId", "name", "email", "roles", "expires");
        UserId id = UserRoutes.newId(call, body);
        PeopleStore.Person person = UserRoutes.person(id, body);
        String secret = secrets.secret();
        Instant expires =
                body.has("expires") ? body.moment("expires") : call.at().plus(USUAL_LIFE);
        Invitation invitation = new Invitation(call.project(), roles(call, body), Bearer.hash(secret), expires);
        return users.carry(id.value(), new UserCommand.InviteUser(call.origin(), id, invitation))
                .thenApply(reply -> fresh(id, Replies.done(reply, EntityProblems::of)))
                .thenCompose(done -> people.put(person))
                .thenApply(stored -> {
                    authenticator.forget(id);
                    return Answers.created(
                            "/api/v1/projects/" + call.project().value() + "/invitations",
                            new Invited(
                                    id,
                                    call.project(),
                                    invitation.roles(),
                                    InvitationText.of(id, secret),
                                    invitation.expires()));
                });
    }

    private static Reply.Done<User, UserRejection> fresh(UserId id, Reply.Done<User, UserRejection> done) {
        if (done.repeated()) {
            throw Problem.of(
                            ProblemType.TOKEN_ALREADY_SHOWN,
                            "An invitation is shown once. Revoke it and invite again under a new key.")
                    .with("user", id)
                    .refusal();
        }
        return done;
    }

    private static List<Role> roles(Call call, JsonBody body) {
        List<Violation> violations = new ArrayList<>();
        List<Role> roles = ProjectRoles.read(
                body.texts("roles"), body.at("roles"), call.principal().isAdmin(), violations);
        if (roles.isEmpty() && violations.isEmpty()) {
            violations.add(new Violation(body.at("roles"), "must name at least one role, such as LABELER"));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).refusal();
        }
        return roles;
    }

    private CompletionStage<HttpResponse> list(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return list.list(call.project(), wanted.place(), wanted.limit()).thenCompose(page -> {
            List<CompletableFuture<InvitationView>> views = page.rows().stream()
                    .map(row -> view(row, call.at()).toCompletableFuture())
                    .toList();
            return CompletableFuture.allOf(views.toArray(CompletableFuture[]::new))
                    .thenApply(all -> paging.answer(
                            call, views.stream().map(CompletableFuture::join).toList(), page.next()));
        });
    }

    private CompletionStage<InvitationView> view(InvitationRow row, Instant now) {
        boolean expired = row.standing() == InvitationRow.Standing.OPEN && !now.isBefore(row.expires());
        return people.find(row.user())
                .thenApply(person -> new InvitationView(
                        row.user(),
                        person.map(PeopleStore.Person::name).orElse(null),
                        person.map(PeopleStore.Person::email).orElse(null),
                        row.roles(),
                        row.by(),
                        row.invitedAt(),
                        row.expires(),
                        expired ? "EXPIRED" : row.standing().name()));
    }

    private CompletionStage<HttpResponse> revoke(Call call) {
        call.json().only();
        UserId id = call.pathId("user", UserId::new, EntityProblems.invitationNotFound());
        return users.carry(id.value(), new UserCommand.RevokeInvitation(call.origin(), call.project()))
                .thenApply(reply -> {
                    Reply.Done<User, UserRejection> done = Replies.done(reply, EntityProblems::of);
                    return Answers.replayed(
                            Answers.ok(Map.of("user", id, "revision", done.revision())), done.repeated());
                });
    }
}
