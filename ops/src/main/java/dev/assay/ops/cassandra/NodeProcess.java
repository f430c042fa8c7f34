package dev.assay.ops.cassandra;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Cassandra process: a child of this server, or one that outlived an earlier server. */
final class NodeProcess {
    private static final Logger LOG = LoggerFactory.getLogger(NodeProcess.class);
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final ProcessHandle handle;

    private NodeProcess(ProcessHandle handle) {
        this.handle = handle;
    }

    static NodeProcess launch(NodeDirectory directory) {
        ProcessBuilder builder = new ProcessBuilder(command(directory))
                .directory(directory.root().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(directory.output().toFile());
        // options meant for the server's own JVM
        builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "CLASSPATH"));
        try {
            return new NodeProcess(builder.start().toHandle());
        } catch (IOException failure) {
            throw new CassandraStartException("Cannot start a Java process for Cassandra", failure);
        }
    }

    /** Every process that runs on this data directory, whoever started it. */
    static List<NodeProcess> runningOn(NodeDirectory directory) {
        String marker = marker(directory);
        return ProcessHandle.allProcesses()
                .filter(process -> hasArgument(process, marker))
                .map(NodeProcess::new)
                .toList();
    }

    long pid() {
        return handle.pid();
    }

    boolean isAlive() {
        return handle.isAlive();
    }

    CompletableFuture<ProcessHandle> onExit() {
        return handle.onExit();
    }

    /** Waits for the process to end, at most this long. */
    boolean endsWithin(Duration patience) throws InterruptedException {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException impossible) {
            throw new AssertionError("the end of a process cannot fail", impossible);
        }
    }

    /** Asks Cassandra to drain and end; a process that does not is killed, which its commit log survives. */
    void stop() {
        handle.destroy();
        try {
            if (endsWithin(STOP_PATIENCE)) {
                return;
            }
            LOG.warn("Cassandra process {} did not stop within {}: killing it", pid(), STOP_PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    void kill() {
        handle.destroyForcibly();
    }

    private static List<String> command(NodeDirectory directory) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // a session of its own: Ctrl-C reaches the server only, which stops Cassandra when it is done with it
            command.add(SETSID.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(marker(directory));
        command.add("@" + directory.arguments());
        return command;
    }

    private static String marker(NodeDirectory directory) {
        return "-Dassay.cassandra.directory=" + directory.root();
    }

    private static boolean hasArgument(ProcessHandle process, String argument) {
        String[] none = {};
        return Arrays.asList(process.info().arguments().orElse(none)).contains(argument);
    }
}
