package dev.assay.write.journal;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.write.storage.Cql;
import java.util.List;

/**
 * The journal's tables.
 *
 * <ul>
 *   <li>{@code event_log}: the truth. Per lane, every event in the order it was written; partitions of {@link
 *       #SEGMENT} events.
 *   <li>{@code event_index}: the same events by entity, so that an entity recovers with one read. Written after the log and
 *       completed from it.
 *   <li>{@code lane_index}: how far the index of a lane is known to be complete.
 * </ul>
 */
public final class JournalSchema {
    /** Events in a partition of the log, roughly: a batch that begins in a segment stays in it. */
    static final long SEGMENT = 5_000;

    private JournalSchema() {}

    /** Creates what is missing; the keyspace must be there. Blocks; for start-up only. */
    public static void create(CqlSession session, String keyspace) {
        for (String table : List.of(
                "event_log (lane text, segment bigint, event_offset bigint, persistence_id text, sequence bigint,"
                        + " payload blob, hash blob, written_at timestamp, PRIMARY KEY ((lane, segment), event_offset))",
                "event_index (persistence_id text, sequence bigint, event_offset bigint, payload blob, hash blob,"
                        + " written_at timestamp, PRIMARY KEY (persistence_id, sequence))",
                "lane_index (lane text PRIMARY KEY, indexed_offset bigint)")) {
            Cql.createTable(session, keyspace, table);
        }
    }
}
