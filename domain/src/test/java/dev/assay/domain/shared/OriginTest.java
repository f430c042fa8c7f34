package dev.assay.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OriginTest {
    private static Origin at(String instant) {
        return new Origin(
                new UserId("u1"), Role.LABELER, Instant.parse(instant), "correlation", new CommandKey("key", "digest"));
    }

    @Test
    void time_is_kept_to_the_millisecond() {
        assertThat(at("2026-01-02T03:04:05.678999999Z").at()).isEqualTo("2026-01-02T03:04:05.678Z");
        assertThat(at("2026-01-02T03:04:05.678Z").at()).isEqualTo("2026-01-02T03:04:05.678Z");
    }

    @Test
    void time_before_1970_is_cut_towards_the_past_like_any_other() {
        assertThat(at("1969-12-31T23:59:59.9999Z").at()).isEqualTo("1969-12-31T23:59:59.999Z");
    }

    @Test
    void origins_that_differ_below_the_millisecond_are_the_same() {
        assertThat(at("2026-01-02T03:04:05.678111Z")).isEqualTo(at("2026-01-02T03:04:05.678222Z"));
    }

    @Test
    void the_system_acts_under_an_id_of_its_own() {
        assertThat(Origin.SYSTEM.value()).isEqualTo("system");
    }
}
