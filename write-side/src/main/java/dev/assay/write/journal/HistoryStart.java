package dev.assay.write.journal;

import dev.assay.domain.feed.FeedRecord;
import java.util.List;

/**
 * The first page of an entity's history.
 *
 * @param events the first events in order, all of them when the history is short
 * @param lastSequence the sequence number of the last event; 0 when there is none
 */
record HistoryStart(List<FeedRecord> events, long lastSequence) {
    HistoryStart {
        events = List.copyOf(events);
    }

    boolean complete() {
        return events.isEmpty() || events.get(events.size() - 1).sequence() == lastSequence;
    }
}
