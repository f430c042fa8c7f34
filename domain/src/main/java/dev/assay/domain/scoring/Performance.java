package dev.assay.domain.scoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A labeler's performance over a window.
 *
 * @param metrics accuracy, consistency, speed and adaptability, in this order
 * @param overall the known metrics weighted, 0 to 1; null unless accuracy and consistency are known
 * @param from where the window begins
 * @param to where it ends
 * @param labels labels in it
 */
public record Performance(List<Metric> metrics, @Nullable Double overall, Instant from, Instant to, long labels) {
    public Performance {
        metrics = List.copyOf(metrics);
    }

    public Metric of(Metric.Name name) {
        return metrics.stream()
                .filter(metric -> metric.name() == name)
                .findFirst()
                .orElseThrow();
    }
}
