package dev.assay.domain.feed;

import dev.assay.domain.chain.Recorded;
import java.time.Instant;

/**
 * One event as a reader sees it.
 *
 * @param offset place in the lane, from 1 without gaps
 * @param entityId the entity's own id
 * @param sequence place in the entity's history, from 1 without gaps
 * @param recorded the event with its bytes and chain link
 * @param writtenAt when it was written, for measuring lag
 */
public record FeedRecord(
        Lane lane, long offset, String entityId, long sequence, Recorded<?> recorded, Instant writtenAt) {
    public Object event() {
        return recorded.event();
    }
}
