package dev.assay.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AgesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private static long minutesAgo(long minutes) {
        return NOW.getEpochSecond() / 60 - minutes;
    }

    @Test
    void nothingHasNoAges() {
        assertThat(Ages.of(new TreeMap<>(), NOW)).isEmpty();
    }

    @Test
    void theYoungestHalfIsBelowTheMedian() {
        TreeMap<Long, Long> since = new TreeMap<>();
        since.put(minutesAgo(600), 1L);
        since.put(minutesAgo(60), 4L);
        since.put(minutesAgo(30), 0L);
        since.put(minutesAgo(5), 5L);
        assertThat(Ages.of(since, NOW))
                .contains(new Ages(Duration.ofHours(10), Duration.ofMinutes(5), Duration.ofHours(1)));
    }

    @Test
    void oneTaskHasOneAge() {
        TreeMap<Long, Long> since = new TreeMap<>();
        since.put(minutesAgo(7), 1L);
        Duration seven = Duration.ofMinutes(7);
        assertThat(Ages.of(since, NOW)).contains(new Ages(seven, seven, seven));
    }
}
