package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.gate.BatchAgreement;
import dev.assay.domain.gate.Gate;
import dev.assay.domain.gate.GateCommand;
import dev.assay.domain.gate.GateCommand.JudgeBatch;
import dev.assay.domain.gate.GateRejection;
import dev.assay.domain.ingest.ImportEvent.ImportCompleted;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.Entities;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When the last task of a batch is decided, the gate judges the batch. What counts is what the tasks themselves say.
 *
 * <p>Each lane remembers how many of its own tasks were undecided when it last asked: before as many were decided in it the
 * batch cannot be complete, and the tasks are not asked again. The lane that decides last finds all of them decided.
 */
public final class WhenBatchDecidedThenJudge implements Reaction {
    private final Entities<GateCommand, Gate, GateRejection> gates;
    private final Entities<ProjectCommand, Project, ProjectRejection> projects;
    private final BatchTasks batches;
    private final Clock clock;
    private final Map<Place, Long> undecided = new ConcurrentHashMap<>();

    private record Place(Lane lane, ImportId batch) {}

    public WhenBatchDecidedThenJudge(
            Entities<GateCommand, Gate, GateRejection> gates,
            Entities<ProjectCommand, Project, ProjectRejection> projects,
            Entities<TaskCommand, Task, TaskRejection> tasks,
            EventFeed feed,
            Clock clock) {
        this.gates = gates;
        this.projects = projects;
        this.batches = new BatchTasks(tasks, feed);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "judge-batches";
    }

    @Override
    public List<EntityKind> kinds() {
        return List.of(EntityKind.TASK, EntityKind.IMPORT);
    }

    @Override
    public CompletionStage<Done> on(FeedRecord record) {
        if (record.event() instanceof ImportCompleted completed) {
            return judged(completed.project(), new Place(record.lane(), completed.run()));
        }
        if (record.event() instanceof ConsensusReached
                || record.event() instanceof ConsensusMissed
                || record.event() instanceof OutcomeOverridden
                || record.event() instanceof GoldDeclared) {
            TaskEvent event = (TaskEvent) record.event();
            Place place = new Place(record.lane(), event.ref().task().run());
            long left = undecided.merge(place, -1L, Long::sum);
            return left > 0
                    ? CompletableFuture.completedStage(Done.getInstance())
                    : judged(event.ref().project(), place);
        }
        return CompletableFuture.completedStage(Done.getInstance());
    }

    private CompletionStage<Done> judged(ProjectId project, Place place) {
        return gates.standing(project.value()).thenCompose(standing -> {
            undecided.remove(place);
            return standing.state() instanceof Gate.Standing gate
                    ? batches.of(place.batch()).thenCompose(batch -> judged(gate, place, batch))
                    : CompletableFuture.completedStage(Done.getInstance());
        });
    }

    private CompletionStage<Done> judged(Gate.Standing gate, Place place, BatchTasks.Batch batch) {
        if (batch.undecided() > 0) {
            long own = batch.undecidedIn(place.lane());
            if (own > 0) {
                undecided.put(place, own);
            }
        }
        if (!batch.complete() || batch.undecided() > 0) {
            return CompletableFuture.completedStage(Done.getInstance());
        }
        return projects.standing(gate.project().value()).thenCompose(standing -> {
            if (!(standing.state() instanceof Project.Existing project)) {
                return CompletableFuture.completedStage(Done.getInstance());
            }
            String key = "judge/" + place.batch() + '/' + batch.rounds();
            Origin origin = new Origin(
                    Origin.SYSTEM, Role.SERVICE, clock.instant(), place.batch().value(), new CommandKey(key, key));
            int schema = batch.schema();
            JudgeBatch judge = new JudgeBatch(
                    origin,
                    place.batch(),
                    batch.rounds(),
                    batch.tasks().size(),
                    BatchAgreement.of(
                            project.schemas().get(schema - 1),
                            batch.labels(schema),
                            gate.policy().coefficient()));
            return gates.carry(gate.project().value(), judge).thenApply(reply -> Done.getInstance());
        });
    }
}
