package dev.assay.write.dispatch;

import static dev.assay.domain.task.TaskSamples.ITEM;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.schema;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.gold.GoldPolicy;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.project.AcknowledgementRule;
import dev.assay.domain.project.Opening;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.project.ProjectStatus;
import dev.assay.domain.project.WalkthroughRule;
import dev.assay.domain.routing.Line;
import dev.assay.domain.routing.RoutingPolicy;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskDecider;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.Traits;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A project in memory whose tasks run the real decider. Each kind of tasks lies in a chunk of its own, in the order given.
 */
final class DispatchWorld implements ReadyTasks {
    static final ProjectId PROJECT = new ProjectId("reviews");
    private static final ImportId RUN = new ImportId("run1");

    volatile ProjectStatus status = ProjectStatus.ACTIVE;
    volatile boolean mustAcknowledge;
    volatile WalkthroughRule walkthrough = WalkthroughRule.NONE;
    volatile List<GoldPolicy> golds = List.of();
    volatile List<RoutingPolicy> routings = List.of();
    volatile LabelerRecord record = LabelerRecord.NONE;
    volatile Instant now = minute(0);
    final List<Chunk> asked = new CopyOnWriteArrayList<>();
    final AtomicInteger linesRead = new AtomicInteger();
    private final List<Traits> kinds;
    private final int tasks;
    private final int overlap;
    private final Map<String, Standing<Task>> states = new ConcurrentHashMap<>();
    private final Map<String, List<TaskEvent>> histories = new ConcurrentHashMap<>();
    private final AtomicInteger assignments = new AtomicInteger();

    DispatchWorld(int tasks, int overlap) {
        this(tasks, overlap, List.of(Traits.NONE));
    }

    /** @param tasks how many of each kind */
    DispatchWorld(int tasks, int overlap, List<Traits> kinds) {
        this.kinds = new CopyOnWriteArrayList<>(kinds);
        this.tasks = tasks;
        this.overlap = overlap;
    }

    /** A chunk of tasks of another kind is taken in. */
    void arrive(Traits kind) {
        kinds.add(kind);
    }

    static TaskId id(int index) {
        return id(0, index);
    }

    static TaskId id(int kind, int index) {
        return TaskId.of(RUN, kind, index);
    }

    DispatchPorts ports() {
        return new DispatchPorts(
                new Tasks(),
                new Projects(),
                this,
                (project, labeler, day) -> CompletableFuture.completedStage(record),
                new Gold(),
                new Moving(),
                () -> new AssignmentId("assignment-" + assignments.incrementAndGet()),
                () -> 7,
                DispatchMetrics.NONE);
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
        histories.computeIfAbsent(id, none -> new CopyOnWriteArrayList<>()).addAll(events);
        return new Reply.Done<>(after.state(), after.revision(), events.isEmpty());
    }

    List<TaskEvent> events(String id) {
        return histories.getOrDefault(id, List.of());
    }

    ReadyTask waiting(int index) {
        return waiting(0, index);
    }

    ReadyTask waiting(int kind, int index) {
        TaskRef ref = new TaskRef(PROJECT, id(kind, index), "doc-" + index);
        return new ReadyTask(new TaskFacts(ref, ITEM, 0, kinds.get(kind)), Stage.WAITING, 0, Set.of(), 0, Map.of(), 0);
    }

    private static Line line(Traits traits) {
        return traits.line(traits.priority());
    }

    @Override
    public CompletionStage<Long> newest(ProjectId project) {
        return CompletableFuture.completedStage((long) kinds.size());
    }

    @Override
    public CompletionStage<Map<Line, Long>> lines(ProjectId project) {
        linesRead.incrementAndGet();
        Map<Line, Long> newest = new HashMap<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            newest.put(line(kinds.get(kind)), kind + 1L);
        }
        return CompletableFuture.completedStage(newest);
    }

    @Override
    public CompletionStage<List<Chunk>> chunksAfter(ProjectId project, Line line, long after, int limit) {
        return CompletableFuture.completedStage(IntStream.range(0, kinds.size())
                .filter(kind -> kind + 1 > after && line(kinds.get(kind)).equals(line))
                .mapToObj(kind -> new Chunk(kind + 1L, RUN, kind))
                .limit(limit)
                .toList());
    }

    @Override
    public CompletionStage<List<ReadyTask>> tasksOf(ProjectId project, Chunk chunk) {
        asked.add(chunk);
        return CompletableFuture.completedStage(IntStream.range(0, tasks)
                .mapToObj(index -> waiting(chunk.number(), index))
                .toList());
    }

    @Override
    public CompletionStage<List<ReadyTask>> steered(ProjectId project) {
        return CompletableFuture.completedStage(states.values().stream()
                .filter(standing -> standing.state() instanceof Task.Open)
                .map(standing -> ReadyTask.of((Task.Begun) standing.state(), standing.revision()))
                .filter(task -> task.reservation().isPresent()
                        || task.priority() != task.facts().traits().priority())
                .toList());
    }

    @Override
    public CompletionStage<Optional<ReadyTask>> task(ProjectId project, TaskId task) {
        return CompletableFuture.completedStage(
                task.index() < tasks ? Optional.of(waiting(task.chunk(), task.index())) : Optional.empty());
    }

    private Project project() {
        return new Project.Existing(
                PROJECT,
                "Reviews",
                List.of(schema()),
                List.of(Instructions.plain("Read.").mustAcknowledge(mustAcknowledge)),
                List.of(ConsensusPolicy.of(new MajorityVoting(overlap, overlap, 0.7))),
                AcknowledgementRule.WHEN_SAID,
                routings,
                600,
                status,
                1,
                Map.of(),
                List.of(),
                golds,
                new Opening(walkthrough, List.of()),
                List.of(),
                List.of());
    }

    private final class Gold implements GoldTasks {
        @Override
        public CompletionStage<List<GoldTask>> all(ProjectId project) {
            return CompletableFuture.completedStage(states.values().stream()
                    .filter(standing -> standing.state() instanceof Task.Begun)
                    .flatMap(standing -> GoldTask.of((Task.Begun) standing.state(), standing.revision()).stream())
                    .toList());
        }

        @Override
        public CompletionStage<Long> labels(ProjectId project, UserId labeler) {
            return CompletableFuture.completedStage(0L);
        }
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

    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
