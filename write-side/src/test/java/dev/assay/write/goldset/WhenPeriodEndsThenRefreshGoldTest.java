package dev.assay.write.goldset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.goldset.GoldSet;
import dev.assay.domain.goldset.GoldSetCommand;
import dev.assay.domain.goldset.GoldSetCommand.SetGoldSetPolicy;
import dev.assay.domain.goldset.GoldSetDecider;
import dev.assay.domain.goldset.GoldSetEvent;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetRefreshed;
import dev.assay.domain.goldset.GoldSetEvolution;
import dev.assay.domain.goldset.GoldSetPolicy;
import dev.assay.domain.goldset.GoldSetRejection;
import dev.assay.domain.goldset.GoldSetSamples;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Origins;
import dev.assay.domain.shared.ProjectId;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class WhenPeriodEndsThenRefreshGoldTest {
    private static final ProjectId PROJECT = GoldSetSamples.PROJECT;
    private static final Instant START = Origins.START;

    private final OneSet sets = new OneSet();

    /** A set that runs the real decider. */
    private static final class OneSet implements Entities<GoldSetCommand, GoldSet, GoldSetRejection> {
        private final List<GoldSetEvent> events = new ArrayList<>();
        private GoldSet state = new GoldSet.Absent();

        @Override
        public CompletionStage<Reply<GoldSet, GoldSetRejection>> carry(String id, GoldSetCommand command) {
            Decision<GoldSetEvent, GoldSetRejection> decision = GoldSetDecider.decide(state, command);
            if (decision instanceof Decision.Rejected<GoldSetEvent, GoldSetRejection> rejected) {
                return CompletableFuture.completedStage(new Reply.Refused<>(rejected.reason(), state, events.size()));
            }
            List<GoldSetEvent> more = ((Decision.Accepted<GoldSetEvent, GoldSetRejection>) decision).events();
            more.forEach(event -> state = GoldSetEvolution.evolve(state, event));
            events.addAll(more);
            return CompletableFuture.completedStage(new Reply.Done<>(state, events.size(), more.isEmpty()));
        }

        @Override
        public CompletionStage<Standing<GoldSet>> standing(String id) {
            return CompletableFuture.completedStage(new Standing<>(state, events.size()));
        }

        List<Duration> refreshedAfter() {
            return events.stream()
                    .filter(GoldSetRefreshed.class::isInstance)
                    .map(event -> Duration.between(START, event.origin().at()))
                    .toList();
        }
    }

    private static final class NoFigures implements GoldFigures {
        @Override
        public CompletionStage<List<ProjectId>> projects() {
            return CompletableFuture.completedStage(List.of(PROJECT));
        }

        @Override
        public CompletionStage<Figures> of(ProjectId project, GoldSetPolicy policy, Instant now) {
            return CompletableFuture.completedStage(new Figures(Map.of(), List.of(), List.of(), List.of()));
        }
    }

    private void policy() {
        sets.carry(
                PROJECT.value(),
                new SetGoldSetPolicy(Origins.request(0), PROJECT, GoldSetSamples.POLICY, "every two weeks"));
    }

    /** Somebody looks every hour, each time anew, as after a restart. */
    private void everyHour(Duration from, Duration to) {
        for (Instant now = START.plus(from); now.isBefore(START.plus(to)); now = now.plus(Duration.ofHours(1))) {
            new WhenPeriodEndsThenRefreshGold(sets, new NoFigures())
                    .run(PROJECT, now)
                    .toCompletableFuture()
                    .join();
        }
    }

    @Test
    void each_period_is_run_once_whoever_looks_and_how_often() {
        policy();
        everyHour(Duration.ZERO, Duration.ofDays(45));
        assertThat(sets.refreshedAfter())
                .containsExactly(Duration.ofDays(14), Duration.ofDays(28), Duration.ofDays(42));
    }

    @Test
    void periods_that_nobody_looked_in_are_run_as_one_and_the_days_stay() {
        policy();
        everyHour(Duration.ZERO, Duration.ofDays(3));
        everyHour(Duration.ofDays(31), Duration.ofDays(44));
        assertThat(sets.refreshedAfter()).containsExactly(Duration.ofDays(31), Duration.ofDays(42));
    }

    @Test
    void without_a_policy_nothing_is_refreshed() {
        everyHour(Duration.ZERO, Duration.ofDays(20));
        assertThat(sets.events).isEmpty();
        assertThat(new WhenPeriodEndsThenRefreshGold(sets, new NoFigures())
                        .refresh(PROJECT, Origins.request(7), "seed")
                        .toCompletableFuture()
                        .join())
                .isInstanceOf(Reply.Refused.class);
    }

    @Test
    void the_seed_of_a_scheduled_refresh_names_the_moment_it_was_due() {
        policy();
        everyHour(Duration.ofDays(14), Duration.ofDays(15));
        GoldSetRefreshed refreshed = (GoldSetRefreshed) sets.events.get(1);
        assertThat(refreshed.seed()).isEqualTo("gold-refresh/reviews/2026-01-19T09:00:00Z");
        assertThat(refreshed.scheduled()).isTrue();
        assertThat(refreshed.origin().by()).isEqualTo(dev.assay.domain.shared.Origin.SYSTEM);
    }
}
