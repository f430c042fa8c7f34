package dev.assay.ops.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Asks a node a question through the driver: the only proof that it serves. */
final class NodeProbe {
    static final String DATACENTER = "datacenter1";

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(10);

    private NodeProbe() {}

    /** Waits until the node answers; gives up when its process ends or the time is over. */
    static boolean answersWithin(Duration patience, NodeProcess process, NodePorts ports) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < patience.toNanos()) {
            if (answers(ports)) {
                return true;
            }
            if (process.endsWithin(PAUSE)) {
                return false;
            }
        }
        return false;
    }

    static boolean answers(NodePorts ports) {
        if (!listens(ports.contactPoint())) {
            return false;
        }
        try (CqlSession session = CqlSession.builder()
                .addContactPoint(ports.contactPoint())
                .withLocalDatacenter(DATACENTER)
                .withConfigLoader(smallest())
                .build()) {
            return session.execute("SELECT cluster_name FROM system.local").one() != null;
        } catch (DriverException notYet) {
            return false;
        }
    }

    private static boolean listens(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, (int) PAUSE.toMillis());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static DriverConfigLoader smallest() {
        return DriverConfigLoader.programmaticBuilder()
                .withString(DefaultDriverOption.SESSION_NAME, "cassandra-probe")
                .withString(DefaultDriverOption.PROTOCOL_VERSION, "V5")
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, ANSWER_PATIENCE)
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, ANSWER_PATIENCE)
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, ANSWER_PATIENCE)
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, ANSWER_PATIENCE)
                .withBoolean(DefaultDriverOption.METADATA_SCHEMA_ENABLED, false)
                .withBoolean(DefaultDriverOption.METADATA_TOKEN_MAP_ENABLED, false)
                .withInt(DefaultDriverOption.NETTY_IO_SIZE, 1)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SIZE, 1)
                .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                .build();
    }
}
