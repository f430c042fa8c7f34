package dev.assay.write.process;

import akka.Done;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Runs one reaction over one lane: reads a page, reacts to its events one after the other, remembers how far it came. After
 * a failure it begins again where it last remembered, with growing pauses.
 */
final class LaneFollower extends AbstractBehavior<LaneFollower.Message> {
    private static final int PAGE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Reaction reaction;
    private final Lane lane;
    private final EventFeed feed;
    private final Offsets offsets;
    private final TimerScheduler<Message> timers;
    private Duration pause = SHORTEST;
    private long reached;

    /** What the follower is sent. */
    sealed interface Message {
        /** Time to begin. */
        record Begin() implements Message {}

        /** Everything up to an offset is handled and remembered. */
        record Handled(long offset) implements Message {}

        /** Something did not work. */
        record Failed(Throwable failure) implements Message {}

        /** Time to end. */
        record Stop() implements Message {}
    }

    static Behavior<Message> create(Reaction reaction, Lane lane, EventFeed feed, Offsets offsets) {
        return Behaviors.setup(context ->
                Behaviors.withTimers(timers -> new LaneFollower(context, timers, reaction, lane, feed, offsets)));
    }

    private LaneFollower(
            ActorContext<Message> context,
            TimerScheduler<Message> timers,
            Reaction reaction,
            Lane lane,
            EventFeed feed,
            Offsets offsets) {
        super(context);
        this.timers = timers;
        this.reaction = reaction;
        this.lane = lane;
        this.feed = feed;
        this.offsets = offsets;
        begin();
    }

    @Override
    public Receive<Message> createReceive() {
        return newReceiveBuilder()
                .onMessage(Message.Begin.class, begin -> begin())
                .onMessage(Message.Handled.class, this::progressed)
                .onMessage(Message.Failed.class, failed -> failed(failed.failure()))
                .onMessage(Message.Stop.class, stop -> Behaviors.stopped())
                .build();
    }

    private Behavior<Message> begin() {
        getContext()
                .pipeToSelf(
                        offsets.load(reaction.name(), lane),
                        (offset, failure) ->
                                failure == null ? new Message.Handled(offset) : new Message.Failed(failure));
        return this;
    }

    private Behavior<Message> progressed(Message.Handled handled) {
        if (handled.offset() > reached) {
            reached = handled.offset();
            pause = SHORTEST;
        }
        return goOn(handled.offset());
    }

    private Behavior<Message> goOn(long after) {
        CompletionStage<Long> next = feed.after(lane, after, PAGE, PATIENCE).thenCompose(page -> handled(page, after));
        getContext()
                .pipeToSelf(
                        next,
                        (offset, failure) ->
                                failure == null ? new Message.Handled(offset) : new Message.Failed(failure));
        return this;
    }

    private CompletionStage<Long> handled(List<FeedRecord> page, long after) {
        CompletionStage<Done> done = CompletableFuture.completedStage(Done.getInstance());
        for (FeedRecord record : page) {
            done = done.thenCompose(before -> reaction.on(record));
        }
        if (page.isEmpty()) {
            return CompletableFuture.completedStage(after);
        }
        long last = page.get(page.size() - 1).offset();
        return done.thenCompose(all -> offsets.save(reaction.name(), lane, last))
                .thenApply(saved -> last);
    }

    private Behavior<Message> failed(Throwable failure) {
        getContext()
                .getLog()
                .warn("process {} stopped in lane {}, tries again: {}", reaction.name(), lane, failure.toString());
        timers.startSingleTimer(new Message.Begin(), pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return this;
    }
}
