package dev.assay.http.gold;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskRejection;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Preconditions;
import dev.assay.http.route.Replies;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/** Runs what changes gold: single tasks and the project's policy. */
public final class GoldRoutes {
    private final GoldKeeping gold;
    private final Entities<ProjectCommand, Project, ProjectRejection> projects;
    private final ProjectMemory memory;
    private final LongSupplier seeds;

    /** @param seeds secret random numbers, one for each policy */
    public GoldRoutes(
            GoldKeeping gold,
            Entities<ProjectCommand, Project, ProjectRejection> projects,
            ProjectMemory memory,
            LongSupplier seeds) {
        this.gold = gold;
        this.projects = projects;
        this.memory = memory;
        this.seeds = seeds;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.DECLARE_GOLD, this::declare)
                .on(Operation.CORRECT_GOLD, this::correct)
                .on(Operation.RETIRE_GOLD, this::retire)
                .on(Operation.SET_GOLD_POLICY, this::setPolicy)
                .on(Operation.SHOW_GOLD_POLICY, this::policy)
                .on(Operation.CURRENT_GOLD_POLICY, this::currentPolicy);
    }

    /** What an accepted command answers; {@code edition} counts the standards, 0 when the task is gold no more. */
    record GoldChanged(TaskId task, long revision, Stage stage, int edition) {
        static GoldChanged of(TaskId task, Reply.Done<Task, TaskRejection> done) {
            int edition = done.state() instanceof Task.Gold gold ? gold.edition() : 0;
            return new GoldChanged(task, done.revision(), done.state().stage(), edition);
        }
    }

    private CompletionStage<HttpResponse> declare(Call call) {
        JsonBody body = call.json().only("expected", "explanation", "tolerance", "justification");
        return gold.declare(
                        call.project(),
                        call.task(),
                        GoldReading.standard(body),
                        body.text("justification"),
                        call.origin())
                .thenApply(done -> changed(call, done));
    }

    private CompletionStage<HttpResponse> correct(Call call) {
        JsonBody body = call.json().only("expected", "explanation", "tolerance", "justification");
        return gold.correct(
                        call.project(),
                        call.task(),
                        GoldReading.standard(body),
                        body.text("justification"),
                        call.origin())
                .thenApply(done -> changed(call, done));
    }

    private CompletionStage<HttpResponse> retire(Call call) {
        String justification = call.json().only("justification").text("justification");
        return gold.retire(call.project(), call.task(), justification, call.origin())
                .thenApply(done -> changed(call, done));
    }

    private static HttpResponse changed(Call call, Reply.Done<Task, TaskRejection> done) {
        return Answers.replayed(Answers.ok(GoldChanged.of(call.task(), done)), done.repeated());
    }

    private CompletionStage<HttpResponse> setPolicy(Call call) {
        JsonBody body = call.json().only("policy", "change");
        ProjectCommand command = new ProjectCommand.SetGoldPolicy(
                call.origin(),
                Preconditions.revision(call),
                GoldReading.policy(body.object("policy"), seeds.getAsLong()),
                body.text("change"));
        return projects.carry(call.project().value(), command).thenApply(reply -> {
            Reply.Done<Project, ProjectRejection> done = Replies.done(reply, EntityProblems::of);
            memory.forget(call.project());
            Project.Existing project = (Project.Existing) done.state();
            HttpResponse answer = Answers.ok(shown(project, project.golds().size()));
            return Answers.replayed(Answers.tagged(answer, project.revision()), done.repeated());
        });
    }

    private CompletionStage<HttpResponse> policy(Call call) {
        return gold.project(call.project()).thenApply(project -> Answers.ok(shown(project, version(call))));
    }

    private CompletionStage<HttpResponse> currentPolicy(Call call) {
        return gold.project(call.project())
                .thenApply(project -> project.golds().isEmpty()
                        ? Answers.ok(Map.of("version", 0, "policy", project.gold()))
                        : Answers.ok(shown(project, project.golds().size())));
    }

    private static Map<String, Object> shown(Project.Existing project, int version) {
        if (version < 1 || version > project.golds().size()) {
            throw absent().refusal();
        }
        return Map.of("version", version, "policy", project.golds().get(version - 1));
    }

    private static int version(Call call) {
        return call.pathId("version", Integer::parseInt, absent());
    }

    private static Problem absent() {
        return Problem.of(ProblemType.VERSION_NOT_FOUND, "Versions count from 1 to the newest.");
    }
}
