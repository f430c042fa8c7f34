package dev.assay.ops.cassandra;

import java.io.Serial;

/** The cluster would acknowledge labels that a single power cut can lose. */
public final class UnsafeReplicationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnsafeReplicationException(String keyspace, String nodes) {
        super("Keyspace " + keyspace + " has a single replica, and commitlog_sync is periodic on " + nodes
                + ": acknowledged labels could be lost. Set commitlog_sync to batch or group,"
                + " or replicate the keyspace at least three times");
    }
}
