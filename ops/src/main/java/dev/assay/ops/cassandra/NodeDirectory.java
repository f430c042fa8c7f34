package dev.assay.ops.cassandra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The places within a data directory. */
record NodeDirectory(Path root) {

    /** Creates what is missing and resolves links, so that one directory has one name. */
    static NodeDirectory prepare(Path root) {
        try {
            NodeDirectory directory =
                    new NodeDirectory(Files.createDirectories(root).toRealPath());
            Files.createDirectories(directory.yaml().getParent());
            Files.createDirectories(directory.log().getParent());
            Files.createDirectories(directory.root().resolve("tmp"));
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot create the data directory " + root, failure);
        }
    }

    Path ownerLock() {
        return root.resolve("owner.lock");
    }

    Path nodeFile() {
        return root.resolve("node.properties");
    }

    Path yaml() {
        return root.resolve("conf").resolve("cassandra.yaml");
    }

    Path arguments() {
        return root.resolve("conf").resolve("cassandra.args");
    }

    Path logback() {
        return root.resolve("conf").resolve("logback.xml");
    }

    Path log() {
        return root.resolve("logs").resolve("cassandra.log");
    }

    /** What the process prints before and besides its log, such as a refusal of the JVM to start. */
    Path output() {
        return root.resolve("logs").resolve("output.log");
    }
}
