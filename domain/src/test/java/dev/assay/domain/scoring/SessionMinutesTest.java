package dev.assay.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionMinutesTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private static Work at(int minute, boolean right) {
        Instant granted = NINE.plus(Duration.ofMinutes(minute));
        return new Work(granted.plusSeconds(30), 1, Duration.ofSeconds(30), null, right, 0, 0, null);
    }

    @Test
    void labels_are_counted_by_the_minute_at_which_they_were_handed_out() {
        List<Work> works =
                new ArrayList<>(List.of(at(25, false), at(0, true), at(9, true), at(10, true), at(12, false)));
        assertThat(SessionMinutes.of(works, Duration.ofMinutes(30)))
                .containsExactly(
                        new SessionMinutes.Slice(0, 2, new Proportion(2, 2)),
                        new SessionMinutes.Slice(10, 2, new Proportion(1, 2)),
                        new SessionMinutes.Slice(20, 1, new Proportion(0, 1)));
    }

    @Test
    void a_long_pause_begins_a_session_anew_and_labelers_add_up() {
        List<SessionMinutes.Slice> one =
                SessionMinutes.of(List.of(at(0, true), at(20, true), at(55, false)), Duration.ofMinutes(30));
        assertThat(one)
                .containsExactly(
                        new SessionMinutes.Slice(0, 2, new Proportion(1, 2)),
                        new SessionMinutes.Slice(20, 1, new Proportion(1, 1)));
        assertThat(SessionMinutes.together(List.of(one, one)).get(0))
                .isEqualTo(new SessionMinutes.Slice(0, 4, new Proportion(2, 4)));
    }
}
