package dev.assay.ops.cassandra;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A server in a JVM of its own that starts a node and waits to be killed. */
final class VanishingOwner {
    private VanishingOwner() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedCassandra cassandra = EmbeddedCassandra.start(CassandraForTests.settings(Path.of(arguments[0])));
        cassandra.closeOnExit(CompletableFuture.completedFuture("no users"));
        new CountDownLatch(1).await();
    }

    static Process start(Path directory, Path output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dassay.lib-cassandra=" + System.getProperty("assay.lib-cassandra", "target/lib-cassandra"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        VanishingOwner.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
