package dev.assay.read.projection;

import java.time.Duration;

/**
 * How events are gathered into pages.
 *
 * @param limit most events in a page
 * @param linger how old a page's first event gets before a page that is not full is handled
 * @param patience how long one look into the feed waits for a first event
 */
public record PageSettings(int limit, Duration linger, Duration patience) {
    /** Pages of 500 events, at most 150 ms late. */
    public static final PageSettings DEFAULT = new PageSettings(500, Duration.ofMillis(150), Duration.ofSeconds(20));

    /** @throws IllegalArgumentException when the limit is below 1 */
    public PageSettings {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least one event");
        }
    }
}
