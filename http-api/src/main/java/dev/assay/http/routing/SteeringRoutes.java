package dev.assay.http.routing;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.project.Project;
import dev.assay.domain.routing.Barrier;
import dev.assay.domain.routing.Eligibility;
import dev.assay.domain.routing.LabelerProfile;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Reservation;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.HandOutProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.problem.TaskProblems;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.http.task.TaskMemory;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Runs what managers decide about handing out single tasks. */
public final class SteeringRoutes {
    private static final Duration USUAL = Duration.ofDays(1);

    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final Entities<UserCommand, User, UserRejection> users;
    private final TaskMemory memory;
    private final ProjectMemory projects;

    public SteeringRoutes(
            Entities<TaskCommand, Task, TaskRejection> tasks,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            Entities<UserCommand, User, UserRejection> users,
            TaskMemory memory,
            ProjectMemory projects) {
        this.tasks = tasks;
        this.labelers = labelers;
        this.users = users;
        this.memory = memory;
        this.projects = projects;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.RESERVE_TASK, call -> reserve(call, false))
                .on(Operation.ASSIGN_TASK, call -> reserve(call, true))
                .on(Operation.RELEASE_TASK, this::release)
                .on(Operation.CHANGE_PRIORITY, this::prioritise);
    }

    /** What an accepted command answers. */
    record TaskSteered(
            String task,
            long revision,
            Stage stage,
            int priority,
            @Nullable Reservation reservation) {}

    private CompletionStage<HttpResponse> reserve(Call call, boolean push) {
        JsonBody body = call.json().only("labeler", "until", "reason");
        UserId labeler = body.parsed("labeler", UserId::new, "must be a user's id");
        Instant until = body.has("until") ? body.moment("until") : call.at().plus(USUAL);
        String reason = body.text("reason");
        return known(call, labeler)
                .thenCompose(profile -> carry(call, (facts, project) -> {
                    refuseUnlessAble(profile, facts, project, call.at());
                    return new TaskCommand.ReserveTask(
                            call.origin(), labeler, until, push, reason, facts, project.terms());
                }));
    }

    private CompletionStage<HttpResponse> release(Call call) {
        String reason = call.json().only("reason").text("reason");
        return carry(call, (facts, project) -> new TaskCommand.ReleaseReservation(call.origin(), reason));
    }

    private CompletionStage<HttpResponse> prioritise(Call call) {
        JsonBody body = call.json().only("priority", "reason");
        int priority = body.integer("priority", 0, 9);
        String reason = body.text("reason");
        return carry(
                call,
                (facts, project) ->
                        new TaskCommand.ChangePriority(call.origin(), priority, reason, facts, project.terms()));
    }

    /** A labeler of the project, as their record says; a record that was never begun says nothing. */
    private CompletionStage<LabelerProfile> known(Call call, UserId labeler) {
        return users.standing(labeler.value())
                .thenAccept(standing -> {
                    boolean member = standing.state() instanceof User.Registered user
                            && user.holds(Role.LABELER, call.project());
                    if (!member) {
                        throw Problem.of(ProblemType.LABELER_NOT_FOUND, "Name a labeler of the project.")
                                .refusal();
                    }
                })
                .thenCompose(member -> labelers.standing(labeler.value()))
                .thenApply(standing -> standing.state() instanceof Labeler.Enrolled enrolled
                        ? enrolled.profile(call.project())
                        : LabelerProfile.of(labeler));
    }

    /** Nothing is set aside for who could not get it: it would lie there until the reservation ends. */
    private static void refuseUnlessAble(
            LabelerProfile profile, TaskFacts facts, Project.Existing project, Instant now) {
        Optional<Barrier> barrier = profile.suspended()
                ? Optional.of(new Barrier.Suspended())
                : Eligibility.barrier(
                        profile, facts.traits().line(facts.traits().priority()).requirement(), project.routing(), now);
        if (barrier.isPresent()) {
            throw HandOutProblems.barred(barrier.get()).refusal();
        }
    }

    private CompletionStage<HttpResponse> carry(
            Call call, BiFunction<TaskFacts, Project.Existing, TaskCommand> command) {
        return memory.facts(call.project(), call.task())
                .thenCombine(projects.project(call.project()), command)
                .thenCompose(made -> tasks.carry(call.task().value(), made))
                .thenApply(reply -> {
                    Reply.Done<Task, TaskRejection> done = Replies.done(reply, TaskProblems::of);
                    return Answers.replayed(Answers.ok(steered(call, done)), done.repeated());
                });
    }

    private static TaskSteered steered(Call call, Reply.Done<Task, TaskRejection> done) {
        if (done.state() instanceof Task.Begun begun) {
            return new TaskSteered(
                    call.task().value(),
                    done.revision(),
                    begun.stage(),
                    begun.dossier().steering().priority(),
                    begun.dossier().steering().reservedAt(call.at()).orElse(null));
        }
        return new TaskSteered(
                call.task().value(), done.revision(), done.state().stage(), 0, null);
    }
}
