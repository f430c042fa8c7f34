package dev.assay.read;

import dev.assay.domain.feed.Lane;
import java.time.Duration;

/**
 * How far a view is behind one lane.
 *
 * @param head the last offset written
 * @param stored the last offset the view has taken in
 * @param age how long ago the oldest event not taken in was written; zero when there is none
 */
public record LaneLag(Lane lane, long head, long stored, Duration age) {
    /** Events not taken in yet. */
    public long events() {
        return Math.max(0, head - stored);
    }
}
