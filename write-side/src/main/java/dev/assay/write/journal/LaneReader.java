package dev.assay.write.journal;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads a lane from Cassandra, in order, across the partitions it is kept in. */
final class LaneReader {
    private final LogTables tables;

    LaneReader(LogTables tables) {
        this.tables = tables;
    }

    /** Events after an offset, at most {@code limit}; empty at the end of the lane. */
    CompletionStage<List<FeedRecord>> after(Lane lane, long offset, int limit) {
        long nominal = offset / JournalSchema.SEGMENT;
        boolean nearStart = offset % JournalSchema.SEGMENT <= EventLog.BATCH_EVENTS;
        // A batch stays in the segment it began in, so the first events after a border can lie before it.
        long first = nearStart ? Math.max(0, nominal - 1) : nominal;
        return fromSegment(lane, first, nominal, offset, limit);
    }

    private CompletionStage<List<FeedRecord>> fromSegment(
            Lane lane, long segment, long lastSegment, long offset, int limit) {
        return tables.readLog(lane, segment, offset, limit).thenCompose(rows -> {
            List<FeedRecord> events = records(rows);
            if (!events.isEmpty() || segment >= lastSegment) {
                return CompletableFuture.completedStage(events);
            }
            return fromSegment(lane, segment + 1, lastSegment, offset, limit);
        });
    }

    private static List<FeedRecord> records(AsyncResultSet rows) {
        List<FeedRecord> events = new ArrayList<>(rows.remaining());
        for (Row row : rows.currentPage()) {
            events.add(LogTables.record(row));
        }
        return events;
    }
}
