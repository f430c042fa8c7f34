package dev.assay.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.client.AssayClient;
import org.HdrHistogram.Histogram;

/** Asks a few times a second how far the views are behind, and keeps the worst answer of each time. */
final class LagWatch implements AutoCloseable {
    private static final long TURN_MILLIS = 250;

    private final AssayClient admin;
    private final Histogram millis = new Histogram(3_600_000, 3);
    private final Thread thread = new Thread(this::watch, "lag-watch");
    private volatile boolean ended;

    private LagWatch(AssayClient admin) {
        this.admin = admin;
    }

    static LagWatch start(AssayClient admin) {
        LagWatch watch = new LagWatch(admin);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            while (!ended) {
                double worst = worst(admin.get("/views").body().path("items"));
                synchronized (millis) {
                    millis.recordValue(Math.min(3_600_000, Math.round(worst * 1_000)));
                }
                Thread.sleep(TURN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double worst(JsonNode views) {
        double worst = 0;
        for (JsonNode view : views) {
            worst = Math.max(worst, view.path("lagSeconds").asDouble());
        }
        return worst;
    }

    double secondsAt(double percentile) {
        synchronized (millis) {
            return millis.getValueAtPercentile(percentile) / 1e3;
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
