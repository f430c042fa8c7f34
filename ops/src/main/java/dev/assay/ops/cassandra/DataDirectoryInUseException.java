package dev.assay.ops.cassandra;

import java.io.Serial;
import java.nio.file.Path;

/** Another server owns the data directory. */
public final class DataDirectoryInUseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DataDirectoryInUseException(Path directory) {
        super("The data directory " + directory
                + " is in use by another running server. Stop that server, or give this one a directory of its own");
    }
}
