package dev.assay.write.dispatch;

import static dev.assay.domain.task.TaskSamples.ITEM;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.schema;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.project.AcknowledgementRule;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.project.ProjectStatus;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskDecider;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Standing;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A project with one chunk of tasks in memory; the tasks run the real decider. */
final class DispatchWorld implements ReadyTasks {
    static final ProjectId PROJECT = new ProjectId("reviews");
    private static final Chunk CHUNK = new Chunk(1, new ImportId("run1"), 0);

    volatile ProjectStatus status = ProjectStatus.ACTIVE;
    volatile boolean mustAcknowledge;
    private final int tasks;
    private final int overlap;
    private final Map<String, Standing<Task>> states = new ConcurrentHashMap<>();
    private final AtomicInteger assignments = new AtomicInteger();

    DispatchWorld(int tasks, int overlap) {
        this.tasks = tasks;
        this.overlap = overlap;
    }

    static TaskId id(int index) {
        return TaskId.of(CHUNK.run(), CHUNK.number(), index);
    }

    DispatchPorts ports() {
        return new DispatchPorts(
                new Tasks(),
                new Projects(),
                this,
                Clock.fixed(minute(0), ZoneOffset.UTC),
                () -> new AssignmentId("assignment-" + assignments.incrementAndGet()));
    }

    synchronized Reply<Task, TaskRejection> command(String id, TaskCommand command) {
        Standing<Task> before = states.getOrDefault(id, new Standing<>(new Task.Absent(), 0));
        Decision<TaskEvent, TaskRejection> decision = TaskDecider.decide(before.state(), command);
        if (decision instanceof Decision.Rejected<TaskEvent, TaskRejection> rejected) {
            return new Reply.Refused<>(rejected.reason(), before.state(), before.revision());
        }
        List<TaskEvent> events = ((Decision.Accepted<TaskEvent, TaskRejection>) decision).events();
        Task state = before.state();
        for (TaskEvent event : events) {
            state = TaskDecider.evolve(state, event);
        }
        Standing<Task> after = new Standing<>(state, before.revision() + events.size());
        states.put(id, after);
        return new Reply.Done<>(after.state(), after.revision(), events.isEmpty());
    }

    ReadyTask waiting(int index) {
        TaskRef ref = new TaskRef(PROJECT, id(index), "doc-" + index);
        return new ReadyTask(new TaskFacts(ref, ITEM, 0), Stage.WAITING, 0, Set.of(), 0, Map.of(), 0);
    }

    @Override
    public CompletionStage<List<Chunk>> chunksAfter(ProjectId project, @Nullable Chunk after, int limit) {
        return CompletableFuture.completedStage(after == null ? List.of(CHUNK) : List.of());
    }

    @Override
    public CompletionStage<List<ReadyTask>> tasksOf(ProjectId project, Chunk chunk) {
        return CompletableFuture.completedStage(
                IntStream.range(0, tasks).mapToObj(this::waiting).toList());
    }

    @Override
    public CompletionStage<Optional<ReadyTask>> task(ProjectId project, TaskId task) {
        return CompletableFuture.completedStage(
                task.index() < tasks ? Optional.of(waiting(task.index())) : Optional.empty());
    }

    private Project project() {
        return new Project.Existing(
                PROJECT,
                "Reviews",
                List.of(schema()),
                List.of(Instructions.plain("Read.").mustAcknowledge(mustAcknowledge)),
                List.of(ConsensusPolicy.of(new MajorityVoting(overlap, overlap, 0.7))),
                AcknowledgementRule.WHEN_SAID,
                600,
                status,
                1,
                Map.of());
    }

    private final class Tasks implements Entities<TaskCommand, Task, TaskRejection> {
        @Override
        public CompletionStage<Reply<Task, TaskRejection>> carry(String entityId, TaskCommand command) {
            return CompletableFuture.completedStage(command(entityId, command));
        }

        @Override
        public CompletionStage<Standing<Task>> standing(String entityId) {
            return CompletableFuture.completedStage(
                    states.getOrDefault(entityId, new Standing<>(new Task.Absent(), 0)));
        }
    }

    private final class Projects implements Entities<ProjectCommand, Project, ProjectRejection> {
        @Override
        public CompletionStage<Reply<Project, ProjectRejection>> carry(String entityId, ProjectCommand command) {
            throw new AssertionError("the dispatcher changes no project");
        }

        @Override
        public CompletionStage<Standing<Project>> standing(String entityId) {
            return CompletableFuture.completedStage(new Standing<>(project(), 1));
        }
    }
}
