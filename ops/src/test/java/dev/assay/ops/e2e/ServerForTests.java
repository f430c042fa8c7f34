package dev.assay.ops.e2e;

import dev.assay.ops.process.ServerJvm;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A server in a JVM of its own, as {@code assay serve} starts it. */
public final class ServerForTests {
    private ServerForTests() {}

    public static ServerJvm start(Path data, int port) throws InterruptedException {
        String jars = Objects.requireNonNull(
                System.getProperty("assay.lib-cassandra"), "assay.lib-cassandra is set by the build");
        return ServerJvm.start(
                data, port, List.of("-Dassay.cassandra.lib-directory=" + jars, "-Dassay.cassandra.heap-mebibytes=512"));
    }
}
