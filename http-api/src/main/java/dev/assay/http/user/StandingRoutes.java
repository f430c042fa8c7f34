package dev.assay.http.user;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.access.Authenticator;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.util.concurrent.CompletionStage;

/** Closes a user's account and opens it again. */
public final class StandingRoutes {
    private final Entities<UserCommand, User, UserRejection> users;
    private final Authenticator authenticator;

    public StandingRoutes(Entities<UserCommand, User, UserRejection> users, Authenticator authenticator) {
        this.users = users;
        this.authenticator = authenticator;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.DEACTIVATE_USER, this::deactivate).on(Operation.REACTIVATE_USER, this::reactivate);
    }

    private CompletionStage<HttpResponse> deactivate(Call call) {
        return carry(call, new UserCommand.DeactivateUser(call.origin(), reason(call)));
    }

    private CompletionStage<HttpResponse> reactivate(Call call) {
        return carry(call, new UserCommand.ReactivateUser(call.origin(), reason(call)));
    }

    private static String reason(Call call) {
        return call.json().only("reason").text("reason");
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
