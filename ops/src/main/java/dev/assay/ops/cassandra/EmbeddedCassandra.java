package dev.assay.ops.cassandra;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A one-node Cassandra in a process of its own, on loopback, kept running until it is closed.
 *
 * <p>A server that is killed leaves the process as it is; the next start on the same data directory adopts it.
 */
public final class EmbeddedCassandra implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedCassandra.class);
    private static final Duration USERS_PATIENCE = Duration.ofSeconds(60);

    private final OwnerLock lock;
    private final Watchdog watchdog;
    private boolean closed;

    private EmbeddedCassandra(OwnerLock lock, Watchdog watchdog) {
        this.lock = lock;
        this.watchdog = watchdog;
    }

    /**
     * Adopts or starts the node of this data directory; returns when it answers queries.
     *
     * @throws DataDirectoryInUseException when another server owns the directory
     * @throws CassandraStartException when the node does not answer in time
     */
    public static EmbeddedCassandra start(EmbeddedCassandraSettings settings) {
        NodeDirectory directory = NodeDirectory.prepare(settings.dataDirectory());
        OwnerLock lock = OwnerLock.claim(directory);
        boolean started = false;
        try {
            NodeStarter starter = new NodeStarter(settings, directory);
            EmbeddedCassandra cassandra = new EmbeddedCassandra(lock, Watchdog.over(starter.adoptOrStart(), starter));
            started = true;
            return cassandra;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CassandraStartException("The start of Cassandra was interrupted", interrupted);
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    /** Where clients connect; the same for as long as this handle lives. */
    public InetSocketAddress contactPoint() {
        return watchdog.ports().contactPoint();
    }

    /** The data center that clients name as their local one. */
    public String localDatacenter() {
        return NodeProbe.DATACENTER;
    }

    /** The process that serves now; another after a restart by the watchdog. */
    public long pid() {
        return watchdog.pid();
    }

    /** Closes when the JVM is told to end, but only after {@code users}, those who still query, are done. */
    public void closeOnExit(CompletionStage<?> users) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfter(users), "cassandra-close"));
    }

    /** Stops the node in good order and gives the data directory back; harmless when repeated. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        long pid = pid();
        watchdog.close();
        lock.close();
        LOG.info("Cassandra process {} stopped", pid);
    }

    private void closeAfter(CompletionStage<?> users) {
        try {
            users.toCompletableFuture().get(USERS_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException | CompletionException notDone) {
            LOG.warn("Stopping Cassandra although its users are not done", notDone);
        }
        close();
    }
}
