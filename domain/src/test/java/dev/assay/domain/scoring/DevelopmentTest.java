package dev.assay.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DevelopmentTest {
    private static Work at(String moment, int took, @Nullable Integer expected, @Nullable Boolean right) {
        return new Work(
                Instant.parse(moment),
                1,
                Duration.ofSeconds(took),
                expected == null ? null : Duration.ofSeconds(expected),
                right,
                0,
                0,
                null);
    }

    @Test
    void a_week_begins_on_monday_and_holds_what_was_right_and_how_fast_it_went() {
        assertThat(Development.of(List.of(
                        at("2026-01-12T00:00:00Z", 5, 10, true),
                        at("2026-01-05T00:00:00Z", 30, 10, false),
                        at("2026-01-07T12:00:00Z", 20, 10, true),
                        at("2026-01-11T23:59:59Z", 10, 10, null))))
                .containsExactly(
                        new Development.Week(LocalDate.parse("2026-01-05"), 3, new Proportion(1, 2), 2.0),
                        new Development.Week(LocalDate.parse("2026-01-12"), 1, new Proportion(1, 1), 0.5));
    }

    @Test
    void where_nothing_is_expected_or_judged_only_the_labels_count() {
        assertThat(Development.of(List.of(at("2026-01-05T00:00:00Z", 30, null, null))))
                .containsExactly(new Development.Week(LocalDate.parse("2026-01-05"), 1, Proportion.NONE, null));
        assertThat(Development.of(List.of())).isEmpty();
    }
}
