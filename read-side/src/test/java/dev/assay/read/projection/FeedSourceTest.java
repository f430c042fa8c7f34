package dev.assay.read.projection;

import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.projection.ProjectionId;
import akka.projection.testkit.javadsl.ProjectionTestKit;
import akka.projection.testkit.javadsl.TestProjection;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FeedSourceTest {
    private static final ActorTestKit AKKA = ActorTestKit.create();
    private static final Lane LANE = EntityKind.TASK.lanes().get(3);
    private static final PageSettings SETTINGS = new PageSettings(4, Duration.ofMillis(50), Duration.ofMillis(100));

    private final GrowingFeed feed = new GrowingFeed();
    private final List<FeedPage> pages = new CopyOnWriteArrayList<>();
    private final List<Long> metered = new CopyOnWriteArrayList<>();
    private final HandledOffsets offsets = new HandledOffsets();
    private final Clock late = Clock.fixed(Sample.at(1000), ZoneOffset.UTC);

    @AfterAll
    static void stop() {
        AKKA.shutdownTestKit();
    }

    @Test
    void readsFullPagesInOrderAndTellsWhatWasHandled() {
        feed.grow(10);
        run(late, () -> assertThat(offsets.of("sample", LANE)).hasValue(10));
        assertThat(pages).extracting(page -> page.records().size()).containsExactly(4, 4, 2);
        assertThat(pages.get(2).last().offset()).isEqualTo(10);
        assertThat(metered).containsExactly(4L, 4L, 2L);
    }

    @Test
    void aYoungPageWaitsForMore() {
        feed.grow(1);
        feed.onRead = () -> feed.grow(2);
        Clock young = Clock.fixed(Sample.at(1), ZoneOffset.UTC);
        run(young, () -> assertThat(offsets.of("sample", LANE).orElse(0)).isGreaterThan(1));
        assertThat(pages.get(0).records()).hasSizeGreaterThan(1);
    }

    @Test
    void waitsForTheFirstEvent() {
        AKKA.system()
                .scheduler()
                .scheduleOnce(
                        Duration.ofMillis(300),
                        () -> feed.grow(1),
                        AKKA.system().executionContext());
        run(late, () -> assertThat(offsets.of("sample", LANE)).hasValue(1));
    }

    private void run(Clock clock, Runnable assertion) {
        View view = new View("sample", List.of(EntityKind.TASK), List.of(), lane -> new PageHandler() {
            @Override
            public void reset() {
                pages.clear();
            }

            @Override
            public CompletionStage<Done> handle(FeedPage page) {
                pages.add(page);
                return CompletableFuture.completedFuture(Done.getInstance());
            }
        });
        ViewHandler handler =
                new ViewHandler(view, LANE, offsets, (name, lane, events, lag) -> metered.add((long) events), clock);
        ProjectionTestKit.create(AKKA.system())
                .run(
                        TestProjection.create(
                                ProjectionId.of("sample", LANE.key()),
                                new FeedSource(AKKA.system(), feed, LANE, SETTINGS, clock),
                                () -> handler),
                        Duration.ofSeconds(10),
                        () -> {
                            assertion.run();
                        });
    }

    private static final class GrowingFeed implements EventFeed {
        private List<FeedRecord> records = List.of();
        private Runnable onRead = () -> {};

        synchronized void grow(int by) {
            List<Object> events = new ArrayList<>();
            for (int i = 0; i < records.size() + by; i++) {
                events.add(Sample.opened());
            }
            records = Pages.records(LANE, events);
        }

        @Override
        public CompletionStage<List<FeedRecord>> after(Lane lane, long offset, int limit, Duration patience) {
            List<FeedRecord> found = now(offset, limit);
            onRead.run();
            return found.isEmpty() && !patience.isZero()
                    ? CompletableFuture.supplyAsync(
                            () -> now(offset, limit),
                            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS))
                    : CompletableFuture.completedFuture(found);
        }

        private synchronized List<FeedRecord> now(long offset, int limit) {
            int from = (int) Math.min(offset, records.size());
            return List.copyOf(records.subList(from, Math.min(records.size(), from + limit)));
        }

        @Override
        public CompletionStage<Long> head(Lane lane) {
            return CompletableFuture.completedFuture((long) records.size());
        }

        @Override
        public CompletionStage<List<FeedRecord>> history(EntityKind kind, String entityId) {
            return CompletableFuture.completedFuture(List.of());
        }
    }
}
