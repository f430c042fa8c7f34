package dev.assay.read;

import akka.Done;
import akka.actor.typed.ActorSystem;
import akka.pattern.Patterns;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.Lane;
import dev.assay.read.projection.HandledOffsets;
import dev.assay.read.projection.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** How far views have come: what this process knows of its own handlers, and what is stored of all. */
final class ViewOffsets {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final int STORED_EVERY = 10;

    private final ActorSystem<?> system;
    private final EventFeed feed;
    private final HandledOffsets handled;
    private final StoredOffsets stored;
    private final Clock clock;

    ViewOffsets(ActorSystem<?> system, EventFeed feed, HandledOffsets handled, StoredOffsets stored, Clock clock) {
        this.system = system;
        this.feed = feed;
        this.handled = handled;
        this.stored = stored;
        this.clock = clock;
    }

    /** The last offset known of each lane. */
    CompletionStage<Map<Lane, Long>> reached(View view) {
        return stored.of(view.name()).thenApply(offsets -> {
            Map<Lane, Long> reached = new HashMap<>(offsets);
            view.lanes()
                    .forEach(lane ->
                            handled.of(view.name(), lane).ifPresent(offset -> reached.merge(lane, offset, Math::max)));
            return reached;
        });
    }

    CompletionStage<LaneLag> lag(Lane lane, long reached) {
        return feed.head(lane).thenCompose(head -> {
            if (head <= reached) {
                return CompletableFuture.completedFuture(new LaneLag(lane, head, reached, Duration.ZERO));
            }
            return feed.after(lane, reached, 1, Duration.ZERO)
                    .thenApply(next -> new LaneLag(
                            lane,
                            head,
                            reached,
                            next.isEmpty()
                                    ? Duration.ZERO
                                    : Duration.between(next.get(0).writtenAt(), clock.instant())));
        });
    }

    CompletionStage<Done> await(View view, Map<Lane, Long> targets, Duration timeout) {
        return look(view, new HashMap<>(targets), clock.instant().plus(timeout), 0);
    }

    /** Looks at what is known here often, and at what is stored, for handlers that run elsewhere, now and then. */
    private CompletionStage<Done> look(View view, Map<Lane, Long> open, Instant deadline, int round) {
        open.entrySet()
                .removeIf(target -> handled.of(view.name(), target.getKey()).orElse(0) >= target.getValue());
        if (open.isEmpty()) {
            return CompletableFuture.completedFuture(Done.getInstance());
        }
        if (clock.instant().isAfter(deadline)) {
            return CompletableFuture.failedFuture(
                    new TimeoutException("view " + view.name() + " has not reached " + open));
        }
        CompletionStage<Map<Lane, Long>> known =
                round % STORED_EVERY == 0 ? reached(view) : CompletableFuture.completedFuture(Map.of());
        return known.thenCompose(reached -> {
            open.entrySet().removeIf(target -> reached.getOrDefault(target.getKey(), 0L) >= target.getValue());
            return Patterns.after(
                    open.isEmpty() ? Duration.ZERO : LOOK_AGAIN,
                    system.classicSystem().scheduler(),
                    system.executionContext(),
                    () -> look(view, open, deadline, round + 1));
        });
    }
}
