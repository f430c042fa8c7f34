package dev.assay.ops.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A JVM started with this one's class path, whose output is read line by line. */
public final class ChildJvm implements AutoCloseable {
    private static final Duration END_PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final List<String> lines = new ArrayList<>();

    private ChildJvm(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a main class.
     *
     * @param log where its error output goes
     */
    public static ChildJvm start(List<String> options, String mainClass, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), mainClass));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.redirectError(Redirect.appendTo(new File(log.toString())));
            ChildJvm child = new ChildJvm(builder.start(), log);
            Thread reader = new Thread(child::read, mainClass + "-output");
            reader.setDaemon(true);
            reader.start();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + mainClass, e);
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (this) {
                    lines.add(line);
                    notifyAll();
                }
            }
        } catch (IOException ended) {
            // the process is gone, and with it its output
        } finally {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /** The first line that fits, read so far or still to come; fails when the process ends or time is over. */
    public synchronized String line(Predicate<String> fits, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        int seen = 0;
        while (true) {
            for (; seen < lines.size(); seen++) {
                if (fits.test(lines.get(seen))) {
                    return lines.get(seen);
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0 || !process.isAlive()) {
                throw new IllegalStateException(
                        "the process did not say what was expected; it said " + lines + "; its errors are in " + log);
            }
            wait(Math.min(left, 500));
        }
    }

    /** Lines read so far. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as a crash would. */
    public void kill() {
        process.destroyForcibly();
        join();
    }

    private void join() {
        try {
            CompletableFuture<Process> gone = process.onExit();
            gone.get(END_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("process " + process.pid() + " does not end", e);
        }
    }

    /** Ends it in good order. */
    @Override
    public void close() {
        process.destroy();
        join();
    }
}
