package dev.assay.ops.cassandra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/** The rendered files one node starts from, and the jars it runs. */
record NodeConfiguration(String yaml, String arguments, String logback, String libraries) {

    static NodeConfiguration of(EmbeddedCassandraSettings settings, NodeDirectory directory, NodePorts ports) {
        Map<String, String> values = Map.of(
                "cql-port", Integer.toString(ports.cql()),
                "storage-port", Integer.toString(ports.storage()),
                "commitlog-sync", yaml(settings.commitlogSync()),
                "heap", settings.heapMebibytes() + "m",
                "directory", quoted(directory.root()),
                "config-uri", directory.yaml().toUri().toString(),
                "libraries", quoted(settings.libDirectory()));
        return new NodeConfiguration(
                Template.fill("cassandra.yaml", values),
                Template.fill("cassandra.args", values),
                Template.fill("logback.xml", Map.of("directory", escaped(directory.root()))),
                jarNames(settings.libDirectory()));
    }

    void writeTo(NodeDirectory directory) {
        try {
            Files.writeString(directory.yaml(), yaml);
            Files.writeString(directory.arguments(), arguments);
            Files.writeString(directory.logback(), logback);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the configuration in " + directory.root(), failure);
        }
    }

    /** Tells whether a running process was started from the same files, ports and jars. */
    String fingerprint() {
        try {
            String all = String.join("\0", yaml, arguments, logback, libraries);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    private static String yaml(CommitlogSync sync) {
        if (sync instanceof CommitlogSync.Group group) {
            return "commitlog_sync: group\ncommitlog_sync_group_window: "
                    + group.window().toMillis() + "ms";
        }
        return "commitlog_sync: batch";
    }

    /** Within a quoted word of a Java argument file only the backslash and the quote are special. */
    private static String quoted(Path path) {
        return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String escaped(Path path) {
        return path.toString().replace("&", "&amp;").replace("<", "&lt;").replace("$", "\\$");
    }

    private static String jarNames(Path libraries) {
        try (Stream<Path> files = Files.list(libraries)) {
            String names = String.join(
                    "\n", files.map(NodeConfiguration::name).sorted().toList());
            if (!names.contains("cassandra-all-")) {
                throw new CassandraStartException("There is no cassandra-all jar in " + libraries);
            }
            return names;
        } catch (IOException failure) {
            throw new CassandraStartException("Cannot read Cassandra's jars in " + libraries, failure);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
