package dev.assay.http.task;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskDecider;
import dev.assay.domain.task.TaskEvent;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Call;
import dev.assay.read.ReadSide;
import dev.assay.read.paging.Page;
import dev.assay.read.workqueue.PastWorkQueue;
import dev.assay.read.workqueue.QueueRow;
import dev.assay.read.workqueue.WorkQueueView;
import dev.assay.write.item.ItemStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads tasks as they stood at a moment, from the journal. */
public final class PastTasks {
    private static final Lane IMPORTS = EntityKind.IMPORT.lanes().get(0);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventFeed feed;
    private final ReadSide read;
    private final ItemStore items;
    private final PastWorkQueue queue;

    public PastTasks(EventFeed feed, ReadSide read, ItemStore items) {
        this.feed = feed;
        this.read = read;
        this.items = items;
        this.queue = new PastWorkQueue(read.workQueue(), feed);
    }

    /** Waits until the queue knows every import there is, so that no chunk of the past is left out. */
    CompletionStage<Page<QueueRow>> list(Call call, Instant moment, @Nullable Stage stage, Paging.Wanted wanted) {
        return feed.head(IMPORTS)
                .thenCompose(head -> read.views().caughtUp(WorkQueueView.NAME, Map.of(IMPORTS, head), PATIENCE))
                .thenCompose(known -> queue.list(call.project(), moment, stage, wanted.place(), wanted.limit()));
    }

    CompletionStage<HttpResponse> show(Call call, Instant moment) {
        return feed.history(EntityKind.TASK, call.task().value()).thenCompose(records -> {
            List<FeedRecord> then = records.stream()
                    .takeWhile(record -> !event(record).origin().at().isAfter(moment))
                    .toList();
            if (folded(then) instanceof Task.Begun past && folded(records) instanceof Task.Begun now) {
                if (!past.dossier().ref().project().equals(call.project())) {
                    throw EntityProblems.taskNotFound().refusal();
                }
                return begun(call, past, now, then.size());
            }
            return waiting(call, moment);
        });
    }

    private static TaskEvent event(FeedRecord record) {
        return (TaskEvent) record.event();
    }

    private static Task folded(List<FeedRecord> records) {
        Task task = new Task.Absent();
        for (FeedRecord record : records) {
            task = TaskDecider.evolve(task, event(record));
        }
        return task;
    }

    /** Who must not see others' answers now does not see those of the past either. */
    private CompletionStage<HttpResponse> begun(Call call, Task.Begun past, Task.Begun now, int revision) {
        Optional<UserId> onlyOf = TaskRoutes.onlyOf(call, past).or(() -> TaskRoutes.onlyOf(call, now));
        return items.content(call.project(), past.dossier().item())
                .thenApply(item -> TaskRoutes.seen(call, TaskView.of(past, revision, item.orElse(null), onlyOf)));
    }

    private CompletionStage<HttpResponse> waiting(Call call, Instant moment) {
        return read.taskFlow().importedAt(call.project(), call.task()).thenCompose(imported -> {
            if (imported.isEmpty() || imported.get().isAfter(moment)) {
                throw Problem.of(
                                ProblemType.TASK_NOT_FOUND,
                                imported.map(PastTasks::notYet)
                                        .orElse("Check the task's id and the project it belongs to."))
                        .refusal();
            }
            return read.workQueue()
                    .task(call.project(), call.task())
                    .thenApply(row ->
                            row.orElseThrow(() -> EntityProblems.taskNotFound().refusal()))
                    .thenCompose(row -> items.content(
                                    call.project(), row.facts().item())
                            .thenApply(
                                    item -> TaskRoutes.seen(call, TaskView.waiting(row.facts(), item.orElse(null)))));
        });
    }

    private static String notYet(Instant imported) {
        return "The task came into the project at " + imported + "; ask for that moment or a later one.";
    }
}
