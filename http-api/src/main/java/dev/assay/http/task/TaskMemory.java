package dev.assay.http.task;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Dossier;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRejection;
import dev.assay.http.problem.EntityProblems;
import dev.assay.read.workqueue.WorkQueueQuery;
import dev.assay.write.entity.Entities;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Remembers which project and item a task belongs to, which never changes. Every command on a task goes through here, so
 * that nobody reaches a task by way of a project that is not its own.
 */
public final class TaskMemory {
    private static final int MOST = 50_000;

    private final Cache<TaskId, TaskFacts> known =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final WorkQueueQuery queue;

    public TaskMemory(Entities<TaskCommand, Task, TaskRejection> tasks, WorkQueueQuery queue) {
        this.tasks = tasks;
        this.queue = queue;
    }

    public void remember(TaskFacts facts) {
        known.put(facts.ref().task(), facts);
    }

    /** The stage fails with a 404 refusal when the project has no such task. */
    public CompletionStage<TaskFacts> facts(ProjectId project, TaskId task) {
        TaskFacts facts = known.getIfPresent(task);
        CompletionStage<TaskFacts> found = facts == null ? ask(project, task) : CompletableFuture.completedStage(facts);
        return found.thenApply(it -> {
            if (!it.ref().project().equals(project)) {
                throw EntityProblems.taskNotFound().refusal();
            }
            return it;
        });
    }

    private CompletionStage<TaskFacts> ask(ProjectId project, TaskId task) {
        return tasks.standing(task.value()).thenCompose(standing -> {
            if (standing.state() instanceof Task.Begun begun) {
                Dossier dossier = begun.dossier();
                TaskFacts facts = dossier.facts();
                remember(facts);
                return CompletableFuture.completedStage(facts);
            }
            return queue.task(project, task)
                    .thenApply(row -> row.orElseThrow(
                                    () -> EntityProblems.taskNotFound().refusal())
                            .facts());
        });
    }
}
