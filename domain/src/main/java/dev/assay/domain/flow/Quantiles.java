package dev.assay.domain.flow;

import java.time.Duration;

/** How long most and the slowest took. */
public record Quantiles(Duration p50, Duration p90, Duration p99) {
    /** @throws IllegalStateException when the sketch is empty */
    public static Quantiles of(DurationSketch sketch) {
        return new Quantiles(sketch.quantile(0.5), sketch.quantile(0.9), sketch.quantile(0.99));
    }
}
