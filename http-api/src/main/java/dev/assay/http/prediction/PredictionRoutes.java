package dev.assay.http.prediction;

import akka.http.javadsl.model.HttpResponse;
import akka.stream.Materializer;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.domain.prediction.ModelCheck;
import dev.assay.domain.prediction.ModelTally;
import dev.assay.domain.project.Project;
import dev.assay.domain.scoring.Interval;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
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
import dev.assay.read.prediction.ModelRow;
import dev.assay.read.prediction.PredictionQuery;
import dev.assay.read.prediction.PredictionRow;
import dev.assay.write.entity.Entities;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads the policy on predictions, how each model version did, and what was said of a task. */
public final class PredictionRoutes {
    private final PredictionQuery query;
    private final ModelCounting counting;
    private final ProjectMemory projects;
    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final TaskMemory memory;
    private final Paging paging;

    public PredictionRoutes(
            PredictionQuery query,
            ProjectMemory projects,
            Entities<TaskCommand, Task, TaskRejection> tasks,
            TaskMemory memory,
            Paging paging,
            Materializer materializer) {
        this.query = query;
        this.counting = new ModelCounting(query, materializer);
        this.projects = projects;
        this.tasks = tasks;
        this.memory = memory;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_MODEL_CHECK, this::policy)
                .on(Operation.LIST_MODELS, this::models)
                .on(Operation.LIST_PREDICTIONS, this::ofTask);
    }

    /** What follows from predictions; version 0 while nothing ever did. */
    record ModelCheckView(int version, ModelCheck policy) {}

    /**
     * How a model version did.
     *
     * @param predictions all of them
     * @param compared those whose task is settled on something the prediction speaks of
     * @param agreement share of them that say the same; 0 of none
     * @param interval of the agreement, at 95 %
     * @param minConfidence from where on a prediction counts as sure
     */
    record ModelView(
            String model,
            String version,
            long predictions,
            long compared,
            long agreeing,
            double agreement,
            Interval interval,
            double minConfidence,
            long sureClashes,
            long escalated,
            long upheld,
            long overturned,
            UserId sentBy,
            Instant at) {
        static ModelView of(ModelRow row, ModelTally tally, ModelCheck policy) {
            return new ModelView(
                    row.model().model(),
                    row.model().version(),
                    row.total(),
                    Math.round(tally.agreement().trials()),
                    Math.round(tally.agreement().successes()),
                    tally.agreement().rate(),
                    tally.agreement().wilson(),
                    policy.minConfidence(),
                    tally.sureClashes(),
                    tally.escalated(),
                    tally.upheld(),
                    tally.overturned(),
                    row.by(),
                    row.at());
        }
    }

    /** What a model version said of a task. */
    record SaidView(
            String model, String version, @JsonRawValue String label, double confidence, Instant at) {
        static SaidView of(PredictionRow row) {
            return new SaidView(row.model().model(), row.model().version(), row.label(), row.confidence(), row.at());
        }
    }

    private CompletionStage<HttpResponse> policy(Call call) {
        return projects.project(call.project())
                .thenApply(project ->
                        Answers.ok(new ModelCheckView(project.modelChecks().size(), project.modelCheck())));
    }

    private CompletionStage<HttpResponse> models(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return projects.project(call.project()).thenCompose(project -> {
            ModelCheck policy = counted(call, project);
            return query.models(call.project(), wanted.place(), wanted.limit())
                    .thenCompose(page -> counting.count(
                                    call.project(),
                                    project.schemas().get(project.schemas().size() - 1),
                                    policy)
                            .thenApply(tallies -> paging.answer(
                                    call,
                                    page,
                                    row -> ModelView.of(
                                            row, tallies.getOrDefault(row.model(), ModelTally.NONE), policy))));
        });
    }

    /** A manager can look what another threshold would catch before setting it. */
    private static ModelCheck counted(Call call, Project.Existing project) {
        ModelCheck policy = project.modelCheck();
        return call.query("minConfidence")
                .map(text -> new ModelCheck(policy.on(), number(text), policy.tolerance(), policy.skill()))
                .orElse(policy);
    }

    private static double number(String text) {
        String rule = "minConfidence must be a number above 0 and at most 1.";
        try {
            double number = Double.parseDouble(text);
            if (number > 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw Problem.of(ProblemType.BAD_REQUEST, rule).refusal();
        }
        throw Problem.of(ProblemType.BAD_REQUEST, rule).refusal();
    }

    private CompletionStage<HttpResponse> ofTask(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return memory.facts(call.project(), call.task())
                .thenCompose(known -> unbiased(call))
                .thenCompose(may -> query.of(call.project(), call.task(), wanted.place(), wanted.limit()))
                .thenApply(page -> paging.answer(call, page, SaidView::of));
    }

    /** Whoever labels too must not be told by a model what to answer. */
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
