package dev.assay.ops.cassandra;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One server's claim on a data directory; the operating system drops it with the process, however that ends. */
final class OwnerLock implements AutoCloseable {
    // Within one JVM a second attempt must not even open the file: closing it again would drop the first one's lock.
    private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private OwnerLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static OwnerLock claim(NodeDirectory directory) {
        Path file = directory.ownerLock();
        if (!CLAIMED_HERE.add(file)) {
            throw new DataDirectoryInUseException(directory.root());
        }
        boolean claimed = false;
        try {
            OwnerLock lock = new OwnerLock(file, FileChannel.open(file, CREATE, WRITE));
            claimed = lock.channel.tryLock() != null;
            if (!claimed) {
                lock.close();
                throw new DataDirectoryInUseException(directory.root());
            }
            return lock;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot lock the data directory " + directory.root(), failure);
        } finally {
            if (!claimed) {
                CLAIMED_HERE.remove(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot release the data directory lock " + file, failure);
        } finally {
            CLAIMED_HERE.remove(file);
        }
    }
}
