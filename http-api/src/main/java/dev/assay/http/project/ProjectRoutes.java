package dev.assay.http.project;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.access.Authenticator;
import dev.assay.http.instruction.InstructionsReading;
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
import dev.assay.read.paging.Page;
import dev.assay.read.projectlist.ProjectListQuery;
import dev.assay.read.projectlist.ProjectRow;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.process.WhenManagerCreatesProjectThenLetThemManageIt;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Runs the operations on projects. */
public final class ProjectRoutes {
    private static final int USUAL_LEASE = 900;

    private final Entities<ProjectCommand, Project, ProjectRejection> projects;
    private final Entities<UserCommand, User, UserRejection> users;
    private final Authenticator authenticator;
    private final ProjectMemory memory;
    private final ProjectListQuery list;
    private final Paging paging;

    public ProjectRoutes(
            Entities<ProjectCommand, Project, ProjectRejection> projects,
            Entities<UserCommand, User, UserRejection> users,
            Authenticator authenticator,
            ProjectMemory memory,
            ProjectListQuery list,
            Paging paging) {
        this.projects = projects;
        this.users = users;
        this.authenticator = authenticator;
        this.memory = memory;
        this.list = list;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.LIST_PROJECTS, this::list)
                .on(Operation.CREATE_PROJECT, this::create)
                .on(Operation.SHOW_PROJECT, this::show)
                .on(Operation.SHOW_SCHEMA, call -> version(call, Project.Existing::schemas, "schema"))
                .on(Operation.SHOW_POLICY, call -> version(call, Project.Existing::policies, "policy"));
    }

    private CompletionStage<HttpResponse> list(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return list.list(wanted.place(), wanted.limit())
                .thenApply(page -> paging.answer(call, mine(call, page), r -> r));
    }

    /** A page can hold fewer rows than asked for: those of projects the caller has no role in are left out. */
    private static Page<ProjectRow> mine(Call call, Page<ProjectRow> page) {
        boolean all = call.principal().isAdmin();
        return new Page<>(
                page.rows().stream()
                        .filter(row -> all || call.principal().belongsTo(row.id()))
                        .toList(),
                page.next());
    }

    private CompletionStage<HttpResponse> create(Call call) {
        JsonBody body =
                call.json().only("id", "name", "schema", "instructions", "mustAcknowledge", "policy", "leaseSeconds");
        ProjectId id = body.has("id")
                ? body.parsed("id", ProjectId::new, "must be 1 to 128 letters, digits, '.', '_' or '-'")
                : new ProjectId(derived(call));
        ProjectCommand create = new ProjectCommand.CreateProject(
                call.origin(),
                id,
                body.text("name"),
                SchemaReading.schema(body, "schema"),
                InstructionsReading.instructions(body),
                PolicyReading.policy(body, "policy"),
                body.integer("leaseSeconds", 10, 86_400, USUAL_LEASE));
        return projects.carry(id.value(), create).thenCompose(reply -> {
            HttpResponse response = created(id, reply);
            return reply instanceof Reply.Done<Project, ProjectRejection> done && !done.repeated()
                    ? managed(call, id).thenApply(managed -> response)
                    : CompletableFuture.completedStage(response);
        });
    }

    /** A repeated creation leaves it to the process: it knows who created the project, this call may be another's. */
    private CompletionStage<?> managed(Call call, ProjectId id) {
        if (call.origin().role() != Role.MANAGER) {
            return CompletableFuture.completedStage(id);
        }
        return users.carry(call.user().value(), WhenManagerCreatesProjectThenLetThemManageIt.grant(id, call.origin()))
                .whenComplete((reply, failure) -> authenticator.forget(call.user()));
    }

    private HttpResponse created(ProjectId id, Reply<Project, ProjectRejection> reply) {
        Reply.Done<Project, ProjectRejection> done = Replies.done(reply, EntityProblems::of);
        memory.forget(id);
        ProjectView view = ProjectView.of(ProjectMemory.existing(done.state()));
        HttpResponse response = Answers.created("/api/v1/projects/" + id.value(), view);
        return Answers.replayed(Answers.tagged(response, done.revision()), done.repeated());
    }

    private static String derived(Call call) {
        return "p"
                + IdempotencyKeys.sha256(
                                "project",
                                call.user().value(),
                                call.origin().cause().key())
                        .substring(0, 16);
    }

    private CompletionStage<HttpResponse> show(Call call) {
        return existing(call)
                .thenApply(project -> Answers.tagged(Answers.ok(ProjectView.of(project)), project.revision()));
    }

    /** Asks the project itself: an editor must see their own edit, and edit the newest revision. */
    private CompletionStage<Project.Existing> existing(Call call) {
        return projects.standing(call.project().value())
                .thenApply(standing -> ProjectMemory.existing(standing.state()));
    }

    private CompletionStage<HttpResponse> version(
            Call call, Function<Project.Existing, List<?>> versions, String member) {
        String text = call.path().getOrDefault("version", "");
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        return existing(call).thenApply(project -> {
            List<?> all = versions.apply(project);
            if (number < 1 || number > all.size()) {
                throw Problem.of(ProblemType.VERSION_NOT_FOUND, "Versions count from 1.")
                        .with("newest", all.size())
                        .refusal();
            }
            return Answers.ok(Map.of("version", number, member, all.get(number - 1)));
        });
    }
}
