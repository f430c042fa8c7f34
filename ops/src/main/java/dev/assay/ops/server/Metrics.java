package dev.assay.ops.server;

import dev.assay.domain.feed.Lane;
import dev.assay.read.projection.ViewMetrics;
import dev.assay.write.dispatch.DispatchMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The server's metrics. Labels are views and routes, never users, tasks or projects, so that their number stays small. */
final class Metrics implements ViewMetrics, DispatchMetrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, Timer> lags = new ConcurrentHashMap<>();
    private final Map<String, Counter> handled = new ConcurrentHashMap<>();
    private final Timer choices = Timer.builder("assay.routing.choice")
            .description("To choose a labeler's next task among the open ones")
            .serviceLevelObjectives(
                    Duration.ofNanos(250_000),
                    Duration.ofNanos(500_000),
                    Duration.ofMillis(1),
                    Duration.ofMillis(5),
                    Duration.ofMillis(25))
            .register(registry);

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Counts collections too; the caller closes it with the server. */
    JvmGcMetrics watchCollections() {
        JvmGcMetrics collections = new JvmGcMetrics();
        collections.bindTo(registry);
        return collections;
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    @Override
    public void handled(String view, Lane lane, int events, Duration lag) {
        lags.computeIfAbsent(view, this::lag).record(lag);
        handled.computeIfAbsent(view, this::events).increment(events);
    }

    @Override
    public void chose(Duration took) {
        choices.record(took);
    }

    private Timer lag(String view) {
        return Timer.builder("assay.view.lag")
                .description("From the writing of a page's oldest event to the end of its handling")
                .tag("view", view)
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    private Counter events(String view) {
        return Counter.builder("assay.view.events")
                .description("Events a view has taken in")
                .tag("view", view)
                .register(registry);
    }
}
