package dev.assay.http.task;

import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.project.Project;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.Terms;
import dev.assay.http.problem.HandOutProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.TaskProblems;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Replies;
import dev.assay.write.dispatch.Dispatch;
import dev.assay.write.dispatch.HandOut;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.item.ItemStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A labeler's commands, whichever way they come in; every stage fails with a refusal when the command is refused. */
public final class Labeling {
    private static final int CONFLICT = 409;

    private final Entities<TaskCommand, Task, TaskRejection> tasks;
    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final Dispatch dispatch;
    private final ItemStore items;
    private final ProjectMemory projects;
    private final TaskMemory memory;
    private final LabelerNames names;

    public Labeling(
            Entities<TaskCommand, Task, TaskRejection> tasks,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            Dispatch dispatch,
            ItemStore items,
            ProjectMemory projects,
            TaskMemory memory,
            LabelerNames names) {
        this.tasks = tasks;
        this.labelers = labelers;
        this.dispatch = dispatch;
        this.items = items;
        this.projects = projects;
        this.memory = memory;
        this.names = names;
    }

    /** What a labeler who asked for work gets: work, or why there is none. */
    public sealed interface Given {
        /** A task to label, as it is called to its labeler, with what is on it and what is said on how. */
        record Work(String task, HandOut.Assigned handOut, ItemContent content, Instructions instructions)
                implements Given {}

        /** Nothing now. */
        record Nothing(HandOut.NothingToDo nothing) implements Given {
            /** Why, and until when where that is known. */
            public Map<String, Object> said() {
                Map<String, Object> said = new HashMap<>();
                said.put("reason", nothing.why());
                nothing.until().ifPresent(until -> said.put("until", until));
                return said;
            }
        }
    }

    public CompletionStage<Given> next(ProjectId project, Set<AssignmentId> holding, Origin origin) {
        return paced(
                project,
                () -> dispatch.next(project, holding, origin)
                        .thenCompose(handOut -> given(project, handOut, origin.at())));
    }

    public CompletionStage<Given> claim(ProjectId project, TaskId task, Origin origin) {
        return paced(
                project,
                () -> dispatch.claim(project, task, origin)
                        .thenCompose(handOut -> given(project, handOut, origin.at())));
    }

    private CompletionStage<Given> given(ProjectId project, HandOut handOut, Instant now) {
        if (handOut instanceof HandOut.NothingToDo nothing) {
            return CompletableFuture.completedStage(new Given.Nothing(nothing));
        }
        Optional<Problem> problem = HandOutProblems.of(handOut, now);
        if (problem.isPresent()) {
            throw names.hiding(problem.get()).refusal();
        }
        HandOut.Assigned assigned = (HandOut.Assigned) handOut;
        memory.remember(assigned.facts());
        int version = assigned.assignment().versions().instructions();
        return content(project, assigned.facts())
                .thenCombine(
                        projects.withInstructions(project, version),
                        (content, known) -> new Given.Work(
                                names.of(
                                        assigned.facts().ref().task(),
                                        assigned.assignment().labeler()),
                                assigned,
                                content,
                                known.instructions().get(version - 1)));
    }

    /**
     * The task a text names, by its own id or by what it is called to labelers.
     *
     * @throws IllegalArgumentException when it names none
     */
    public TaskId named(String text) {
        return names.named(text);
    }

    private <T> CompletionStage<T> paced(ProjectId project, Supplier<CompletionStage<T>> work) {
        return projects.project(project)
                .handle((known, absent) -> known != null && known.gold().injects())
                .thenCompose(gold -> gold ? names.pacing().paced(work) : work.get());
    }

    CompletionStage<ItemContent> content(ProjectId project, TaskFacts facts) {
        return items.content(project, facts.item())
                .thenApply(content ->
                        content.orElseThrow(() -> new IllegalStateException("no content for item " + facts.item())));
    }

    public CompletionStage<Reply.Done<Task, TaskRejection>> submit(
            ProjectId project, TaskId task, AssignmentId assignment, Label label, Origin origin) {
        return paced(
                project,
                () -> judged(
                        project,
                        task,
                        (terms, item) -> new TaskCommand.SubmitLabel(origin, assignment, label, terms, item)));
    }

