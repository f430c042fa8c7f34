package dev.assay.write.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.time.Duration;

/** Statements as every store of the write side makes them. */
public final class Cql {
    private static final Duration DDL_TIMEOUT = Duration.ofSeconds(30);

    private Cql() {}

    /** A statement that changes nothing when repeated, so that the driver may repeat it. Blocks; for start-up only. */
    public static PreparedStatement prepare(CqlSession session, String cql) {
        return session.prepare(SimpleStatement.builder(cql).setIdempotence(true).build());
    }

    /** Creates a table that is not there yet. Blocks; for start-up only. */
    public static void createTable(CqlSession session, String keyspace, String definition) {
        session.execute(SimpleStatement.newInstance("CREATE TABLE IF NOT EXISTS " + keyspace + '.' + definition)
                .setTimeout(DDL_TIMEOUT));
    }
}
