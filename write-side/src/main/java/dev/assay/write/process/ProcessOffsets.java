package dev.assay.write.process;

import akka.Done;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.feed.Lane;
import dev.assay.write.storage.Cql;
import java.util.concurrent.CompletionStage;

/** How far each process has come in each lane, in Cassandra. */
public final class ProcessOffsets implements Offsets {
    private final CqlSession session;
    private final PreparedStatement save;
    private final PreparedStatement load;

    private ProcessOffsets(CqlSession session, String keyspace) {
        this.session = session;
        save = Cql.prepare(
                session, "INSERT INTO " + keyspace + ".process_offset (process, lane, handled) VALUES (?, ?, ?)");
        load = Cql.prepare(
                session, "SELECT handled FROM " + keyspace + ".process_offset WHERE process = ? AND lane = ?");
    }

    /** Creates the table where it is missing. Blocks; for start-up only. */
    public static ProcessOffsets open(CqlSession session, String keyspace) {
        Cql.createTable(
                session,
                keyspace,
                "process_offset (process text, lane text, handled bigint, PRIMARY KEY (process, lane))");
        return new ProcessOffsets(session, keyspace);
    }

    @Override
    public CompletionStage<Long> load(String process, Lane lane) {
        return session.executeAsync(load.bind(process, lane.key())).thenApply(rows -> {
            Row row = rows.one();
            return row == null ? 0L : row.getLong(0);
        });
    }

    @Override
    public CompletionStage<Done> save(String process, Lane lane, long offset) {
        return session.executeAsync(save.bind(process, lane.key(), offset)).thenApply(saved -> Done.getInstance());
    }
}
