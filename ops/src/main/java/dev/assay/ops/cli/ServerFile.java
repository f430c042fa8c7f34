package dev.assay.ops.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What a data directory tells about the server last started on it; left behind by one that was killed.
 *
 * @param url where its API is
 * @param pid its process
 */
public record ServerFile(String url, long pid) {
    private static final String NAME = "server.properties";

    public static Optional<ServerFile> read(Path dataDirectory) {
        Path file = dataDirectory.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return Optional.of(
                new ServerFile(properties.getProperty("url", ""), Long.parseLong(properties.getProperty("pid", "0"))));
    }

    void write(Path dataDirectory) {
        Properties properties = new Properties();
        properties.setProperty("url", url);
        properties.setProperty("pid", Long.toString(pid));
        try {
            Files.createDirectories(dataDirectory);
            try (Writer writer = Files.newBufferedWriter(dataDirectory.resolve(NAME))) {
                properties.store(writer, "the server of this directory; written by Assay");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + dataDirectory, e);
        }
    }

    /** Whether the process is there. */
    public boolean runs() {
        return ProcessHandle.of(pid).isPresent();
    }
}
