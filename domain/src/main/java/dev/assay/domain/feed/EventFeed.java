package dev.assay.domain.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The journal as its readers see it: lanes that only grow. */
public interface EventFeed {
    /**
     * Events after an offset, in order; waits for the first one when there is none yet.
     *
     * @param offset the last offset already seen; 0 from the beginning
     * @param limit most events to return, at least 1
     * @param patience how long to wait for a first event; then the list is empty
     */
    CompletionStage<List<FeedRecord>> after(Lane lane, long offset, int limit, Duration patience);

    /** The last offset written in a lane; 0 when it is empty. */
    CompletionStage<Long> head(Lane lane);

    /**
     * An entity's whole history in order.
     *
     * @param entityId the entity's own id
     */
    CompletionStage<List<FeedRecord>> history(EntityKind kind, String entityId);
}
