package dev.assay.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CohortsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static SortedSet<LocalDate> weeks(int... numbers) {
        SortedSet<LocalDate> weeks = new TreeSet<>();
        for (int number : numbers) {
            weeks.add(FIRST.plusWeeks(number));
        }
        return weeks;
    }

    @Test
    void labelers_are_counted_from_the_week_they_began_in() {
        List<Cohort> cohorts =
                Cohorts.of(List.of(weeks(0, 1, 3), weeks(0), weeks(0, 3), weeks(2, 3)), FIRST.plusWeeks(3));
        assertThat(cohorts)
                .containsExactly(
                        new Cohort(FIRST, 3, List.of(3, 1, 0, 2)), new Cohort(FIRST.plusWeeks(2), 1, List.of(1, 1)));
        assertThat(cohorts.get(0).share(3).rate()).isEqualTo(2 / 3.0);
    }

    @Test
    void weeks_after_the_last_one_do_not_count() {
        assertThat(Cohorts.of(List.of(weeks(0, 1, 5), weeks(2)), FIRST.plusWeeks(1)))
                .containsExactly(new Cohort(FIRST, 1, List.of(1, 1)));
        assertThat(Cohorts.of(List.of(), FIRST)).isEmpty();
    }

    @Test
    void a_week_begins_on_monday_at_midnight_utc() {
        assertThat(Cohorts.monday(Instant.parse("2026-01-04T23:59:59.999Z"))).isEqualTo(FIRST.minusWeeks(1));
        assertThat(Cohorts.monday(Instant.parse("2026-01-05T00:00:00Z"))).isEqualTo(FIRST);
        assertThat(Cohorts.monday(Instant.parse("2026-01-11T23:59:59Z"))).isEqualTo(FIRST);
    }

    /** Against counting labeler by labeler and week by week. */
    @Test
    void every_figure_equals_a_count_by_hand() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<SortedSet<LocalDate>> all = new ArrayList<>();
            for (int labeler = 0; labeler < 40; labeler++) {
                SortedSet<LocalDate> own = weeks(random.nextInt(8));
                for (int week = 0; week < 8; week++) {
                    if (random.nextInt(3) == 0) {
                        own.add(FIRST.plusWeeks(week));
                    }
                }
                all.add(own);
            }
            Map<LocalDate, Cohort> cohorts = new HashMap<>();
            Cohorts.of(all, FIRST.plusWeeks(7)).forEach(cohort -> cohorts.put(cohort.monday(), cohort));
            for (int from = 0; from < 8; from++) {
                LocalDate first = FIRST.plusWeeks(from);
                Cohort cohort = cohorts.getOrDefault(first, new Cohort(first, 0, List.of(0, 0, 0, 0, 0, 0, 0, 0)));
                for (int later = 0; from + later < 8; later++) {
                    LocalDate week = first.plusWeeks(later);
                    long counted = all.stream()
                            .filter(own -> own.first().equals(first) && own.contains(week))
                            .count();
                    assertThat(cohort.active().get(later))
                            .as("seed %d, %s + %d", seed, first, later)
                            .isEqualTo((int) counted);
                }
            }
        }
    }
}
