package dev.assay.ops.process;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.ops.cli.JournalDoor;
import dev.assay.ops.client.AssayClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server in a JVM of its own, started through the same command as everybody's. */
public final class ServerJvm implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final String TOKEN = "administrator's token, shown only now: ";

    private final Path data;
    private final ChildJvm jvm;
    private final String url;

    private ServerJvm(Path data, ChildJvm jvm, String url) {
        this.data = data;
        this.jvm = jvm;
        this.url = url;
    }

    /**
     * Starts a server on a data directory and waits until it is ready.
     *
     * @param port 0 for any
     * @param options of the JVM, such as {@code -Dassay.cassandra.commitlog-sync=group}
     */
    public static ServerJvm start(Path data, int port, List<String> options) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of("-Xmx1g", "-Dfile.encoding=UTF-8"));
        all.addAll(options);
        ChildJvm jvm = ChildJvm.start(
                all,
                "dev.assay.ops.cli.Assay",
                List.of("serve", "--data", data.toString(), "--port", Integer.toString(port)),
                data.resolve("server.log"));
        try {
            String ready = jvm.line(line -> line.startsWith("ready "), START);
            return new ServerJvm(data, jvm, ready.substring("ready ".length()));
        } catch (IllegalStateException | InterruptedException e) {
            jvm.kill();
            throw e;
        }
    }

    public String url() {
        return url;
    }

    /** The token printed by the first start on the directory. */
    public Optional<String> adminToken() {
        return jvm.lines().stream()
                .filter(line -> line.startsWith(TOKEN))
                .map(line -> line.substring(TOKEN.length()))
                .findFirst();
    }

    /** A client of the administrator made by this start. */
    public AssayClient admin() {
        return AssayClient.of(url, adminToken().orElseThrow());
    }

    public long pid() {
        return jvm.pid();
    }

    public long cassandraPid() {
        return JournalDoor.cassandraPid(data.resolve("cassandra"));
    }

    /** A connection of one's own to the server's Cassandra. */
    public CqlSession session() {
        return JournalDoor.session(JournalDoor.besideServer(data.resolve("cassandra")));
    }

    /** The server ends as in a crash; its Cassandra stays. */
    public void kill() {
        jvm.kill();
    }

    /** The server's Cassandra ends as in a crash; the server stays. */
    public void killCassandra() {
        ProcessHandle.of(cassandraPid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        jvm.close();
    }
}
