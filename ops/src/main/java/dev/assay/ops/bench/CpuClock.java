package dev.assay.ops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processor time of some processes since it was made: utime and stime of {@code /proc/<pid>/stat}. */
final class CpuClock {
    /** Linux counts in hundredths of a second on every common build. */
    private static final double TICK_MILLIS = 10;

    private final long[] pids;
    private final long start;

    CpuClock(long... pids) {
        this.pids = pids.clone();
        this.start = ticks();
    }

    double millis() {
        return (ticks() - start) * TICK_MILLIS;
    }

    private long ticks() {
        long sum = 0;
        for (long pid : pids) {
            sum += ticks(pid);
        }
        return sum;
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            List<String> afterName =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            return Long.parseLong(afterName.get(11)) + Long.parseLong(afterName.get(12));
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " is gone", e);
        }
    }
}
