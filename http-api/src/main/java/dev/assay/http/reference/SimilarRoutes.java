package dev.assay.http.reference;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.label.Label;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.problem.TaskProblems;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.task.TaskMemory;
import dev.assay.read.paging.Page;
import dev.assay.write.entity.Entities;
import dev.assay.write.reference.SimilarTasks;
import dev.assay.write.reference.SimilarTasks.Similar;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads the policy on similar items, and which settled items are similar to a task's. */
public final class SimilarRoutes {
    private static final int MOST = 1000;

    private final SimilarTasks similar;
    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final ProjectMemory projects;
    private final TaskMemory memory;
    private final Paging paging;

    public SimilarRoutes(
            SimilarTasks similar,
            Entities<TaskCommand, Task, TaskRejection> tasks,
            ProjectMemory projects,
            TaskMemory memory,
            Paging paging) {
        this.similar = similar;
        this.tasks = tasks;
        this.projects = projects;
        this.memory = memory;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_REFERENCE_CHECK, this::policy).on(Operation.LIST_SIMILAR, this::similar);
    }

    /** What is done about similar items; version 0 while nothing ever was. */
    record ReferenceCheckView(int version, ReferenceCheck policy) {}

    /** A settled task whose item is similar. */
    record SimilarView(
            TaskId task, String externalId, double similarity, Label label, Outcome.By by, Instant settledAt) {
        static SimilarView of(Similar found) {
            Task.Settled task = found.task();
            return new SimilarView(
                    task.dossier().ref().task(),
                    task.dossier().ref().externalId(),
                    found.similarity(),
                    task.outcome().label(),
                    task.outcome().by(),
                    found.settledAt());
        }
    }

    private CompletionStage<HttpResponse> policy(Call call) {
        return projects.project(call.project())
                .thenApply(project -> Answers.ok(
                        new ReferenceCheckView(project.referenceChecks().size(), project.referenceCheck())));
    }

    private CompletionStage<HttpResponse> similar(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        int skipped = wanted.place() == null ? 0 : Integer.parseInt(wanted.place());
        double asked = least(call);
        return memory.facts(call.project(), call.task())
                .thenCompose(facts -> unbiased(call)
                        .thenCompose(may -> projects.project(call.project())
                                .thenCompose(project -> similar.of(
                                        call.project(),
                                        project.referenceCheck(),
                                        call.task(),
                                        facts.item(),
                                        asked > 0
                                                ? asked
                                                : project.referenceCheck().minSimilarity(),
                                        MOST))))
                .thenApply(all -> paging.answer(call, page(all, skipped, wanted.limit()), SimilarView::of));
    }

    private static Page<Similar> page(List<Similar> all, int skipped, int limit) {
        int from = Math.min(skipped, all.size());
        int to = Math.min(from + limit, all.size());
        return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }

    /** 0 where it is not said. */
    private static double least(Call call) {
        String text = call.query("minSimilarity").orElse("");
        if (text.isEmpty()) {
            return 0;
        }
        try {
            double least = Double.parseDouble(text);
            if (least >= ReferenceCheck.LEAST_SIMILARITY && least <= 1) {
                return least;
            }
        } catch (NumberFormatException noNumber) {
            throw outOfBounds();
        }
        throw outOfBounds();
    }

    private static RuntimeException outOfBounds() {
        return Problem.of(
                        ProblemType.BAD_REQUEST,
                        "minSimilarity must be a number from " + ReferenceCheck.LEAST_SIMILARITY + " to 1.")
                .refusal();
    }

    /** Whoever labels too must not be told by similar items what to answer. */
    private CompletionStage<Stage> unbiased(Call call) {
        if (!call.principal().holds(Role.LABELER, call.project())) {
            return CompletableFuture.completedStage(Stage.SETTLED);
        }
        return tasks.standing(call.task().value()).thenApply(standing -> {
            Stage stage = standing.state().stage();
            if (stage == Stage.IN_REVIEW || stage == Stage.SETTLED) {
                return stage;
            }
            throw TaskProblems.of(new TaskRejection.WrongStage(Stage.OPEN)).refusal();
        });
    }
}
