package dev.assay.write.goldset;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import akka.cluster.typed.ClusterSingleton;
import akka.cluster.typed.SingletonActor;
import dev.assay.domain.goldset.GoldSet;
import dev.assay.domain.goldset.GoldSetCommand;
import dev.assay.domain.goldset.GoldSetRejection;
import dev.assay.domain.shared.ProjectId;
import dev.assay.write.entity.Entities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Looks now and then, on one node, whether a gold set is due to be refreshed; keeps nothing itself. */
public final class GoldSchedule extends AbstractBehavior<GoldSchedule.Message> {
    /** What the actor is sent. */
    sealed interface Message {
        /** Time to look. */
        record Look() implements Message {}

        /** A look is done, or failed. */
        record Looked(String failure) implements Message {}
    }

    private final GoldFigures figures;
    private final WhenPeriodEndsThenRefreshGold refresh;
    private final Clock clock;
    private boolean looking;

    /** Starts it on whichever node the cluster chooses. */
    public static void start(
            ActorSystem<?> system,
            Entities<GoldSetCommand, GoldSet, GoldSetRejection> sets,
            GoldFigures figures,
            Duration every,
            Clock clock) {
        ClusterSingleton.get(system).init(SingletonActor.of(create(sets, figures, every, clock), "gold-schedule"));
    }

    static Behavior<Message> create(
            Entities<GoldSetCommand, GoldSet, GoldSetRejection> sets,
            GoldFigures figures,
            Duration every,
            Clock clock) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> new GoldSchedule(
                context, timers, figures, new WhenPeriodEndsThenRefreshGold(sets, figures), every, clock)));
    }

    private GoldSchedule(
            ActorContext<Message> context,
            TimerScheduler<Message> timers,
            GoldFigures figures,
            WhenPeriodEndsThenRefreshGold refresh,
            Duration every,
            Clock clock) {
        super(context);
        this.figures = figures;
        this.refresh = refresh;
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
                            figures.projects().thenCompose(projects -> all(projects, now)),
                            (done, failure) -> new Message.Looked(failure == null ? "" : failure.toString()));
        }
        return this;
    }

    private CompletionStage<Boolean> all(List<ProjectId> projects, Instant now) {
        CompletionStage<Boolean> done = CompletableFuture.completedStage(false);
        for (ProjectId project : projects) {
            done = done.thenCompose(before -> refresh.run(project, now));
        }
        return done;
    }

    private Behavior<Message> looked(Message.Looked looked) {
        looking = false;
        if (!looked.failure().isEmpty()) {
            getContext().getLog().warn("the refresh of gold sets is tried again: {}", looked.failure());
        }
        return this;
    }
}
