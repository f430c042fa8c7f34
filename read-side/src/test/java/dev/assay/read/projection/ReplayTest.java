package dev.assay.read.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.ProjectId;
import dev.assay.read.projection.ReplayRefusedException.Why;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final Lane TASKS = EntityKind.TASK.lanes().get(0);
    private static final ReplaySettings SMALL = new ReplaySettings(Duration.ofSeconds(10), 1, 2);

    private final TickingClock clock = new TickingClock();
    private final List<FeedRecord> records = Pages.records(TASKS, Sample.taskEvents());
    private final CompletableFuture<Void> open = CompletableFuture.completedFuture(null);

    private final class OneLane implements EventFeed {
        private final CompletableFuture<Void> gate;

        OneLane(CompletableFuture<Void> gate) {
            this.gate = gate;
        }

        @Override
        public CompletionStage<List<FeedRecord>> after(Lane lane, long offset, int limit, Duration patience) {
            return gate.thenApply(
                    ready -> records.subList((int) offset, (int) Math.min(records.size(), offset + limit)));
        }

        @Override
        public CompletionStage<Long> head(Lane lane) {
            return gate.thenApply(ready -> lane.equals(TASKS) ? records.size() : 0L);
        }

        @Override
        public CompletionStage<List<FeedRecord>> history(EntityKind kind, String entityId) {
            throw new AssertionError("not asked for");
        }
    }

    /** One second on at every look. */
    private static final class TickingClock extends Clock {
        private Instant now = Sample.START;
        private Duration step = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plus(step);
            return now;
        }
    }

    private List<Object> seen(Replay replay, ProjectId project, long second) {
        List<Object> seen = new ArrayList<>();
        replay.run(
                        project,
                        Sample.at(second),
                        List.of(EntityKind.IMPORT, EntityKind.TASK),
                        lane -> record -> seen.add(record.event()))
                .toCompletableFuture()
                .join();
        return seen;
    }

    @Test
    void thePastEndsBeforeTheFirstLaterEvent() {
        Replay replay = new Replay(new OneLane(open), SMALL, clock);
        assertThat(seen(replay, Sample.PROJECT, 0)).isEmpty();
        assertThat(seen(replay, Sample.PROJECT, 701))
                .isEqualTo(Sample.taskEvents().subList(0, 5));
        assertThat(seen(replay, Sample.PROJECT, 100_000)).isEqualTo(Sample.taskEvents());
        assertThat(seen(replay, new ProjectId("other"), 100_000)).isEmpty();
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        clock.step = Duration.ofSeconds(4);
        Replay replay = new Replay(new OneLane(open), SMALL, clock);
        assertThatThrownBy(() -> seen(replay, Sample.PROJECT, 701))
                .hasCauseInstanceOf(ReplayRefusedException.class)
                .hasRootCauseMessage(Why.TOO_LONG.name());
    }

    @Test
    void noMoreThanAFewRunAtOnceAndPlacesComeBack() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        Replay replay = new Replay(new OneLane(gate), SMALL, clock);
        CompletionStage<?> first =
                replay.run(Sample.PROJECT, Sample.START, List.of(EntityKind.TASK), lane -> record -> {});
        assertThatThrownBy(() -> seen(replay, Sample.PROJECT, 701)).hasRootCauseMessage(Why.BUSY.name());
        gate.complete(null);
        first.toCompletableFuture().join();
        assertThat(seen(replay, Sample.PROJECT, 701)).hasSize(5);
    }
}
