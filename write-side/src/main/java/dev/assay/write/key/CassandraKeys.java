package dev.assay.write.key;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.assay.write.storage.Cql;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Keys in one Cassandra table. The first node to ask for a key settles what it is. */
public final class CassandraKeys {
    private CassandraKeys() {}

    /**
     * The key of a name. Blocks; for start-up only.
     *
     * @param candidate random bytes, taken as the key where there is none yet
     */
    public static byte[] key(CqlSession session, String keyspace, String name, byte[] candidate) {
        Cql.createTable(session, keyspace, "server_key (name text PRIMARY KEY, value blob)");
        session.execute(SimpleStatement.newInstance(
                "INSERT INTO " + keyspace + ".server_key (name, value) VALUES (?, ?) IF NOT EXISTS",
                name,
                ByteBuffer.wrap(candidate)));
        Row row = Objects.requireNonNull(session.execute(SimpleStatement.newInstance(
                        "SELECT value FROM " + keyspace + ".server_key WHERE name = ?", name))
                .one());
        ByteBuffer value = Objects.requireNonNull(row.getByteBuffer(0));
        byte[] key = new byte[value.remaining()];
        value.get(key);
        return key;
    }
}
