package dev.assay.http.task;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Dossier;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRejection;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Moments;
import dev.assay.http.route.Operation;
import dev.assay.read.paging.Page;
import dev.assay.read.workqueue.QueueRow;
import dev.assay.read.workqueue.WorkQueueQuery;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Standing;
import dev.assay.write.item.ItemStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads tasks: one from the task itself, lists from the work queue. */
public final class TaskRoutes {
    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final WorkQueueQuery queue;
    private final ItemStore items;
    private final Paging paging;
    private final PastTasks past;

    public TaskRoutes(
            Entities<TaskCommand, Task, TaskRejection> tasks,
            WorkQueueQuery queue,
            ItemStore items,
            Paging paging,
            PastTasks past) {
        this.tasks = tasks;
        this.queue = queue;
        this.items = items;
        this.paging = paging;
        this.past = past;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_TASK, this::show)
                .on(Operation.LIST_TASKS, this::list)
                .on(Operation.SHOW_QUEUE, this::waiting);
    }

    /** A task in a list: what the work queue knows of it, perhaps a little late. */
    record TaskRow(
            TaskId task,
            String externalId,
            Stage stage,
            int round,
            int overlap,
            int labels,
            int leases,
            long revision) {
        static TaskRow of(QueueRow row) {
            TaskFacts facts = row.facts();
            int overlap = row.entry().overlap() > 0 ? row.entry().overlap() : facts.overlap();
            return new TaskRow(
                    facts.ref().task(),
                    facts.ref().externalId(),
                    row.entry().stage(),
                    row.entry().round(),
                    overlap,
                    row.entry().labels(),
                    row.entry().leases().size(),
                    row.entry().revision());
        }
    }

    private CompletionStage<HttpResponse> show(Call call) {
        return Moments.past(call).map(moment -> past.show(call, moment)).orElseGet(() -> now(call));
    }

    private CompletionStage<HttpResponse> now(Call call) {
        return tasks.standing(call.task().value()).thenCompose(standing -> {
            if (standing.state() instanceof Task.Begun begun) {
                return begun(call, begun, standing);
            }
            return queue.task(call.project(), call.task())
                    .thenApply(row ->
                            row.orElseThrow(() -> EntityProblems.taskNotFound().refusal()))
                    .thenCompose(row -> items.content(
                                    call.project(), row.facts().item())
                            .thenApply(item -> seen(call, TaskView.waiting(row.facts(), item.orElse(null)))));
        });
    }

    private CompletionStage<HttpResponse> begun(Call call, Task.Begun task, Standing<Task> standing) {
        Dossier dossier = task.dossier();
        if (!dossier.ref().project().equals(call.project())) {
            throw EntityProblems.taskNotFound().refusal();
        }
        return items.content(call.project(), dossier.item()).thenApply(item -> {
            TaskView view = TaskView.of(task, standing.revision(), item.orElse(null), onlyOf(call, task));
            HttpResponse answer = seen(call, view);
            return onlyLabels(call) ? answer : Answers.tagged(answer, standing.revision());
        });
    }

    private static boolean onlyLabels(Call call) {
        return call.known().role() == Role.LABELER;
    }

    static HttpResponse seen(Call call, TaskView view) {
        return Answers.ok(onlyLabels(call) ? MyTaskView.of(call.taskAsNamed(), view) : view);
    }

    /** Whoever labels sees no one else's answers while labels are being collected, whatever else they may do. */
    static Optional<UserId> onlyOf(Call call, Task.Begun task) {
        boolean labels = call.principal().holds(Role.LABELER, call.project());
        boolean open = task.stage() == Stage.OPEN || task.stage() == Stage.GOLD;
        return onlyLabels(call) || (labels && open) ? Optional.of(call.user()) : Optional.empty();
    }

    private CompletionStage<HttpResponse> list(Call call) {
        Optional<String> externalId = call.query("externalId");
        if (externalId.isPresent() && Moments.past(call).isPresent()) {
            throw Problem.of(ProblemType.BAD_REQUEST, "Ask for the task itself with asOf: /tasks/{task}?asOf=.")
                    .refusal();
        }
        if (externalId.isPresent()) {
            return named(call, externalId.get())
                    .thenApply(rows -> paging.answer(call, new Page<>(rows, null), TaskRow::of));
        }
        return page(call, stage(call));
    }

    private CompletionStage<List<QueueRow>> named(Call call, String externalId) {
        return items.taskOf(call.project(), externalId)
                .thenCompose(task -> task.map(id -> queue.task(call.project(), id))
                        .orElseGet(() -> CompletableFuture.completedStage(Optional.empty())))
                .thenApply(row -> row.stream().toList());
    }

    /** Tasks that still take labels. */
    private CompletionStage<HttpResponse> waiting(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return rows(call, null, wanted)
                .thenApply(page -> new Page<>(
                        page.rows().stream().filter(TaskRoutes::takesLabels).toList(), page.next()))
                .thenApply(page -> paging.answer(call, page, TaskRow::of));
    }

    private static boolean takesLabels(QueueRow row) {
        return row.entry().stage() == Stage.WAITING || row.entry().stage() == Stage.OPEN;
    }

    private CompletionStage<HttpResponse> page(Call call, @Nullable Stage stage) {
        Paging.Wanted wanted = paging.wanted(call);
        return rows(call, stage, wanted).thenApply(page -> paging.answer(call, page, TaskRow::of));
    }

    private CompletionStage<Page<QueueRow>> rows(Call call, @Nullable Stage stage, Paging.Wanted wanted) {
        return Moments.past(call)
                .map(moment -> past.list(call, moment, stage, wanted))
                .orElseGet(() -> queue.list(call.project(), stage, wanted.place(), wanted.limit()));
    }

    private static @Nullable Stage stage(Call call) {
        String text = call.query("stage").orElse("");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Stage.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException noStage) {
            throw Problem.of(ProblemType.BAD_REQUEST, "stage must be WAITING, OPEN, IN_REVIEW, SETTLED or GOLD.")
                    .refusal();
        }
    }
}
