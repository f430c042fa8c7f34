package dev.assay.domain.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What went through a stage in a window, by the times the events themselves carry.
 *
 * @param from where the window begins: at a whole hour, and not before the project's first import
 * @param to the moment the figures are for
 * @param arrived tasks that came into the stage
 * @param departed tasks that left it
 * @param dwell how long those that left had been in it; empty when none left
 * @param workerHours pairs of a worker and an hour of the clock in which they worked at this stage
 */
public record StageWindow(
        Window window,
        Instant from,
        Instant to,
        long arrived,
        long departed,
        Optional<Quantiles> dwell,
        long workerHours) {
    private static final double MINUTE = 1.0 / 60;

    /** Length in hours, one minute at least. */
    public double hours() {
        return Math.max(MINUTE, Duration.between(from, to).toMillis() / 3_600_000.0);
    }

    public double arrivalsPerHour() {
        return arrived / hours();
    }

    public double servicesPerHour() {
        return departed / hours();
    }
}
