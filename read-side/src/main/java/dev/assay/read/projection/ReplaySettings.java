package dev.assay.read.projection;

import java.time.Duration;

/**
 * What reads of the past may cost.
 *
 * @param timeLimit longest replay; one that takes longer is given up
 * @param atOnce most replays under way in this process
 * @param page events read at once from a lane
 */
public record ReplaySettings(Duration timeLimit, int atOnce, int page) {
    /** Two at once, 20 s each. */
    public static final ReplaySettings DEFAULT = new ReplaySettings(Duration.ofSeconds(20), 2, 500);
}
