package dev.assay.write.journal;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.assay.domain.feed.Lane;
import dev.assay.write.storage.Cql;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an audit reads: whole tables, row by row, as they are stored. Blocks. */
final class AuditTables {
    private static final int PAGE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String COLUMNS = "SELECT persistence_id, sequence, event_offset, payload, hash FROM ";

    private final CqlSession session;
    private final String keyspace;
    private final PreparedStatement range;
    private final PreparedStatement segment;
    private final PreparedStatement indexed;
    private final PreparedStatement logged;
    private final PreparedStatement last;

    AuditTables(CqlSession session, String keyspace) {
        this.session = session;
        this.keyspace = keyspace;
        String index = keyspace + ".event_index";
        String log = keyspace + ".event_log";
        range = Cql.prepare(
                session, COLUMNS + index + " WHERE token(persistence_id) >= ? AND token(persistence_id) <= ?");
        segment = Cql.prepare(session, COLUMNS + log + " WHERE lane = ? AND segment = ?");
        indexed = Cql.prepare(session, COLUMNS + index + " WHERE persistence_id = ? AND sequence = ?");
        logged = Cql.prepare(session, COLUMNS + log + " WHERE lane = ? AND segment = ? AND event_offset = ?");
        last = Cql.prepare(
                session,
                "SELECT event_offset FROM " + log
                        + " WHERE lane = ? AND segment = ? ORDER BY event_offset DESC LIMIT 1");
    }

    /** The partitions of the log by lane. */
    Map<String, SortedSet<Long>> segments() {
        Map<String, SortedSet<Long>> segments = new TreeMap<>();
        session.execute(SimpleStatement.newInstance("SELECT DISTINCT lane, segment FROM " + keyspace + ".event_log")
                        .setTimeout(PATIENCE))
                .forEach(row -> segments.computeIfAbsent(
                                Optional.ofNullable(row.getString(0)).orElse(""), lane -> new TreeSet<>())
                        .add(row.getLong(1)));
        return segments;
    }

    /** The last offset of a partition of the log. */
    long lastOffset(String lane, long number) {
        Row row = session.execute(last.bind(lane, number).setTimeout(PATIENCE)).one();
        return row == null ? 0 : row.getLong(0);
    }

    /** The rows of a token range of the index: one history after the other, each in order. */
    void index(long fromToken, long toToken, Consumer<AuditRow> each) {
        session.execute(range.bind(fromToken, toToken).setPageSize(PAGE).setTimeout(PATIENCE))
                .forEach(row -> each.accept(AuditRow.of(row)));
    }

    /** The rows of a partition of the log, in order. */
    void log(String lane, long number, Consumer<AuditRow> each) {
        session.execute(segment.bind(lane, number).setPageSize(PAGE).setTimeout(PATIENCE))
                .forEach(row -> each.accept(AuditRow.of(row)));
    }

    @Nullable
    AuditRow indexed(String persistenceId, long sequence) {
        Row row = session.execute(indexed.bind(persistenceId, sequence)).one();
        return row == null ? null : AuditRow.of(row);
    }

    /** The log's row at an offset: a batch stays in the partition it began in, so it can be one before its own. */
    @Nullable
    AuditRow logged(Lane lane, long offset) {
        long nominal = (offset - 1) / JournalSchema.SEGMENT;
        for (long number = nominal; number >= Math.max(0, nominal - 1); number--) {
            Row row = session.execute(logged.bind(lane.key(), number, offset)).one();
            if (row != null) {
                return AuditRow.of(row);
            }
        }
        return null;
    }
}
