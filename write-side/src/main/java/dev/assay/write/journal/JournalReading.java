package dev.assay.write.journal;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import java.util.List;
import java.util.function.Consumer;

/** Reads lanes from Cassandra beside a server, writing nothing. Blocks. */
public final class JournalReading {
    private static final int PAGE = 500;

    private final LaneReader reader;

    public JournalReading(CqlSession session, String keyspace) {
        reader = new LaneReader(new LogTables(session, keyspace));
    }

    /**
     * Every event of a lane in order.
     *
     * @param upTo the last offset wanted; {@link Long#MAX_VALUE} to the end of the lane
     */
    public void read(Lane lane, long upTo, Consumer<FeedRecord> each) {
        long offset = 0;
        while (offset < upTo) {
            int limit = (int) Math.min(PAGE, upTo - offset);
            List<FeedRecord> page =
                    reader.after(lane, offset, limit).toCompletableFuture().join();
            if (page.isEmpty()) {
                return;
            }
            page.forEach(each);
            offset = page.get(page.size() - 1).offset();
        }
    }
}
