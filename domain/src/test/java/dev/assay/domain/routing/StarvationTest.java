package dev.assay.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines that never run dry, urgent ones among them, and labelers of whom one in twenty has the rare skill: every line is
 * served again and again, within a bound that follows from the weights.
 */
class StarvationTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final int LABELERS = 20;
    private static final int SECONDS_PER_ASK = 5;
    private static final int ASKS = 100_000;

    /** A line with more work than will ever be done. */
    private static final class Endless implements Candidate {
        private final Line line;
        private long servedAt;
        private long now;
        private long longest;
        private int served;

        Endless(Line line) {
            this.line = line;
        }

        @Override
        public Line line() {
            return line;
        }

        @Override
        public long lot() {
            return line.lot();
        }

        @Override
        public long waitingSince() {
            return START.toEpochMilli() + servedAt;
        }

        private long waited() {
            return now - servedAt;
        }

        @Override
        public double scarcity() {
            return line.skills().isEmpty() ? 0 : 1 - 1.0 / LABELERS;
        }

        @Override
        public double idle() {
            return 1;
        }

        void serve() {
            longest = Math.max(longest, waited());
            servedAt = now;
            served++;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 2026, 4711})
    void no_line_waits_for_ever(long seed) {
        Random random = new Random(seed);
        List<Endless> lines = lines();
        Map<Integer, Workday> days = new HashMap<>();
        for (int ask = 0; ask < ASKS; ask++) {
            long millis = 1000L * SECONDS_PER_ASK * ask;
            lines.forEach(line -> line.now = millis);
            ask(random.nextInt(LABELERS), START.plusMillis(millis), lines, days, random.nextLong());
        }
        for (Endless line : lines) {
            assertThat(line.served).as("seed %d: %s", seed, line.line.text()).isPositive();
            assertThat(Math.max(line.longest, line.waited()))
                    .as("seed %d: %s", seed, line.line.text())
                    .isLessThan(bound());
        }
        assertThat(lines.get(9).served).as("priority counts").isGreaterThan(3 * lines.get(0).served);
    }

    private static void ask(int labeler, Instant now, List<Endless> lines, Map<Integer, Workday> days, long seed) {
        RoutingPolicy policy = RoutingPolicy.DEFAULT;
        LabelerProfile profile = new LabelerProfile(
                new UserId("l" + labeler), labeler == 0 ? Set.of("rare") : Set.of(), Map.of(), false, 0, Set.of());
        Workday day = days.getOrDefault(labeler, Workday.begin(now)).asked(now, policy);
        List<Endless> open = new ArrayList<>();
        for (Endless line : lines) {
            if (Eligibility.barrier(profile, line.line.requirement(), policy, now)
                    .isEmpty()) {
                open.add(line);
            }
        }
        Scoring scoring = new Scoring(policy, profile, day, Map.of(), now);
        Endless chosen = Objects.requireNonNull(new Ranking<>(open, scoring, seed).next());
        chosen.serve();
        days.put(labeler, day.given(chosen.line.type()));
    }

    private static List<Endless> lines() {
        List<Endless> lines = new ArrayList<>();
        for (int priority = 0; priority <= 9; priority++) {
            lines.add(new Endless(new Line("type" + priority % 3, "", new TreeSet<>(), priority)));
        }
        for (int priority = 0; priority <= 9; priority += 3) {
            lines.add(new Endless(new Line("type0", "", new TreeSet<>(List.of("rare")), priority)));
        }
        return lines;
    }

    /**
     * A line that waited as long as all other parts of a score can weigh together, and variation off its own, beats any line
     * served since; each of the lines that waited longer goes first once, and the rarest labeler may be long in coming.
     */
    private static long bound() {
        Weights weights = Weights.DEFAULT;
        double most = weights.priority()
                + weights.accuracy()
                + weights.domain()
                + weights.scarcity()
                + weights.load()
                + weights.variation();
        long aging = (long) (most / weights.waiting() * RoutingPolicy.DEFAULT.agingSeconds() * 1000);
        long rarest = 20L * LABELERS * SECONDS_PER_ASK * 1000;
        return aging + 15 * rarest;
    }
}
