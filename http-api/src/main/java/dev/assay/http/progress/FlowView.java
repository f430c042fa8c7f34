package dev.assay.http.progress;

import dev.assay.domain.flow.Ages;
import dev.assay.domain.flow.Quantiles;
import dev.assay.domain.flow.StageFlow;
import dev.assay.domain.flow.StageWindow;
import dev.assay.domain.flow.Window;
import dev.assay.domain.task.Stage;
import dev.assay.read.taskflow.Flow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How work flows, as it is answered. */
record FlowView(Instant at, List<StageView> stages, BottleneckView bottleneck, ForecastView forecast) {
    static FlowView of(Flow flow) {
        return new FlowView(
                flow.at(),
                flow.stages().stream().map(StageView::of).toList(),
                BottleneckView.of(flow.bottleneck()),
                ForecastView.of(flow.forecast(), flow.at()));
    }

    /** One stage. */
    record StageView(Stage stage, long count, @Nullable AgesView ages, List<WindowView> windows) {
        static StageView of(StageFlow flow) {
            return new StageView(
                    flow.stage(),
                    flow.count(),
                    flow.ages().map(AgesView::of).orElse(null),
                    flow.windows().stream().map(WindowView::of).toList());
        }
    }

    /** How long tasks have been in their stage, to the minute. */
    record AgesView(long oldestSeconds, long p50Seconds, long p90Seconds) {
        static AgesView of(Ages ages) {
            return new AgesView(
                    ages.oldest().toSeconds(),
                    ages.p50().toSeconds(),
                    ages.p90().toSeconds());
        }
    }

    /** What went through a stage in a window. */
    record WindowView(
            Window window,
            Instant from,
            double hours,
            long arrived,
            long departed,
            double arrivalsPerHour,
            double servicesPerHour,
            long workerHours,
            @Nullable DwellView dwell) {
        static WindowView of(StageWindow window) {
            return new WindowView(
                    window.window(),
                    window.from(),
                    Rounded.of(window.hours()),
                    window.arrived(),
                    window.departed(),
                    Rounded.of(window.arrivalsPerHour()),
                    Rounded.of(window.servicesPerHour()),
                    window.workerHours(),
                    window.dwell().map(DwellView::of).orElse(null));
        }
    }

    /** How long those that left a stage had been in it, to 1 %. */
    record DwellView(double p50Seconds, double p90Seconds, double p99Seconds) {
        static DwellView of(Quantiles quantiles) {
            return new DwellView(
                    quantiles.p50().toMillis() / 1000.0,
                    quantiles.p90().toMillis() / 1000.0,
                    quantiles.p99().toMillis() / 1000.0);
        }
    }
}
