package dev.assay.read.projection;

import akka.NotUsed;
import akka.actor.typed.ActorSystem;
import akka.japi.Pair;
import akka.pattern.Patterns;
import akka.projection.javadsl.SourceProvider;
import akka.stream.OverflowStrategy;
import akka.stream.javadsl.Source;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** One lane of the journal as Akka Projection reads it: an endless stream of pages, resumed by offset. */
public final class FeedSource extends SourceProvider<Long, FeedPage> {
    private final ActorSystem<?> system;
    private final EventFeed feed;
    private final Lane lane;
    private final PageSettings settings;
    private final Clock clock;

    public FeedSource(ActorSystem<?> system, EventFeed feed, Lane lane, PageSettings settings, Clock clock) {
        this.system = system;
        this.feed = feed;
        this.lane = lane;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Source<FeedPage, NotUsed>> source(Supplier<CompletionStage<Optional<Long>>> stored) {
        return stored.get().thenApply(offset -> pages(offset.orElse(0L)));
    }

    @Override
    public Long extractOffset(FeedPage page) {
        return page.last().offset();
    }

    @Override
    public long extractCreationTime(FeedPage page) {
        return page.first().writtenAt().toEpochMilli();
    }

    /** The buffer lets the next page be read while one is written. */
    private Source<FeedPage, NotUsed> pages(long after) {
        return Source.unfoldAsync(after, this::look)
                .mapConcat(found -> found)
                .buffer(1, OverflowStrategy.backpressure());
    }

    private CompletionStage<Optional<Pair<Long, List<FeedPage>>>> look(long after) {
        return feed.after(lane, after, settings.limit(), settings.patience())
                .thenCompose(this::lingered)
                .thenApply(records -> Optional.of(
                        records.isEmpty()
                                ? Pair.create(after, List.of())
                                : Pair.create(
                                        records.get(records.size() - 1).offset(),
                                        List.of(new FeedPage(lane, records)))));
    }

    /** Waits for more only while the first event is still young: a reader that is behind never waits. */
    private CompletionStage<List<FeedRecord>> lingered(List<FeedRecord> records) {
        if (records.isEmpty() || records.size() >= settings.limit()) {
            return CompletableFuture.completedFuture(records);
        }
        Duration age = Duration.between(records.get(0).writtenAt(), clock.instant());
        Duration wait = settings.linger().minus(age.isNegative() ? Duration.ZERO : age);
        if (wait.isNegative() || wait.isZero()) {
            return CompletableFuture.completedFuture(records);
        }
        return Patterns.after(
                wait, system.classicSystem().scheduler(), system.executionContext(), () -> completed(records));
    }

    private CompletionStage<List<FeedRecord>> completed(List<FeedRecord> records) {
        long last = records.get(records.size() - 1).offset();
        return feed.after(lane, last, settings.limit() - records.size(), Duration.ZERO)
                .thenApply(more -> {
                    List<FeedRecord> all = new ArrayList<>(records);
                    all.addAll(more);
                    return all;
                });
    }
}
