package dev.assay.write.dispatch;

import java.time.Duration;

/**
 * How work is handed out.
 *
 * @param mostHeld assignments a labeler can hold at once, at least 2 so that one can be prefetched
 * @param lowWater ready tasks below which more are loaded ahead of need
 * @param mostReady ready tasks above which a chunk is loaded only as far as it is needed
 * @param timeout how long to wait for a task's or project's answer
 * @param recheck how long the end of the queue is believed before it is read again
 */
public record DispatchSettings(int mostHeld, int lowWater, int mostReady, Duration timeout, Duration recheck) {
    public static final DispatchSettings DEFAULT =
            new DispatchSettings(20, 500, 100_000, Duration.ofSeconds(5), Duration.ofMillis(500));

    /** @throws IllegalArgumentException when a number is out of its range */
    public DispatchSettings {
        if (mostHeld < 2 || lowWater < 1) {
            throw new IllegalArgumentException("mostHeld must be at least 2 and lowWater at least 1");
        }
    }
}
