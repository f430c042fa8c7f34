package dev.assay.ops.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** N callers, each of whom begins the next call when the last one is answered. */
final class ClosedLoop {
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final int callers;
    private final int most;

    /** @param most calls in one run, so that work never runs out */
    ClosedLoop(int callers, int most) {
        this.callers = callers;
        this.most = most;
    }

    /** One caller's call; false when it failed. */
    interface Call {
        boolean run(int caller) throws InterruptedException;
    }

    /**
     * What a run measured.
     *
     * @param latency in nanoseconds
     */
    record Measured(long calls, long errors, double seconds, Histogram latency) {
        double perSecond() {
            return calls / seconds;
        }

        double millisAt(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1e6;
        }
    }

    Measured run(Duration time, Call call) throws InterruptedException {
        AtomicLong errors = new AtomicLong();
        AtomicInteger left = new AtomicInteger(most);
        Histogram all = new Histogram(LONGEST_NANOS, 3);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Future<Histogram>> results = new ArrayList<>();
        try {
            for (int caller = 0; caller < callers; caller++) {
                int number = caller;
                results.add(threads.submit(() -> calls(number, call, end, left, errors)));
            }
            for (Future<Histogram> result : results) {
                all.add(result.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return new Measured(all.getTotalCount(), errors.get(), (System.nanoTime() - start) / 1e9, all);
    }

    private static Histogram calls(int caller, Call call, long end, AtomicInteger left, AtomicLong errors)
            throws InterruptedException {
        Histogram latency = new Histogram(LONGEST_NANOS, 3);
        while (System.nanoTime() < end && left.getAndDecrement() > 0) {
            long begun = System.nanoTime();
            if (call.run(caller)) {
                latency.recordValue(Math.min(LONGEST_NANOS, System.nanoTime() - begun));
            } else {
                errors.incrementAndGet();
            }
        }
        return latency;
    }
}
