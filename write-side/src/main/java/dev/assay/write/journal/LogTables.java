package dev.assay.write.journal;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.write.serialization.DomainJson;
import dev.assay.write.storage.Cql;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** The journal's statements. */
final class LogTables {
    private final CqlSession session;
    private final PreparedStatement append;
    private final PreparedStatement readLog;
    private final PreparedStatement index;
    private final PreparedStatement history;
    private final PreparedStatement last;
    private final PreparedStatement saveIndexed;
    private final PreparedStatement readIndexed;

    LogTables(CqlSession session, String keyspace) {
        this.session = session;
        String events = " (sequence, event_offset, payload, hash, written_at, persistence_id";
        append = Cql.prepare(
                session,
                "INSERT INTO " + keyspace + ".event_log" + events + ", lane, segment) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        index = Cql.prepare(
                session, "INSERT INTO " + keyspace + ".event_index" + events + ") VALUES (?, ?, ?, ?, ?, ?)");
        readLog = Cql.prepare(
                session,
                "SELECT * FROM " + keyspace + ".event_log WHERE lane = ? AND segment = ? AND event_offset > ? LIMIT ?");
        history = Cql.prepare(
                session, "SELECT * FROM " + keyspace + ".event_index WHERE persistence_id = ? AND sequence >= ?");
        last = Cql.prepare(
                session,
                "SELECT sequence FROM " + keyspace
                        + ".event_index WHERE persistence_id = ? ORDER BY sequence DESC LIMIT 1");
        saveIndexed =
                Cql.prepare(session, "INSERT INTO " + keyspace + ".lane_index (lane, indexed_offset) VALUES (?, ?)");
        readIndexed = Cql.prepare(session, "SELECT indexed_offset FROM " + keyspace + ".lane_index WHERE lane = ?");
    }

    /** Appends to one or more lanes in one request; all events of one lane go to one partition, so all or none are there. */
    CompletionStage<AsyncResultSet> append(List<Placed> batch) {
        BatchStatementBuilder statement =
                BatchStatement.builder(DefaultBatchType.UNLOGGED).setIdempotence(true);
        for (Placed placed : batch) {
            FeedRecord event = placed.event();
            statement.addStatement(append.bind(
                    event.sequence(),
                    event.offset(),
                    ByteBuffer.wrap(event.recorded().payload()),
                    ByteBuffer.wrap(event.recorded().hash().bytes()),
                    event.writtenAt(),
                    event.lane().kind().persistenceId(event.entityId()),
                    event.lane().key(),
                    placed.segment()));
        }
        return session.executeAsync(statement.build());
    }

    /** Makes events findable by entity. */
    CompletionStage<AsyncResultSet> index(List<FeedRecord> events) {
        BatchStatementBuilder statement =
                BatchStatement.builder(DefaultBatchType.UNLOGGED).setIdempotence(true);
        for (FeedRecord event : events) {
            statement.addStatement(index.bind(
                    event.sequence(),
                    event.offset(),
                    ByteBuffer.wrap(event.recorded().payload()),
                    ByteBuffer.wrap(event.recorded().hash().bytes()),
                    event.writtenAt(),
                    event.lane().kind().persistenceId(event.entityId())));
        }
        return session.executeAsync(statement.build());
    }

    CompletionStage<AsyncResultSet> readLog(Lane lane, long segment, long after, int limit) {
        return session.executeAsync(
                readLog.bind(lane.key(), segment, after, limit).setPageSize(limit));
    }

    CompletionStage<AsyncResultSet> history(String persistenceId, long fromSequence) {
        return session.executeAsync(history.bind(persistenceId, fromSequence).setPageSize(200));
    }

    /** The last sequence number of an entity; 0 when it has no events. */
    CompletionStage<Long> lastSequence(String persistenceId) {
        return session.executeAsync(last.bind(persistenceId)).thenApply(rows -> {
            Row row = rows.one();
            return row == null ? 0L : row.getLong(0);
        });
    }

    CompletionStage<AsyncResultSet> saveIndexed(Lane lane, long offset) {
        return session.executeAsync(saveIndexed.bind(lane.key(), offset));
    }

    CompletionStage<Long> readIndexed(Lane lane) {
        return session.executeAsync(readIndexed.bind(lane.key())).thenApply(rows -> {
            Row row = rows.one();
            return row == null ? 0L : row.getLong(0);
        });
    }

    /** An event of the log or the index. */
    static FeedRecord record(Row row) {
        String persistenceId = Objects.requireNonNull(row.getString("persistence_id"));
        EntityKind kind = EntityKind.ofPersistenceId(persistenceId);
        String entityId = EntityKind.entityId(persistenceId);
        ChainHash hash = ChainHash.of(bytes(row, "hash"));
        return new FeedRecord(
                kind.laneOf(entityId),
                row.getLong("event_offset"),
                entityId,
                row.getLong("sequence"),
                DomainJson.read(kind, bytes(row, "payload"), hash),
                Objects.requireNonNullElse(row.getInstant("written_at"), Instant.EPOCH));
    }

    private static byte[] bytes(Row row, String column) {
        ByteBuffer buffer =
                Objects.requireNonNull(row.getByteBuffer(column), column).duplicate();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** An event with the partition of the log it goes to. */
    record Placed(FeedRecord event, long segment) {}
}
