package dev.assay.http.gold;

import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.project.Project;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRejection;
import dev.assay.http.problem.TaskProblems;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Replies;
import dev.assay.http.task.TaskMemory;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.item.ItemStore;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What managers and reviewers do with gold; every stage fails with a refusal when it is refused. */
public final class GoldKeeping {
    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final ItemStore items;
    private final ProjectMemory projects;
    private final TaskMemory memory;

    public GoldKeeping(
            Entities<TaskCommand, Task, TaskRejection> tasks,
            ItemStore items,
            ProjectMemory projects,
            TaskMemory memory) {
        this.tasks = tasks;
        this.items = items;
        this.projects = projects;
        this.memory = memory;
    }

    CompletionStage<Project.Existing> project(ProjectId project) {
        return projects.project(project);
    }

    /** The task of an item; empty when there is none. */
    CompletionStage<Optional<TaskId>> task(ProjectId project, String externalId) {
        return items.taskOf(project, externalId);
    }

    CompletionStage<Reply.Done<Task, TaskRejection>> declare(
            ProjectId project, TaskId task, GoldStandard standard, String justification, Origin origin) {
        return measured(
                project,
                task,
                (facts, known, item) ->
                        new TaskCommand.DeclareGold(origin, standard, justification, facts, known.terms(), item));
    }

    CompletionStage<Reply.Done<Task, TaskRejection>> correct(
            ProjectId project, TaskId task, GoldStandard standard, String justification, Origin origin) {
        return measured(
                project,
                task,
                (facts, known, item) ->
                        new TaskCommand.CorrectGold(origin, standard, justification, known.terms(), item));
    }

    /** Corrects what is expected and nothing else; the justification is what labelers are told from then on. */
    public CompletionStage<?> expect(
            ProjectId project, TaskId task, Label expected, String justification, Origin origin) {
        return tasks.standing(task.value()).thenCompose(standing -> {
            double tolerance =
                    standing.state() instanceof Task.Gold gold ? gold.standard().tolerance() : 0;
            return correct(project, task, new GoldStandard(expected, justification, tolerance), justification, origin);
        });
    }

    CompletionStage<Reply.Done<Task, TaskRejection>> retire(
            ProjectId project, TaskId task, String justification, Origin origin) {
        return memory.facts(project, task)
                .thenCompose(facts -> carried(task, new TaskCommand.RetireGold(origin, justification)));
    }

    private CompletionStage<Reply.Done<Task, TaskRejection>> measured(
            ProjectId project, TaskId task, Measured command) {
        return memory.facts(project, task)
                .thenCompose(facts -> projects.project(project)
                        .thenCompose(known -> itemIfNeeded(known, facts)
                                .thenCompose(item -> carried(task, command.with(facts, known, item.orElse(null))))));
    }

    private CompletionStage<Optional<ItemContent>> itemIfNeeded(Project.Existing project, TaskFacts facts) {
        return project.schemas().stream().anyMatch(LabelSchema::needsItem)
                ? items.content(project.id(), facts.item())
                : CompletableFuture.completedStage(Optional.empty());
    }

    private CompletionStage<Reply.Done<Task, TaskRejection>> carried(TaskId task, TaskCommand command) {
        return tasks.carry(task.value(), command).thenApply(reply -> Replies.done(reply, TaskProblems::of));
    }

    /** A command that is judged by the project's terms and, where the schema points into the item, its content. */
    private interface Measured {
        TaskCommand with(TaskFacts facts, Project.Existing project, @Nullable ItemContent item);
    }
}
