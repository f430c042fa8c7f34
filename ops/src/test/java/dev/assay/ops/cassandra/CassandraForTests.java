package dev.assay.ops.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.Row;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** Settings and short questions for the tests of a real node. */
final class CassandraForTests {
    private CassandraForTests() {}

    static EmbeddedCassandraSettings settings(Path directory) {
        return EmbeddedCassandraSettings.of(
                        directory, Path.of(System.getProperty("assay.lib-cassandra", "target/lib-cassandra")))
                .withHeapMebibytes(512);
    }

    static CqlSession connect(InetSocketAddress contactPoint) {
        return CqlSession.builder()
                .addContactPoint(contactPoint)
                .withLocalDatacenter(NodeProbe.DATACENTER)
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(20))
                        .build())
                .build();
    }

    static void write(InetSocketAddress contactPoint, String text) {
        try (CqlSession session = connect(contactPoint)) {
            session.execute("CREATE KEYSPACE IF NOT EXISTS probe WITH replication ="
                    + " {'class': 'SimpleStrategy', 'replication_factor': 1}");
            session.execute("CREATE TABLE IF NOT EXISTS probe.notes (id int PRIMARY KEY, text text)");
            session.execute("INSERT INTO probe.notes (id, text) VALUES (1, ?)", text);
        }
    }

    static String read(InetSocketAddress contactPoint) {
        try (CqlSession session = connect(contactPoint)) {
            Row row =
                    session.execute("SELECT text FROM probe.notes WHERE id = 1").one();
            return Objects.requireNonNull(Objects.requireNonNull(row, "row").getString("text"), "text");
        }
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}
