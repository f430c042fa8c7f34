package dev.assay.ops.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to go on repeating a request that got no answer.
 *
 * @param first the first pause; each next one doubles
 * @param longest the pauses' upper bound
 * @param patience how long after the first attempt the last one may begin
 */
public record Backoff(Duration first, Duration longest, Duration patience) {
    /** From 50 ms to 2 s, for two minutes: longer than a server takes to start anew. */
    public static final Backoff DEFAULT =
            new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2), Duration.ofMinutes(2));

    /** No repeats. */
    public static final Backoff NONE = new Backoff(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** The pause after the nth failure, from 0; scattered, so that many clients do not come back at once. */
    Duration pause(int failures) {
        long most = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures, 20));
        return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
    }
}
