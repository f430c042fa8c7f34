package dev.assay.write.shift;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.AskPattern;
import akka.cluster.sharding.typed.ShardingEnvelope;
import akka.cluster.sharding.typed.javadsl.ClusterSharding;
import akka.cluster.sharding.typed.javadsl.Entity;
import akka.cluster.sharding.typed.javadsl.EntityTypeKey;
import dev.assay.domain.fatigue.Limits;
import dev.assay.domain.fatigue.Moment;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.dispatch.Dispatch;
import dev.assay.write.entity.ChangeListener;
import dev.assay.write.entity.DirectStages;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Standing;
import dev.assay.write.shift.ShiftMessage.Turn;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The shifts of all labelers, wherever they run. */
public final class Shifts {
    private static final EntityTypeKey<ShiftMessage> KEY = EntityTypeKey.create(ShiftMessage.class, "shift");

    private final ActorSystem<?> system;
    private final ActorRef<ShardingEnvelope<ShiftMessage>> region;
    private final Duration timeout;

    private Shifts(ActorSystem<?> system, ActorRef<ShardingEnvelope<ShiftMessage>> region, Duration timeout) {
        this.system = system;
        this.region = region;
        this.timeout = timeout;
    }

    /** Starts the shard region. */
    public static Shifts start(
            ActorSystem<?> system,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            RecentActivity recent,
            Limits limits,
            Duration timeout) {
        ShiftPorts ports = new ShiftPorts(labelers, recent, limits);
        return new Shifts(
                system,
                ClusterSharding.get(system)
                        .init(Entity.of(KEY, context -> Shift.create(new UserId(context.getEntityId()), ports))),
                timeout);
    }

    /** Tells a labeler's shift of changes of their record; asked for late because each needs the other. */
    public static ChangeListener<Labeler> onLabeler(Supplier<Shifts> shifts) {
        return (id, labeler, revision) ->
                shifts.get().tell(id, new ShiftMessage.LabelerKnown(new Standing<>(labeler, revision)));
    }

    /** The same tasks; whatever a labeler does to one shows that they are at work. */
    public Entities<TaskCommand, Task, TaskRejection> watched(Entities<TaskCommand, Task, TaskRejection> tasks) {
        return new WatchedTasks(tasks, this);
    }

    /** The same dispatch for those who may work now. */
    public Dispatch guarded(Dispatch dispatch) {
        return new GuardedDispatch(dispatch, this);
    }

    void seen(UserId labeler, Moment moment, boolean handOut) {
        tell(labeler.value(), new ShiftMessage.Seen(moment, handOut));
    }

    CompletionStage<Turn> ask(ProjectId project, Origin origin) {
        return DirectStages.of(AskPattern.ask(
                region,
                replyTo -> new ShardingEnvelope<>(origin.by().value(), new ShiftMessage.Ask(origin, project, replyTo)),
                timeout,
                system.scheduler()));
    }

    private void tell(String labeler, ShiftMessage message) {
        region.tell(new ShardingEnvelope<>(labeler, message));
    }
}
