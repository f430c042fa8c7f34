package dev.assay.http.gold;

import akka.http.javadsl.model.HttpResponse;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Traits;
import dev.assay.http.access.TaskHandles;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.read.gold.GoldAnswer;
import dev.assay.read.gold.GoldItem;
import dev.assay.read.gold.GoldQuery;
import dev.assay.read.gold.GoldTallyRow;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Reads what is gold, and how labelers did on it. */
public final class GoldReadRoutes {
    private final GoldQuery query;
    private final GoldKeeping gold;
    private final TaskHandles handles;
    private final Paging paging;

    public GoldReadRoutes(GoldQuery query, GoldKeeping gold, TaskHandles handles, Paging paging) {
        this.query = query;
        this.gold = gold;
        this.handles = handles;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.LIST_GOLD, this::list)
                .on(Operation.SHOW_GOLD, this::show)
                .on(Operation.LIST_GOLD_ANSWERS, this::answers)
                .on(Operation.LIST_GOLD_LABELERS, this::labelers)
                .on(Operation.LIST_LABELER_GOLD, this::labeler)
                .on(Operation.MY_GOLD, this::mine);
    }

    /** A task that is gold, or was. */
    record ItemView(
            TaskId task,
            String externalId,
            Traits traits,
            @JsonRawValue String expected,
            String explanation,
            double tolerance,
            int edition,
            boolean retired,
            UserId declaredBy,
            Instant declaredAt,
            long handedOut,
            long answers,
            long correct,
            long skips) {
        static ItemView of(GoldItem item) {
            return new ItemView(
                    item.facts().ref().task(),
                    item.facts().ref().externalId(),
                    item.facts().traits(),
                    item.expected(),
                    item.explanation(),
                    item.tolerance(),
                    item.edition(),
                    item.retired(),
                    item.declaredBy(),
                    item.declaredAt(),
                    item.handedOut(),
                    item.answers(),
                    item.correct(),
                    item.skips());
        }
    }

    /** The latest verdict on one answer; the task is named as its reader may name it. */
    record AnswerView(
            UserId labeler,
            String task,
            String taskType,
            GoldAnswered.Why why,
            boolean correct,
            double score,
            @JsonRawValue String fields,
            Instant at) {
        static AnswerView of(GoldAnswer answer, String task) {
            return new AnswerView(
                    answer.labeler(),
                    task,
                    answer.taskType(),
                    answer.why(),
                    answer.correct(),
                    answer.score(),
                    answer.fields(),
                    answer.at());
        }

        static AnswerView of(GoldAnswer answer) {
            return of(answer, answer.task().value());
        }
    }

    /** How a labeler did on one kind of work; {@code unseen} is how many gold tasks of that kind they never had. */
    record LabelerView(
            UserId labeler,
            String taskType,
            long answered,
            long correct,
            double meanScore,
            Instant lastAt,
            long unseen) {
        static LabelerView of(GoldTallyRow row, long unseen) {
            return new LabelerView(
                    row.labeler(),
                    row.taskType(),
                    row.answered(),
                    row.correct(),
                    row.answered() == 0 ? 0 : row.score() / row.answered(),
                    row.lastAt(),
                    unseen);
        }
    }

    private CompletionStage<HttpResponse> list(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return query.items(call.project(), wanted.place(), wanted.limit())
                .thenApply(page -> paging.answer(call, page, ItemView::of));
    }

    private CompletionStage<HttpResponse> show(Call call) {
        return query.item(call.project(), call.task())
                .thenApply(item -> Answers.ok(item.map(ItemView::of)
                        .orElseThrow(() -> Problem.of(
                                        ProblemType.NOT_GOLD, "Declare it, or wait until the view has caught up.")
                                .refusal())));
    }

    private CompletionStage<HttpResponse> answers(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return query.answersTo(call.project(), call.task(), wanted.place(), wanted.limit())
                .thenApply(page -> paging.answer(call, page, AnswerView::of));
    }

    private CompletionStage<HttpResponse> labelers(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        ProjectId project = call.project();
        return query.labelers(project, wanted.place(), wanted.limit())
                .thenCompose(page -> Unseen.of(query, project)
                        .thenApply(unseen -> paging.answer(
                                call, page, row -> LabelerView.of(row, unseen.count(row.labeler(), row.taskType())))));
    }

    private CompletionStage<HttpResponse> labeler(Call call) {
        UserId labeler =
                call.pathId("user", UserId::new, Problem.of(ProblemType.LABELER_NOT_FOUND, "Check the labeler's id."));
        Paging.Wanted wanted = paging.wanted(call);
        return query.answersBy(call.project(), labeler, wanted.place(), wanted.limit())
                .thenApply(page -> paging.answer(call, page, AnswerView::of));
    }

    /** Labelers see how they did only where they are told anyway. */
    private CompletionStage<HttpResponse> mine(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return gold.project(call.project()).thenCompose(project -> {
            if (!project.gold().teaching()) {
                throw Problem.of(ProblemType.NOT_TAUGHT, "Ask the project's manager.")
                        .refusal();
            }
            String place = wanted.place() == null
                    ? null
                    : handles.named(wanted.place()).value();
            return query.answersBy(call.project(), call.user(), place, wanted.limit())
                    .thenApply(page -> paging.answer(
                            call,
                            page.rows().stream()
                                    .map(answer -> AnswerView.of(answer, handles.of(answer.task(), call.user())))
                                    .toList(),
                            page.next() == null ? null : handles.of(new TaskId(page.next()), call.user())));
        });
    }
}
