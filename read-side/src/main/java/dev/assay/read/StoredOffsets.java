package dev.assay.read;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.feed.Lane;
import dev.assay.read.cassandra.ViewSession;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Reads the offsets views have stored, whether they run or not. */
final class StoredOffsets {
    private final ViewSession session;
    private final PreparedStatement select;

    /** Akka Projection spreads a projection's rows over five partitions. */
    StoredOffsets(CqlSession cql, ViewSession session, OffsetTables tables) {
        this.session = session;
        this.select = cql.prepare("SELECT projection_key, offset FROM " + tables.keyspace() + '.' + tables.offsets()
                + " WHERE projection_name = ? AND partition IN (0, 1, 2, 3, 4)");
    }

    /** The last offset stored of each lane that has one. */
    CompletionStage<Map<Lane, Long>> of(String view) {
        return session.list(select.bind(view), StoredOffsets::read).thenApply(found -> {
            Map<Lane, Long> offsets = new HashMap<>();
            found.forEach(entry -> offsets.put(entry.getKey(), entry.getValue()));
            return offsets;
        });
    }

    private static Map.Entry<Lane, Long> read(Row row) {
        return Map.entry(Lane.of(ViewSession.text(row, 0)), Long.parseLong(ViewSession.text(row, 1)));
    }
}
