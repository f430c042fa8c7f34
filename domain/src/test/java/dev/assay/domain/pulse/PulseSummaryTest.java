package dev.assay.domain.pulse;

import static dev.assay.domain.pulse.PulseQuestion.PACE;
import static dev.assay.domain.pulse.PulseQuestion.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.pulse.PulseSummary.Mean;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PulseSummaryTest {
    @Test
    void nothing_is_told_of_fewer_than_five() {
        List<Map<PulseQuestion, Integer>> four =
                List.of(Map.of(WORK, 1), Map.of(WORK, 2), Map.of(WORK, 3), Map.of(WORK, 4));
        assertThat(PulseSummary.of(four).tooFew()).isTrue();
        assertThat(PulseSummary.of(List.of()).tooFew()).isTrue();
    }

    @Test
    void each_statement_needs_its_own_five() {
        List<Map<PulseQuestion, Integer>> five = List.of(
                Map.of(WORK, 1), Map.of(WORK, 2), Map.of(WORK, 5), Map.of(WORK, 5, PACE, 1), Map.of(WORK, 4, PACE, 1));
        assertThat(PulseSummary.of(five).means()).containsExactly(Map.entry(WORK, new Mean(5, 3.4)));
    }

    @Test
    void a_week_is_closed_when_the_next_one_is_over_on_every_clock() {
        Instant over = Instant.parse("2026-01-12T12:00:00Z");
        assertThat(PulseWeek.closed("2026-W01", over.minusMillis(1))).isFalse();
        assertThat(PulseWeek.closed("2026-W01", over)).isTrue();
        ZoneId west = ZoneId.of("Etc/GMT+12");
        assertThat(PulseWeek.asked(over.minusMillis(1), west).name()).isEqualTo("2026-W01");
        assertThat(PulseWeek.asked(over, west).name()).isEqualTo("2026-W02");
    }
}
