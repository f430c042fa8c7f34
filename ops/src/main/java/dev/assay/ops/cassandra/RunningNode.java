package dev.assay.ops.cassandra;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What the data directory remembers of the node last started in it.
 *
 * @param fingerprint of the configuration it was started with
 */
record RunningNode(long pid, NodePorts ports, String fingerprint) {

    static Optional<RunningNode> read(NodeDirectory directory) {
        if (!Files.exists(directory.nodeFile())) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.nodeFile())) {
            properties.load(reader);
            return Optional.of(new RunningNode(
                    Long.parseLong(properties.getProperty("pid")),
                    new NodePorts(number(properties, "cql-port"), number(properties, "storage-port")),
                    properties.getProperty("configuration", "")));
        } catch (NumberFormatException unreadable) {
            // without the file a running node is found by its command line, stopped and started anew
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + directory.nodeFile(), failure);
        }
    }

    /** Replaces the file as a whole: a server killed here leaves either the old or the new one. */
    void write(NodeDirectory directory) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("cql-port", Integer.toString(ports.cql()));
        properties.setProperty("storage-port", Integer.toString(ports.storage()));
        properties.setProperty("configuration", fingerprint);
        Path next = directory.root().resolve("node.properties.next");
        try {
            try (Writer writer = Files.newBufferedWriter(next)) {
                properties.store(writer, "the Cassandra process of this directory; written by Assay");
            }
            Files.move(next, directory.nodeFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + directory.nodeFile(), failure);
        }
    }

    private static int number(Properties properties, String key) {
        return Integer.parseInt(properties.getProperty(key));
    }
}
