package dev.assay.ops.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Shows how far long work is: one line that moves on a terminal, else a plain line every few seconds. */
final class ProgressLine implements AutoCloseable {
    private static final long MOVING_NANOS = 200_000_000L;
    private static final long PLAIN_NANOS = 5_000_000_000L;
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final String unit;
    private final boolean moving;
    private final long start = System.nanoTime();
    private final AtomicLong next = new AtomicLong(start);
    private boolean shown;

    private ProgressLine(PrintWriter out, String unit, boolean moving) {
        this.out = out;
        this.unit = unit;
        this.moving = moving;
    }

    @SuppressWarnings("SystemConsoleNull") // we run on Java 17, where null means no terminal
    static ProgressLine on(PrintWriter out, String unit) {
        return new ProgressLine(out, unit, System.console() != null);
    }

    /** @param done how much is done; the end is not known */
    void at(long done) {
        at(done, 0);
    }

    /** @param of how much there is; 0 when not known */
    void at(long done, long of) {
        long now = System.nanoTime();
        long due = next.get();
        boolean last = of > 0 && done == of;
        if ((now >= due || last) && next.compareAndSet(due, now + (moving ? MOVING_NANOS : PLAIN_NANOS))) {
            show(done, of, (now - start) / 1e9);
        }
    }

    private synchronized void show(long done, long of, double seconds) {
        double rate = done / Math.max(seconds, 1e-3);
        String text = of > 0
                ? String.format(Locale.ROOT, "%s%,d of %,d %s, %,.0f/s", bar(done, of), done, of, unit, rate)
                : String.format(Locale.ROOT, "%,d %s, %,.0f/s", done, unit, rate);
        out.print(moving ? "\r" + text + "\u001b[K" : text + System.lineSeparator());
        out.flush();
        shown = true;
    }

    private String bar(long done, long of) {
        int full = (int) (WIDTH * done / of);
        return moving ? "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " : "";
    }

    @Override
    public synchronized void close() {
        if (moving && shown) {
            out.println();
            out.flush();
            shown = false;
        }
    }
}
