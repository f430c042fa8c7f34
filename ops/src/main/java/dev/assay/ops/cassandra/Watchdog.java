package dev.assay.ops.cassandra;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a node running: when its process ends unasked, another is started on the same ports. */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final NodeStarter starter;
    private final NodePorts ports;
    private final ScheduledExecutorService executor;
    private volatile NodeProcess process;
    private boolean closing;

    private Watchdog(NodeStarter starter, ServingNode node) {
        this.starter = starter;
        this.ports = node.ports();
        this.process = node.process();
        this.executor = Executors.newSingleThreadScheduledExecutor(Watchdog::thread);
    }

    static Watchdog over(ServingNode node, NodeStarter starter) {
        Watchdog watchdog = new Watchdog(starter, node);
        watchdog.watch(node.process());
        return watchdog;
    }

    NodePorts ports() {
        return ports;
    }

    long pid() {
        return process.pid();
    }

    /** Stops watching first and the process second, so that its end is not taken for a failure. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            executor.shutdownNow();
        }
        try {
            if (!executor.awaitTermination(LONGEST_PAUSE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("A start of Cassandra is still under way while it is being stopped");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.stop();
    }

    private void watch(NodeProcess watched) {
        var unused = watched.onExit().thenAccept(ended -> reviveAfter(Duration.ZERO, FIRST_PAUSE, ended.pid()));
    }

    private synchronized void reviveAfter(Duration pause, Duration nextPause, long endedPid) {
        if (!closing) {
            // its failures are handled inside
            var unused = executor.schedule(() -> revive(nextPause, endedPid), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void revive(Duration nextPause, long endedPid) {
        LOG.warn("Cassandra process {} ended unasked: starting another on port {}", endedPid, ports.cql());
        try {
            process = starter.start(ports);
            watch(process);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("Cassandra could not be started again; next attempt in {}", nextPause, failure);
            Duration doubled = nextPause.multipliedBy(2);
            reviveAfter(nextPause, doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled, endedPid);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "cassandra-watchdog");
        thread.setDaemon(true);
        return thread;
    }
}
