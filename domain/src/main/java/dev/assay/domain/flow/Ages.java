package dev.assay.domain.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How long tasks have been in the stage they are in, to the minute, rounded up.
 *
 * @param oldest the longest of all
 * @param p50 what half of the tasks do not exceed, by nearest rank; likewise {@code p90}
 */
public record Ages(Duration oldest, Duration p50, Duration p90) {
    /**
     * Ages as of a moment; empty when nothing is in the stage.
     *
     * @param since tasks in the stage by the minute they came, counted from the epoch; counts of 0 are no matter
     */
    public static Optional<Ages> of(SortedMap<Long, Long> since, Instant now) {
        long count = since.values().stream().mapToLong(Long::longValue).sum();
        return count < 1
                ? Optional.empty()
                : Optional.of(new Ages(
                        age(since, count, now), age(since, rank(count, 0.5), now), age(since, rank(count, 0.9), now)));
    }

    /** The age at a rank that counts from the youngest: those who came last come first. */
    private static Duration age(SortedMap<Long, Long> since, long rank, Instant now) {
        long older = since.values().stream().mapToLong(Long::longValue).sum() - rank;
        long seen = 0;
        for (Map.Entry<Long, Long> minute : since.entrySet()) {
            seen += minute.getValue();
            if (seen > older) {
                Duration age = Duration.between(Instant.ofEpochSecond(minute.getKey() * 60), now);
                return age.isNegative() ? Duration.ZERO : age;
            }
        }
        throw new AssertionError("the rank is below the count");
    }

    private static long rank(long count, double share) {
        return Math.max(1, (long) Math.ceil(share * count));
    }
}
