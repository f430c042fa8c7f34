package dev.assay.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.specialisation.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final LabelerProfile ANN =
            new LabelerProfile(new UserId("ann"), Set.of(), Map.of("law", NOW.plusSeconds(60)), false, 0, Set.of());
    private static final Workday FRESH = Workday.begin(NOW);

    record Waiting(Line line, long waitingSince, double scarcity, double idle) implements Candidate {
        static Waiting of(Line line, long waited, double scarcity, double idle) {
            return new Waiting(line, NOW.toEpochMilli() - waited, scarcity, idle);
        }

        @Override
        public long lot() {
            return line.lot();
        }
    }

    private static Waiting line(String type, String domain, int priority) {
        return Waiting.of(new Line(type, domain, Collections.emptySortedSet(), priority), 0, 0, 1);
    }

    private static Scoring scoring(Workday day, Map<String, ExpectedAccuracy> known) {
        return new Scoring(RoutingPolicy.DEFAULT, ANN, day, known, NOW);
    }

    private static List<Line> order(Scoring scoring, long seed, Waiting... lines) {
        Ranking<Waiting> ranking = new Ranking<>(List.of(lines), scoring, seed);
        List<Line> order = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            order.add(Objects.requireNonNull(ranking.next()).line());
        }
        assertThat(ranking.next()).isNull();
        return order;
    }

    @Test
    void a_score_is_the_sum_of_its_parts() {
        Waiting waiting = Waiting.of(new Line("a", "law", Collections.emptySortedSet(), 9), 1_200_000, 0.5, 0.5);
        Score score = scoring(FRESH.given("a").given("a").given("a"), Map.of("a", new ExpectedAccuracy(8, 8)))
                .score(waiting);
        assertThat(score).isEqualTo(new Score(15.4, 10, 2, 1.75, 1, 0.5, 0.25, -0.1));
    }

    @Test
    void each_part_counts() {
        Scoring usual = scoring(FRESH, Map.of("good", new ExpectedAccuracy(50, 50)));
        assertThat(order(usual, 1, line("x", "", 0), line("x", "", 1)).get(0).priority())
                .isEqualTo(1);
        assertThat(order(usual, 1, line("x", "", 0), line("good", "", 0)).get(0).type())
                .isEqualTo("good");
        assertThat(order(usual, 1, line("x", "art", 0), line("x", "law", 0))
                        .get(0)
                        .domain())
                .as("certified for law")
                .isEqualTo("law");
        Waiting rare = Waiting.of(line("rare", "", 0).line(), 0, 0.9, 1);
        assertThat(order(usual, 1, line("x", "", 0), rare).get(0).type())
                .as("few can do it")
                .isEqualTo("rare");
        Waiting crowded = Waiting.of(line("crowded", "", 0).line(), 0, 0, 0.1);
        assertThat(order(usual, 1, crowded, line("x", "", 0)).get(0).type()).isEqualTo("x");
        Waiting old = Waiting.of(line("old", "", 0).line(), 600_000, 0, 1);
        assertThat(order(usual, 1, line("x", "", 0), old).get(0).type()).isEqualTo("old");
        assertThat(order(scoring(FRESH.given("x"), Map.of()), 1, line("x", "", 0), line("y", "", 0))
                        .get(0)
                        .type())
                .as("something else for a change")
                .isEqualTo("y");
    }

    @Test
    void specialists_get_their_kind_of_work_first() {
        LabelerProfile specialist = new LabelerProfile(
                new UserId("ben"),
                Set.of(),
                Map.of(),
                false,
                0,
                Set.of(new Field("ner", "art"), new Field("plain", "")));
        Scoring known = new Scoring(RoutingPolicy.DEFAULT, specialist, FRESH, Map.of(), NOW);
        assertThat(order(known, 1, line("ner", "law", 0), line("ner", "art", 0), line("rating", "art", 0))
                        .get(0))
                .as("of both type and domain")
                .isEqualTo(line("ner", "art", 0).line());
        assertThat(order(known, 1, line("other", "", 0), line("plain", "", 0))
                        .get(0)
                        .type())
                .isEqualTo("plain");
        assertThat(known.score(line("plain", "", 0)).domain()).isEqualTo(1);
        assertThat(known.score(line("other", "", 0)).domain()).isEqualTo(0.5);
    }

    @Test
    void waiting_outweighs_any_priority_in_the_end() {
        Waiting low = Waiting.of(line("low", "", 0).line(), 100L * 60_000 + 1, 0, 1);
        assertThat(order(scoring(FRESH, Map.of()), 1, line("urgent", "", 9), low)
                        .get(0)
                        .type())
                .isEqualTo("low");
    }

    @Test
    void after_enough_of_one_type_another_comes_first_whatever_it_is_worth() {
        Workday day = FRESH;
        for (int i = 0; i < RoutingPolicy.DEFAULT.sameTypeAtMost(); i++) {
            day = day.given("x");
        }
        assertThat(order(scoring(day, Map.of()), 1, line("x", "", 9), line("y", "", 0))
                        .get(0)
                        .type())
                .isEqualTo("y");
        assertThat(order(scoring(day, Map.of()), 1, line("x", "", 9)).get(0).type())
                .as("nothing else waits")
                .isEqualTo("x");
    }

    @Test
    void a_tie_is_drawn_by_its_seed_and_by_nothing_else() {
        Waiting[] tied = {line("a", "", 0), line("b", "", 0), line("c", "", 0)};
        Waiting[] turned = {tied[2], tied[0], tied[1]};
        Set<String> winners = new TreeSet<>();
        for (long seed = 0; seed < 50; seed++) {
            List<Line> order = order(scoring(FRESH, Map.of()), seed, tied);
            assertThat(order(scoring(FRESH, Map.of()), seed, turned).get(0)).isEqualTo(order.get(0));
            winners.add(order.get(0).type());
        }
        assertThat(winners).containsExactly("a", "b", "c");
    }

    @Test
    void a_lot_is_the_finaliser_of_splitmix64() {
        // First output for seed 1234567 as published with the reference implementation (S. Vigna, splitmix64.c): it
        // adds the
        // golden ratio to the seed and then mixes.
        assertThat(Ranking.lot(1234567L + 0x9E3779B97F4A7C15L, 0)).isEqualTo(6457827717110365317L);
    }

    @Test
    void only_a_tie_of_those_in_front_counts_as_drawn() {
        Ranking<Waiting> ranking = new Ranking<>(
                List.of(line("a", "", 0), line("first", "", 5), line("b", "", 0)), scoring(FRESH, Map.of()), 1);
        ranking.next();
        assertThat(ranking.drawn()).isFalse();
        ranking.next();
        assertThat(ranking.drawn()).isTrue();
    }
}
