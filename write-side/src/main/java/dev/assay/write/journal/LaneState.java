package dev.assay.write.journal;

import dev.assay.domain.feed.FeedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What the one writer of a lane knows: the last offset given out, and how far the index is complete. Not thread-safe: the
 * log guards it.
 */
final class LaneState {
    private static final int SAVE_EVERY = 500;

    private final TreeSet<Long> indexedAhead = new TreeSet<>();
    private long head;
    private long indexed;
    private long savedIndexed;

    /** A lane whose events up to {@code head} are written and indexed. */
    LaneState(long head) {
        this.head = head;
        this.indexed = head;
        this.savedIndexed = head;
    }

    long head() {
        return head;
    }

    /** Places events at the end of the lane; a batch that begins in a segment stays in it, so that it is written whole. */
    List<LogTables.Placed> place(List<FeedRecord> events) {
        long segment = head / JournalSchema.SEGMENT;
        List<LogTables.Placed> placed = new ArrayList<>(events.size());
        for (FeedRecord event : events) {
            head++;
            placed.add(new LogTables.Placed(at(event, head), segment));
        }
        return placed;
    }

    private static FeedRecord at(FeedRecord event, long offset) {
        return new FeedRecord(
                event.lane(), offset, event.entityId(), event.sequence(), event.recorded(), event.writtenAt());
    }

    /** Notes that an event is in the index; answers the new complete offset when it is time to save it, else 0. */
    long indexed(long offset) {
        indexedAhead.add(offset);
        while (!indexedAhead.isEmpty() && indexedAhead.first() == indexed + 1) {
            indexed++;
            indexedAhead.remove(indexed);
        }
        if (indexed - savedIndexed < SAVE_EVERY) {
            return 0;
        }
        savedIndexed = indexed;
        return indexed;
    }
}
