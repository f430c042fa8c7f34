package dev.assay.ops.cassandra;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What an embedded Cassandra needs to know.
 *
 * @param dataDirectory where data, configuration and logs live; belongs to one server at a time
 * @param libDirectory Cassandra's own jars, which are never on the server's class path
 * @param heapMebibytes the heap of its process; at least 256
 * @param commitlogSync when a write counts as written
 * @param startTimeout how long a start may take before it is given up
 */
public record EmbeddedCassandraSettings(
        Path dataDirectory, Path libDirectory, int heapMebibytes, CommitlogSync commitlogSync, Duration startTimeout) {

    private static final int DEFAULT_HEAP_MEBIBYTES = 1024;
    private static final int SMALLEST_HEAP_MEBIBYTES = 256;
    private static final Duration DEFAULT_START_TIMEOUT = Duration.ofMinutes(2);

    public EmbeddedCassandraSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        libDirectory = libDirectory.toAbsolutePath().normalize();
        if (heapMebibytes < SMALLEST_HEAP_MEBIBYTES) {
            throw new IllegalArgumentException(
                    "heap must be at least " + SMALLEST_HEAP_MEBIBYTES + " MiB, but is " + heapMebibytes + " MiB");
        }
        if (startTimeout.isNegative() || startTimeout.isZero()) {
            throw new IllegalArgumentException("start-timeout must be positive, but is " + startTimeout);
        }
    }

    /** The usual settings: 1 GiB of heap, every write synced, two minutes to start. */
    public static EmbeddedCassandraSettings of(Path dataDirectory, Path libDirectory) {
        return new EmbeddedCassandraSettings(
                dataDirectory, libDirectory, DEFAULT_HEAP_MEBIBYTES, new CommitlogSync.Batch(), DEFAULT_START_TIMEOUT);
    }

    public EmbeddedCassandraSettings withHeapMebibytes(int mebibytes) {
        return new EmbeddedCassandraSettings(dataDirectory, libDirectory, mebibytes, commitlogSync, startTimeout);
    }

    public EmbeddedCassandraSettings withCommitlogSync(CommitlogSync sync) {
        return new EmbeddedCassandraSettings(dataDirectory, libDirectory, heapMebibytes, sync, startTimeout);
    }

    public EmbeddedCassandraSettings withStartTimeout(Duration timeout) {
        return new EmbeddedCassandraSettings(dataDirectory, libDirectory, heapMebibytes, commitlogSync, timeout);
    }
}
