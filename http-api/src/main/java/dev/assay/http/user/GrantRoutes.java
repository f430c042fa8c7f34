package dev.assay.http.user;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Grant;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.access.Authenticator;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs the operations on users' roles. */
public final class GrantRoutes {
    private final Entities<UserCommand, User, UserRejection> users;
    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final Authenticator authenticator;

    public GrantRoutes(
            Entities<UserCommand, User, UserRejection> users,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            Authenticator authenticator) {
        this.users = users;
        this.labelers = labelers;
        this.authenticator = authenticator;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.GRANT_ROLE, this::grant).on(Operation.REVOKE_ROLE, this::revoke);
    }

    private CompletionStage<HttpResponse> grant(Call call) {
        JsonBody body = call.json().only("role", "project");
        Grant grant = grant(
                body.parsed("role", Role::valueOf, "must be a role such as LABELER"),
                body.has("project") ? body.parsed("project", ProjectId::new, UserRoutes.ID_RULE) : null);
        return carry(call, new UserCommand.GrantRole(call.origin(), grant))
                .thenCompose(response -> grant.role() == Role.LABELER || grant.role() == Role.REVIEWER
                        ? enroll(call).thenApply(done -> response)
                        : CompletableFuture.completedStage(response));
    }

    /** Whoever labels or reviews has a record of skills; beginning it twice changes nothing. */
    private CompletionStage<?> enroll(Call call) {
        UserId id = UserRoutes.id(call);
        return labelers.carry(id.value(), new LabelerCommand.EnrollLabeler(call.origin("enroll"), id));
    }

    private CompletionStage<HttpResponse> revoke(Call call) {
        Role role = parsedRole(call.query("role").orElse(""));
        ProjectId project =
                call.query("project").map(GrantRoutes::parsedProject).orElse(null);
        return carry(call, new UserCommand.RevokeRole(call.origin(), grant(role, project)));
    }

    private static Role parsedRole(String text) {
        try {
            return Role.valueOf(text);
        } catch (IllegalArgumentException noRole) {
            throw Problem.of(ProblemType.BAD_REQUEST, "Name the grant as ?role=LABELER&project=id.")
                    .refusal();
        }
    }

    private static ProjectId parsedProject(String text) {
        try {
            return new ProjectId(text);
        } catch (IllegalArgumentException noId) {
            throw EntityProblems.projectNotFound().refusal();
        }
    }

    private static Grant grant(Role role, @Nullable ProjectId project) {
        if ((role == Role.ADMIN) != (project == null)) {
            throw Problem.invalid("/project", "must be named for every role but ADMIN, which spans all projects")
                    .refusal();
        }
        return new Grant(role, project);
    }

    private CompletionStage<HttpResponse> carry(Call call, UserCommand command) {
        UserId id = UserRoutes.id(call);
        return users.carry(id.value(), command).thenApply(reply -> {
            Reply.Done<User, UserRejection> done = Replies.done(reply, EntityProblems::of);
            authenticator.forget(id);
            return Answers.replayed(Answers.ok(UserChanged.of(id, done)), done.repeated());
        });
    }
}
