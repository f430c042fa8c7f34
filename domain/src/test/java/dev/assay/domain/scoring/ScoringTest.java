package dev.assay.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.scoring.Metric.Name;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final ScoringRules RULES = ScoringRules.DEFAULT;

    private static Work work(int number, boolean right) {
        return new Work(
                NOW.minus(Duration.ofHours(500L - number)),
                1,
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                right,
                3,
                right ? 3 : 1,
                null);
    }

    private static List<Work> works(int count, IntPredicate right) {
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            works.add(work(i, right.test(i)));
        }
        return works;
    }

    @Test
    void a_few_labels_are_not_enough_yet() {
        Performance few = Scoring.of(works(29, i -> true), NOW, RULES);
        assertThat(few.metrics()).noneMatch(Metric::known);
        assertThat(few.overall()).isNull();
        assertThat(few.of(Name.ACCURACY).evidence()).isEqualTo(29);
        assertThat(few.of(Name.ACCURACY).needed()).isEqualTo(30);
        Performance enough = Scoring.of(works(30, i -> true), NOW, RULES);
        assertThat(enough.of(Name.ACCURACY).met()).isTrue();
        assertThat(enough.of(Name.ADAPTABILITY).known()).isFalse();
    }

    @Test
    void the_figures_are_those_worked_out_by_hand() {
        // 100 labels, every tenth wrong: 90 right; peers 90 x 3/3 + 10 x 1/3; twice the usual time; no change.
        Performance performance = Scoring.of(works(100, i -> i % 10 != 0), NOW, RULES);
        assertThat(performance.of(Name.ACCURACY).value()).isCloseTo(0.9, within(1e-12));
        assertThat(performance.of(Name.ACCURACY).met()).isFalse();
        assertThat(performance.of(Name.CONSISTENCY).value()).isCloseTo((90 + 10 / 3.0) / 100, within(1e-12));
        assertThat(performance.of(Name.SPEED).value()).isCloseTo(0.5, within(1e-12));
        assertThat(performance.of(Name.ADAPTABILITY).value()).isCloseTo(0.5, within(1e-12));
        double whole = 0.4 * 0.9 + 0.3 * (90 + 10 / 3.0) / 100 + 0.2 * 0.5 + 0.1 * 0.5;
        assertThat(performance.overall()).isCloseTo(whole, within(1e-12));
    }

    @Test
    void the_weights_are_the_articles_and_make_one() {
        Performance performance = Scoring.of(works(100, i -> true), NOW, RULES);
        assertThat(performance.metrics()).extracting(Metric::weight).containsExactly(0.4, 0.3, 0.2, 0.1);
        assertThat(performance.metrics()).extracting(Metric::threshold).containsExactly(0.92, 0.9, 0.8, 0.5);
    }

    @Test
    void the_known_figures_carry_the_weight_of_those_not_known() {
        List<Work> works = works(40, i -> true).stream()
                .map(work -> new Work(work.at(), 1, work.took(), null, work.right(), 3, 3, null))
                .toList();
        assertThat(Scoring.of(works, NOW, RULES).overall()).isEqualTo(1.0);
    }

    @Test
    void only_the_window_counts() {
        List<Work> works = new ArrayList<>(works(40, i -> true));
        works.add(new Work(NOW.minus(Duration.ofDays(28)), 1, Duration.ZERO, null, false, 0, 0, null));
        works.add(new Work(NOW.plusSeconds(1), 1, Duration.ZERO, null, false, 0, 0, null));
        Performance performance = Scoring.of(works, NOW, RULES);
        assertThat(performance.labels()).isEqualTo(40);
        assertThat(performance.of(Name.ACCURACY).value()).isEqualTo(1.0);
    }

    @Test
    void labels_repeated_alike_speak_for_consistency() {
        List<Work> works = works(30, i -> true).stream()
                .map(work -> new Work(
                        work.at(), 1, work.took(), null, null, 0, 0, work.at().toEpochMilli() % 7_200_000 == 0))
                .toList();
        Metric consistency = Scoring.of(works, NOW, RULES).of(Name.CONSISTENCY);
        assertThat(consistency.evidence()).isEqualTo(30);
        assertThat(consistency.value()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void being_faster_than_usual_earns_nothing_more() {
        List<Work> works = works(30, i -> true).stream()
                .map(work -> new Work(work.at(), 1, Duration.ofSeconds(1), Duration.ofSeconds(10), null, 0, 0, null))
                .toList();
        assertThat(Scoring.of(works, NOW, RULES).of(Name.SPEED).value()).isEqualTo(1.0);
    }

    @Test
    void improvement_is_what_was_made_good_of_what_was_missing() {
        // First half 60 % right, second half 80 %: half of the missing 40 % was made good.
        Performance better = Scoring.of(works(100, i -> i < 50 ? i % 5 < 3 : i % 5 < 4), NOW, RULES);
        assertThat(better.of(Name.ADAPTABILITY).value()).isCloseTo(0.75, within(1e-12));
        Performance worse = Scoring.of(works(100, i -> i < 50 ? i % 5 < 4 : i % 5 < 3), NOW, RULES);
        assertThat(worse.of(Name.ADAPTABILITY).value()).isCloseTo(0.5 - 0.25 / 2, within(1e-12));
        assertThat(worse.of(Name.ADAPTABILITY).met()).isFalse();
    }

    @Test
    void improvement_is_measured_from_the_last_change_of_instructions() {
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Work work = work(i, i >= 65 || i % 5 < 3);
            works.add(new Work(
                    work.at(), i < 65 ? 1 : 2, work.took(), work.expected(), work.right(), 3, work.agreeing(), null));
        }
        assertThat(Scoring.of(works, NOW, RULES).of(Name.ADAPTABILITY).value()).isEqualTo(1.0);
    }
}
