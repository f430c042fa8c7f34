package dev.assay.write.dispatch;

import akka.actor.typed.javadsl.ActorContext;
import dev.assay.domain.gold.GoldChance;
import dev.assay.domain.project.Project;
import dev.assay.domain.routing.Line;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.dispatch.DispatchMessage.Attempt;
import dev.assay.write.dispatch.DispatchMessage.Claim;
import dev.assay.write.dispatch.DispatchMessage.Found;
import dev.assay.write.dispatch.DispatchMessage.GrantFailed;
import dev.assay.write.dispatch.DispatchMessage.Granted;
import dev.assay.write.dispatch.DispatchMessage.HeldKnown;
import dev.assay.write.dispatch.DispatchMessage.LoadFailed;
import dev.assay.write.dispatch.DispatchMessage.Loaded;
import dev.assay.write.dispatch.DispatchMessage.LookUpFailed;
import dev.assay.write.dispatch.DispatchMessage.Next;
import dev.assay.write.dispatch.DispatchMessage.ProjectKnown;
import dev.assay.write.dispatch.DispatchMessage.ProjectUnknown;
import dev.assay.write.dispatch.DispatchMessage.TakeBack;
import dev.assay.write.dispatch.DispatchMessage.TakeBackFailed;
import dev.assay.write.dispatch.DispatchMessage.TakenBack;
import dev.assay.write.dispatch.ReadyTasks.Chunk;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dispatcher's questions to the rest of the system; the answers come back to it as messages. */
final class DispatchDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchDesk.class);

    private static final int CHUNKS_AT_ONCE = 16;

    private final ProjectId project;
    private final DispatchSettings settings;
    private final DispatchPorts ports;
    private final ActorContext<DispatchMessage> context;

    DispatchDesk(
            ProjectId project, DispatchSettings settings, DispatchPorts ports, ActorContext<DispatchMessage> context) {
        this.project = project;
        this.settings = settings;
        this.ports = ports;
        this.context = context;
    }

    DispatchSettings settings() {
        return settings;
    }

    Instant now() {
        return ports.clock().instant();
    }

    InstantSource clock() {
        return ports.clock();
    }

    LongSupplier seeds() {
        return ports.seeds();
    }

    DispatchMetrics metrics() {
        return ports.metrics();
    }

    AssignmentId newAssignment() {
        return ports.assignments().get();
    }

    void askProject() {
        context.pipeToSelf(
                ports.projects().standing(project.value()),
                (standing, failure) -> failure == null ? new ProjectKnown(standing) : new ProjectUnknown(failure));
    }

    void askProjectLater() {
        context.scheduleOnce(Duration.ofMillis(500), context.getSelf(), new DispatchMessage.AskProject());
    }

    void askHeld(Next next, AssignmentId assignment, TaskId task) {
        context.pipeToSelf(ports.tasks().standing(task.value()), (standing, failure) -> {
            // A task that does not answer is treated as not held; the labeler gets another one.
            Standing<Task> known = failure == null ? standing : new Standing<>(new Task.Absent(), 0);
            return new HeldKnown(next, assignment, known);
        });
    }

    void askGrant(Attempt attempt, Project.Existing terms) {
        Origin asked = attempt.origin();
        Instant until = asked.at().plusSeconds(terms.leaseSeconds());
        String id = attempt.assignment().value();
        Origin origin = new Origin(asked.by(), asked.role(), asked.at(), asked.correlation(), new CommandKey(id, id));
        GoldChance chance = attempt.pick().chance();
        TaskCommand grant = chance == null
                ? new TaskCommand.GrantAssignment(
                        origin,
                        attempt.assignment(),
                        asked.by(),
                        until,
                        attempt.task().facts(),
                        terms.terms(),
                        attempt.pick().routing())
                : new TaskCommand.GrantGold(origin, attempt.assignment(), asked.by(), until, terms.terms(), chance);
        context.pipeToSelf(
                ports.tasks().carry(attempt.task().facts().ref().task().value(), grant),
                (reply, failure) -> failure == null ? new Granted(attempt, reply) : new GrantFailed(attempt, failure));
    }

    /** Reads the project's gold; where it cannot be read, ordinary work goes on without. */
    void askGold() {
        context.pipeToSelf(ports.gold().all(project), (tasks, failure) -> {
            if (failure != null) {
                LOG.warn("the gold of {} cannot be read: {}", project, failure.toString());
            }
            return new DispatchMessage.GoldKnown(failure == null ? tasks : List.of());
        });
    }

    /** Where it cannot be read, the labeler counts as a newcomer. */
    void askExperience(UserId labeler) {
        context.pipeToSelf(
                ports.gold().labels(project, labeler),
                (labels, failure) -> new DispatchMessage.ExperienceKnown(labeler, failure == null ? labels : 0));
    }

    void expire(TaskId task) {
        String key = "expiry-" + now().toEpochMilli();
        Origin origin = new Origin(Origin.SYSTEM, Role.SERVICE, now(), key, new CommandKey(key, key));
        ports.tasks()
                .carry(task.value(), new TaskCommand.ExpireAssignments(origin))
                .whenComplete((reply, failure) -> {
                    if (failure != null) {
                        LOG.debug("{} did not answer an expiry; asked again at the next tick", task);
                    }
                });
    }

    /** Takes assignments back; where a task is silent, nothing is answered, so that the caller asks again. */
    void withdraw(Map<AssignmentId, TaskId> held, TakeBack asked) {
        List<CompletableFuture<Reply<Task, TaskRejection>>> replies = held.entrySet().stream()
                .map(lease -> ports.tasks()
                        .carry(lease.getValue().value(), withdrawal(lease.getKey(), asked.origin()))
                        .toCompletableFuture())
                .toList();
        context.pipeToSelf(
                CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new)),
                (all, failure) -> failure == null
                        ? new TakenBack(
                                asked,
                                replies.stream().map(CompletableFuture::join).toList())
                        : new TakeBackFailed(asked, failure));
    }

    private static TaskCommand withdrawal(AssignmentId assignment, Origin asked) {
        CommandKey key = new CommandKey("withdraw/" + assignment, "withdraw/" + assignment);
        return new TaskCommand.WithdrawAssignment(
                new Origin(asked.by(), asked.role(), asked.at(), asked.correlation(), key), assignment);
    }

    void lookUp(Claim claim) {
        context.pipeToSelf(
                ports.queue().task(project, claim.task()),
                (task, failure) -> failure == null ? new Found(claim, task) : new LookUpFailed(claim, failure));
    }

    /**
     * Asks how far the queue goes and, if that is not where it went before, which lines it has and where they were read to.
     *
     * @param before where it went; negative to ask for the lines in any case
     * @param steered whether to ask for what managers moved and set aside, too
     */
    void askLines(long before, boolean steered) {
        CompletionStage<List<ReadyTask>> moved =
                steered ? ports.queue().steered(project) : CompletableFuture.completedStage(List.of());
        context.pipeToSelf(
                ports.queue()
                        .newest(project)
                        .thenCompose(newest -> lines(newest != before)
                                .<List<ReadyTask>, DispatchMessage>thenCombine(
                                        moved, (lines, tasks) -> new DispatchMessage.LinesKnown(newest, lines, tasks))),
                (known, failure) -> failure == null ? known : new LoadFailed(failure));
    }

    private CompletionStage<Map<Line, Long>> lines(boolean wanted) {
        return wanted ? ports.queue().lines(project) : CompletableFuture.completedStage(Map.of());
    }

    /** Reads the next chunk of a line after a position, passing over chunks that were read as a whole. */
    void load(Line line, long after, Set<Long> read) {
        context.pipeToSelf(
                ports.queue()
                        .chunksAfter(project, line, after, CHUNKS_AT_ONCE)
                        .thenCompose(chunks -> tasks(line, chunks, read)),
                (loaded, failure) -> failure == null ? loaded : new LoadFailed(failure));
    }

    private CompletionStage<DispatchMessage> tasks(Line line, List<Chunk> chunks, Set<Long> read) {
        for (Chunk chunk : chunks) {
            if (!read.contains(chunk.position())) {
                return ports.queue()
                        .tasksOf(project, chunk)
                        .thenApply(tasks -> new Loaded(line, chunk.position(), tasks));
            }
        }
        long reached = chunks.isEmpty()
                ? Long.MAX_VALUE
                : chunks.get(chunks.size() - 1).position();
        return CompletableFuture.completedStage(new Loaded(line, reached, List.of()));
    }

    /** Hears the views about a labeler; where they cannot be heard, nothing is known. */
    void askRecord(UserId labeler) {
        LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        context.pipeToSelf(ports.records().of(project, labeler, today), (record, failure) -> {
            if (failure != null) {
                LOG.warn("what {} did in {} cannot be read: {}", labeler, project, failure.toString());
            }
            return new DispatchMessage.RecordKnown(labeler, failure == null ? record : LabelerRecord.NONE);
        });
    }
}
