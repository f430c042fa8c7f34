package dev.assay.ops.cassandra;

import java.io.Serial;

/** Cassandra could not be started, or did not answer in time. */
public final class CassandraStartException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CassandraStartException(String message) {
        super(message);
    }

    CassandraStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
