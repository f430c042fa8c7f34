package dev.assay.write.dispatch;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.AskPattern;
import akka.cluster.sharding.typed.ShardingEnvelope;
import akka.cluster.sharding.typed.javadsl.ClusterSharding;
import akka.cluster.sharding.typed.javadsl.Entity;
import akka.cluster.sharding.typed.javadsl.EntityTypeKey;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.routing.LabelerProfile;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.entity.ChangeListener;
import dev.assay.write.entity.DirectStages;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Standing;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** One dispatcher per project, wherever it runs. */
public final class ShardedDispatch implements Dispatch {
    private static final EntityTypeKey<DispatchMessage> KEY = EntityTypeKey.create(DispatchMessage.class, "dispatcher");

    private final ActorSystem<?> system;
    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final ActorRef<ShardingEnvelope<DispatchMessage>> region;
    private final Duration timeout;

    private ShardedDispatch(
            ActorSystem<?> system,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            ActorRef<ShardingEnvelope<DispatchMessage>> region,
            Duration timeout) {
        this.system = system;
        this.labelers = labelers;
        this.region = region;
        this.timeout = timeout;
    }

    /** Starts the shard region. */
    public static ShardedDispatch start(
            ActorSystem<?> system,
            Entities<TaskCommand, Task, TaskRejection> tasks,
            Entities<ProjectCommand, Project, ProjectRejection> projects,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            ReadyTasks queue,
            LabelerRecords records,
            GoldTasks gold,
            DispatchSettings settings,
            DispatchMetrics metrics,
            Clock clock) {
        DispatchPorts ports = new DispatchPorts(
                tasks,
                projects,
                queue,
                records,
                gold,
                clock,
                () -> new AssignmentId(UUID.randomUUID().toString()),
                () -> ThreadLocalRandom.current().nextLong(),
                metrics);
        ActorRef<ShardingEnvelope<DispatchMessage>> region = ClusterSharding.get(system)
                .init(Entity.of(
                        KEY,
                        context -> ProjectDispatcher.create(new ProjectId(context.getEntityId()), settings, ports)));
        return new ShardedDispatch(system, labelers, region, settings.timeout());
    }

    /** Tells a task's dispatcher of its changes; {@code dispatch} is asked late because both need each other. */
    public static ChangeListener<Task> onTask(Supplier<ShardedDispatch> dispatch) {
        return (id, task, revision) -> {
            if (task instanceof Task.Begun begun) {
                String project = begun.dossier().ref().project().value();
                dispatch.get().tell(project, new DispatchMessage.TaskChanged(ReadyTask.of(begun, revision)));
                GoldTask.of(begun, revision)
                        .ifPresent(gold -> dispatch.get().tell(project, new DispatchMessage.GoldChanged(gold)));
            }
        };
    }

    /** Tells a project's dispatcher of its changes. */
    public static ChangeListener<Project> onProject(Supplier<ShardedDispatch> dispatch) {
        return (id, project, revision) ->
                dispatch.get().tell(id, new DispatchMessage.ProjectKnown(new Standing<>(project, revision)));
    }

    private void tell(String project, DispatchMessage message) {
        region.tell(new ShardingEnvelope<>(project, message));
    }

    @Override
    public CompletionStage<HandOut> next(ProjectId project, Set<AssignmentId> holding, Origin origin) {
        return unlessSuspended(
                project,
                origin,
                (profile, acknowledged) -> ask(
                        project, replyTo -> new DispatchMessage.Next(profile, acknowledged, holding, origin, replyTo)));
    }

    @Override
    public CompletionStage<HandOut> claim(ProjectId project, TaskId task, Origin origin) {
        return unlessSuspended(
                project,
                origin,
                (profile, acknowledged) -> ask(
                        project, replyTo -> new DispatchMessage.Claim(profile, acknowledged, task, origin, replyTo)));
    }

    @Override
    public CompletionStage<LineReports> lines(ProjectId project) {
        return ask(project, DispatchMessage.Report::new);
    }

    @Override
    public CompletionStage<Integer> takeBack(ProjectId project, UserId labeler, Origin origin) {
        return ask(project, replyTo -> new DispatchMessage.TakeBack(labeler, origin, replyTo));
    }

    /** Asks the labeler's record each time: what opens or closes a door for them holds at once. */
    private CompletionStage<HandOut> unlessSuspended(
            ProjectId project, Origin origin, BiFunction<LabelerProfile, Integer, CompletionStage<HandOut>> handOut) {
        return labelers.standing(origin.by().value()).thenCompose(standing -> {
            LabelerProfile profile = standing.state() instanceof Labeler.Enrolled enrolled
                    ? enrolled.profile(project)
                    : LabelerProfile.of(origin.by());
            return profile.suspended()
                    ? CompletableFuture.completedStage(new HandOut.Suspended())
                    : handOut.apply(profile, standing.state().acknowledged(project));
        });
    }

    private <T> CompletionStage<T> ask(ProjectId project, Function<ActorRef<T>, DispatchMessage> message) {
        return DirectStages.of(AskPattern.<ShardingEnvelope<DispatchMessage>, T>ask(
                region,
                replyTo -> new ShardingEnvelope<>(project.value(), message.apply(replyTo)),
                timeout,
                system.scheduler()));
    }
}
