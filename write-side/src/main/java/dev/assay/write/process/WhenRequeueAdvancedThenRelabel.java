package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.requeue.Requeue;
import dev.assay.domain.requeue.RequeueCommand;
import dev.assay.domain.requeue.RequeueCommand.AdvanceRequeue;
import dev.assay.domain.requeue.RequeueEvent;
import dev.assay.domain.requeue.RequeueEvent.RequeueAdvanced;
import dev.assay.domain.requeue.RequeueEvent.RequeueStarted;
import dev.assay.domain.requeue.RequeueRejection;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskCommand.RequeueTask;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Drives a run that asks for new labels: asks each task of the list it is at, then finds the next list and records it,
 * which is the event it goes on from. What is listed is recorded before it is acted on, so that a run that was cut off
 * anywhere goes on with the same list and counts every task once.
 */
public final class WhenRequeueAdvancedThenRelabel implements Reaction {
    private static final int LISTED = 100;
    private static final int AT_ONCE = 16;

    private final Entities<RequeueCommand, Requeue, RequeueRejection> requeues;
    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final OutdatedTasks outdated;
    private final Clock clock;

    public WhenRequeueAdvancedThenRelabel(
            Entities<RequeueCommand, Requeue, RequeueRejection> requeues,
            Entities<TaskCommand, Task, TaskRejection> tasks,
            OutdatedTasks outdated,
            Clock clock) {
        this.requeues = requeues;
        this.tasks = tasks;
        this.outdated = outdated;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "requeue";
    }

    @Override
    public List<EntityKind> kinds() {
        return List.of(EntityKind.REQUEUE);
    }

    @Override
    public CompletionStage<Done> on(FeedRecord record) {
        if (record.event() instanceof RequeueStarted started) {
            return goOn(started, new Place(0, List.of(), null, true));
        }
        if (record.event() instanceof RequeueAdvanced advanced) {
            boolean more = advanced.next() != null;
            return goOn(advanced, new Place(advanced.page(), advanced.tasks(), advanced.next(), more));
        }
        return CompletableFuture.completedStage(Done.getInstance());
    }

    private record Place(
            int page, List<TaskId> tasks, @Nullable String next, boolean more) {}

    private CompletionStage<Done> goOn(RequeueEvent event, Place at) {
        return requeues.standing(event.requeue().value()).thenCompose(standing -> {
            boolean current = standing.state() instanceof Requeue.Started run
                    && run.status() == Requeue.Status.RUNNING
                    && run.page() == at.page();
            return current
                    ? advance(event.origin(), (Requeue.Started) standing.state(), at)
                    : CompletableFuture.completedStage(Done.getInstance());
        });
    }

    private CompletionStage<Done> advance(Origin cause, Requeue.Started run, Place at) {
        AtomicInteger relabeled = new AtomicInteger();
        return relabel(cause, run, at.tasks(), relabeled)
                .thenCompose(all -> next(run, at).thenCompose(found -> {
                    int page = at.page() + 1;
                    AdvanceRequeue advance = new AdvanceRequeue(
                            origin(cause, run, run.id() + "/" + page),
                            page,
                            found.tasks(),
                            found.next(),
                            relabeled.get(),
                            at.tasks().size() - relabeled.get());
                    return requeues.carry(run.id().value(), advance).thenApply(reply -> Done.getInstance());
                }));
    }

    private CompletionStage<Done> relabel(
            Origin cause, Requeue.Started run, List<TaskId> all, AtomicInteger relabeled) {
        CompletionStage<Done> done = CompletableFuture.completedStage(Done.getInstance());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<TaskId> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            done = done.thenCompose(before -> CompletableFuture.allOf(some.stream()
                            .map(task -> relabel(cause, run, task, relabeled).toCompletableFuture())
                            .toArray(CompletableFuture<?>[]::new)))
                    .thenApply(asked -> Done.getInstance());
        }
        return done;
    }

    /** A task that has carried out this run's request, now or before, knows its key. */
    private CompletionStage<Done> relabel(Origin cause, Requeue.Started run, TaskId task, AtomicInteger relabeled) {
        Origin origin = origin(cause, run, "requeue/" + run.id());
        return tasks.carry(task.value(), new RequeueTask(origin, run.rule(), run.reason()))
                .thenApply(reply -> {
                    if (reply instanceof Reply.Done<Task, TaskRejection> done
                            && done.state() instanceof Task.Begun begun
                            && Keys.seen(begun.dossier().keys(), origin) == Keys.Seen.SAME) {
                        relabeled.incrementAndGet();
                    }
                    return Done.getInstance();
                });
    }

    private CompletionStage<OutdatedTasks.Listed> next(Requeue.Started run, Place at) {
        if (!at.more()) {
            return CompletableFuture.completedStage(new OutdatedTasks.Listed(List.of(), null));
        }
        return outdated.list(run.project(), run.rule(), at.next(), LISTED).thenCompose(found -> {
            List<TaskId> fresh = found.tasks().stream()
                    .filter(task -> !at.tasks().contains(task))
                    .toList();
            return fresh.isEmpty() && found.next() != null
                    ? next(run, new Place(at.page(), at.tasks(), found.next(), true))
                    : CompletableFuture.completedStage(new OutdatedTasks.Listed(fresh, found.next()));
        });
    }

    /** In the name of whoever started the run; what it leads to shares the run's id as correlation. */
    private Origin origin(Origin cause, Requeue.Started run, String key) {
        return new Origin(run.by(), cause.role(), clock.instant(), run.id().value(), new CommandKey(key, key));
    }
}