    public CompletionStage<Reply.Done<Task, TaskRejection>> revise(
            ProjectId project, TaskId task, Label label, Origin origin) {
        return paced(
                project,
                () -> judged(project, task, (terms, item) -> new TaskCommand.ReviseLabel(origin, label, terms, item)));
    }

    public CompletionStage<Reply.Done<Task, TaskRejection>> override(
            ProjectId project, TaskId task, Label label, String justification, Origin origin) {
        return skills(origin.by())
                .thenCompose(skills -> judged(
                        project,
                        task,
                        (terms, item) ->
                                new TaskCommand.OverrideOutcome(origin, label, justification, terms, item, skills)));
    }

    /** A reviewer's command, which their skills must suffice for. */
    CompletionStage<Reply.Done<Task, TaskRejection>> review(
            ProjectId project, TaskId task, UserId reviewer, Function<Set<String>, TaskCommand> command) {
        return skills(reviewer).thenCompose(skills -> carry(project, task, command.apply(skills)));
    }

    private CompletionStage<Set<String>> skills(UserId reviewer) {
        return labelers.standing(reviewer.value())
                .thenApply(
                        standing -> standing.state() instanceof Labeler.Enrolled record ? record.skills() : Set.of());
    }

    public CompletionStage<Reply.Done<Task, TaskRejection>> renew(
            ProjectId project, TaskId task, AssignmentId assignment, Origin origin) {
        return projects.project(project)
                .thenCompose(known -> carry(
                        project,
                        task,
                        new TaskCommand.RenewAssignment(
                                origin, assignment, origin.at().plusSeconds(known.leaseSeconds()))));
    }

    /** A command that needs nothing but the task. */
    public CompletionStage<Reply.Done<Task, TaskRejection>> carry(ProjectId project, TaskId task, TaskCommand command) {
        return memory.facts(project, task).thenCompose(facts -> carried(task, command));
    }

    private CompletionStage<Reply.Done<Task, TaskRejection>> judged(ProjectId project, TaskId task, Judged command) {
        return memory.facts(project, task)
                .thenCompose(facts -> projects.project(project)
                        .thenCompose(known -> itemIfNeeded(known, facts)
                                .thenCompose(item -> carried(task, command.with(known.terms(), item.orElse(null))))));
    }

    private CompletionStage<Optional<ItemContent>> itemIfNeeded(Project.Existing project, TaskFacts facts) {
        return project.schemas().stream().anyMatch(LabelSchema::needsItem)
                ? content(project.id(), facts).thenApply(Optional::of)
                : CompletableFuture.completedStage(Optional.empty());
    }

    private CompletionStage<Reply.Done<Task, TaskRejection>> carried(TaskId task, TaskCommand command) {
        return tasks.carry(task.value(), command)
                .thenApply(reply -> Replies.done(reply, reason -> handedBack(TaskProblems.of(reason), command)));
    }

    /** A label that comes too late or is one too many goes back to its labeler: no work is thrown away in silence. */
    private Problem handedBack(Problem problem, TaskCommand command) {
        if (command instanceof TaskCommand.SubmitLabel submit) {
            return names.hiding(problem.type().status() == CONFLICT ? problem.with("label", submit.label()) : problem);
        }
        if (command instanceof TaskCommand.ReviseLabel revise) {
            return names.hiding(problem.type().status() == CONFLICT ? problem.with("label", revise.label()) : problem);
        }
        boolean labelers = command instanceof TaskCommand.RenewAssignment
                || command instanceof TaskCommand.ReleaseAssignment
                || command instanceof TaskCommand.SkipTask
                || command instanceof TaskCommand.FlagEdgeCase;
        return labelers ? names.hiding(problem) : problem;
    }

    /** A command that is judged by the project's terms and, where the schema points into the item, its content. */
    private interface Judged {
        TaskCommand with(Terms terms, @Nullable ItemContent item);
    }
}
