package dev.assay.http.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Times requests by route template, method and status: few series, whatever callers send. */
final class RequestTimers {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    private record Key(@Nullable Operation operation, int status) {}

    RequestTimers(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param operation null for a path or method that is none of ours */
    void record(@Nullable Operation operation, int status, long nanos) {
        Key key = new Key(operation, status);
        Timer timer = timers.get(key);
        if (timer == null) {
            timer = timers.computeIfAbsent(key, absent -> timer(operation, status));
        }
        timer.record(Duration.ofNanos(nanos));
    }

    private Timer timer(@Nullable Operation operation, int status) {
        return Timer.builder("assay.http.requests")
                .description("Time from a request's head to its answer's head")
                .tag("route", operation == null ? "none" : operation.template())
                .tag("method", operation == null ? "none" : operation.method().name())
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }
}
