package dev.assay.http.user;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Grant;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.access.Authenticator;
import dev.assay.http.json.JsonBody;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.IdempotencyKeys;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.read.userlist.UserListQuery;
import dev.assay.write.entity.Entities;
import dev.assay.write.people.PeopleStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Runs the operations on users and the person behind an id. */
public final class UserRoutes {
    static final String ID_RULE = "must be 1 to 128 letters, digits, '.', '_' or '-'";

    private final Entities<UserCommand, User, UserRejection> users;
    private final PeopleStore people;
    private final UserListQuery list;
    private final Authenticator authenticator;
    private final Paging paging;

    public UserRoutes(
            Entities<UserCommand, User, UserRejection> users,
            PeopleStore people,
            UserListQuery list,
            Authenticator authenticator,
            Paging paging) {
        this.users = users;
        this.people = people;
        this.list = list;
        this.authenticator = authenticator;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.ME, this::me)
                .on(Operation.LIST_USERS, this::list)
                .on(Operation.REGISTER_USER, this::register)
                .on(Operation.ERASE_PERSON, this::erase);
    }

    private CompletionStage<HttpResponse> me(Call call) {
        return view(call.user(), true, call.principal().grants()).thenApply(Answers::ok);
    }

    private CompletionStage<UserView> view(UserId id, boolean active, Set<Grant> grants) {
        return people.find(id).thenApply(person -> UserView.of(id, active, grants, person));
    }

    private CompletionStage<HttpResponse> list(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return list.list(wanted.place(), wanted.limit()).thenCompose(page -> {
            List<CompletableFuture<UserView>> views = page.rows().stream()
                    .map(row -> view(row.id(), row.active(), row.grants()).toCompletableFuture())
                    .toList();
            return CompletableFuture.allOf(views.toArray(CompletableFuture[]::new))
                    .thenApply(all -> paging.answer(
                            call, views.stream().map(CompletableFuture::join).toList(), page.next()));
        });
    }

    private CompletionStage<HttpResponse> register(Call call) {
        JsonBody body = call.json().only("userId", "name", "email");
        UserId id = newId(call, body);
        PeopleStore.Person person = person(id, body);
        return users.carry(id.value(), new UserCommand.RegisterUser(call.origin(), id))
                .thenApply(reply -> Replies.done(reply, EntityProblems::of))
                .thenCompose(done -> people.put(person).thenApply(stored -> {
                    authenticator.forget(id);
                    HttpResponse response = Answers.created("/api/v1/users/" + id.value(), UserChanged.of(id, done));
                    return Answers.replayed(response, done.repeated());
                }));
    }

    /** The id asked for, else one made of the request's key, so that a repeat makes the same. */
    static UserId newId(Call call, JsonBody body) {
        return body.has("userId")
                ? body.parsed("userId", UserId::new, ID_RULE)
                : new UserId("u"
                        + IdempotencyKeys.sha256(
                                        "user",
                                        call.user().value(),
                                        call.origin().cause().key())
                                .substring(0, 16));
    }

    static PeopleStore.Person person(UserId id, JsonBody body) {
        String name = body.text("name");
        String email = body.text("email", "");
        if (name.isBlank() || name.length() > 200) {
            throw Problem.invalid("/name", "must be 1 to 200 characters").refusal();
        }
        if (email.length() > 254) {
            throw Problem.invalid("/email", "must be at most 254 characters").refusal();
        }
        return new PeopleStore.Person(id, name, email);
    }

    private CompletionStage<HttpResponse> erase(Call call) {
        UserId id = id(call);
        return people.erase(id).thenApply(gone -> HttpResponse.create().withStatus(204));
    }

    static UserId id(Call call) {
        return call.pathId("user", UserId::new, Problem.of(ProblemType.USER_NOT_FOUND, "Check the user's id."));
    }
}
