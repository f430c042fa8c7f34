package dev.assay.ops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has resident: {@code VmRSS} of {@code /proc/<pid>/status}. */
final class Residence {
    private static final double KILOBYTES = 1024;

    private Residence() {}

    static double megabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToDouble(Double::parseDouble)
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("process " + pid + " tells no residence"))
                    / KILOBYTES;
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " is gone", e);
        }
    }
}
