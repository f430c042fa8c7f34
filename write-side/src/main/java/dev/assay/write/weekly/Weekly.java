package dev.assay.write.weekly;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import akka.cluster.typed.ClusterSingleton;
import akka.cluster.typed.SingletonActor;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.write.entity.Entities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Looks now and then, on one node, whether a week is over somewhere. */
public final class Weekly extends AbstractBehavior<Weekly.Message> {
    /** What the actor is sent. */
    sealed interface Message {
        /** Time to look. */
        record Look() implements Message {}

        /** A look is done, or failed. */
        record Looked(String failure) implements Message {}
    }

    private final TeamWork work;
    private final WhenWeekEndsThenGiveFeedback feedback;
    private final WhenWeekEndsThenTestSpecialities specialities;
    private final Clock clock;
    private boolean looking;

    /** Starts it on whichever node the cluster chooses. */
    public static void start(
            ActorSystem<?> system,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            TeamWork work,
            Duration every,
            Clock clock) {
        ClusterSingleton.get(system).init(SingletonActor.of(create(labelers, work, every, clock), "weekly"));
    }

    static Behavior<Message> create(
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers, TeamWork work, Duration every, Clock clock) {
        return Behaviors.setup(
                context -> Behaviors.withTimers(timers -> new Weekly(context, timers, labelers, work, every, clock)));
    }

    private Weekly(
            ActorContext<Message> context,
            TimerScheduler<Message> timers,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            TeamWork work,
            Duration every,
            Clock clock) {
        super(context);
        this.work = work;
        this.feedback = new WhenWeekEndsThenGiveFeedback(labelers, work);
        this.specialities = new WhenWeekEndsThenTestSpecialities(labelers, work);
        this.clock = clock;
        timers.startTimerWithFixedDelay(new Message.Look(), every);
    }

    @Override
    public Receive<Message> createReceive() {
        return newReceiveBuilder()
                .onMessage(Message.Look.class, look -> look())
                .onMessage(Message.Looked.class, this::looked)
                .build();
    }

    private Behavior<Message> look() {
        if (!looking) {
            looking = true;
            Instant now = clock.instant();
            getContext()
                    .pipeToSelf(
                            work.projects().thenCompose(projects -> all(projects, now)),
                            (done, failure) -> new Message.Looked(failure == null ? "" : failure.toString()));
        }
        return this;
    }

    private CompletionStage<Integer> all(List<ProjectId> projects, Instant now) {
        CompletionStage<Integer> done = CompletableFuture.completedStage(0);
        for (ProjectId project : projects) {
            done = done.thenCompose(sum -> feedback.run(project, now))
                    .thenCompose(told -> specialities.run(project, now));
        }
        return done;
    }

    private Behavior<Message> looked(Message.Looked looked) {
        looking = false;
        if (!looked.failure().isEmpty()) {
            getContext().getLog().warn("weekly feedback is tried again: {}", looked.failure());
        }
        return this;
    }

    /** The system's own origin; the key makes a repeat of the same intent recognisable. */
    static Origin origin(String key, Instant now) {
        return new Origin(Origin.SYSTEM, Role.SERVICE, now, key, new CommandKey(key, key));
    }
}
