package dev.assay.domain.flow;

import dev.assay.domain.flow.Bottleneck.Found;
import dev.assay.domain.flow.Bottleneck.Relief;
import dev.assay.domain.flow.Bottleneck.Why;
import dev.assay.domain.task.Stage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names the bottleneck of a project.
 *
 * <p>Stations stand in line, so the one with the highest utilisation limits what comes out at the end. A station whose queue
 * grows is above its capacity: among those whose growth is significant ({@link StationLoad#growthScore}) the one that takes
 * longest to empty is the bottleneck. When none grows, the one that takes longest to empty still decides when the project is
 * complete; it is named when that is longer than {@link #PACING_HOURS}.
 *
 * <p>Rates are those of the last day. Below {@link #LEAST_HOURS} of it or {@link #LEAST_DEPARTURES} departures from all
 * stations together, nothing is named.
 *
 * @see <a href="https://doi.org/10.1287/opre.9.3.383">Little, 1961 (time to empty)</a>
 * @see <i>Hopp and Spearman: Factory Physics, 3rd edition, 2008, chapters 7 and 8 (bottleneck as highest utilisation)</i>
 */
public final class BottleneckRules {
    /** Hours that must have been seen. */
    public static final double LEAST_HOURS = 1;

    /** Departures that must have been seen. */
    public static final long LEAST_DEPARTURES = 20;

    /** A backlog that takes longer than this paces the project. */
    public static final double PACING_HOURS = 24;

    /** One-sided 5 % point of the normal distribution. */
    private static final double SIGNIFICANT = 1.645;

    private static final Window WINDOW = Window.DAY;

    private BottleneckRules() {}

    /** @param flows every stage's figures */
    public static Bottleneck find(Map<Stage, StageFlow> flows) {
        return find(Arrays.stream(Station.values())
                .map(station -> station.load(flows, WINDOW))
                .toList());
    }

    static Bottleneck find(List<StationLoad> loads) {
        double hours = loads.stream().mapToDouble(StationLoad::hours).max().orElse(0);
        long departed = loads.stream().mapToLong(StationLoad::departed).sum();
        if (hours < LEAST_HOURS || departed < LEAST_DEPARTURES) {
            return new Bottleneck.NotEnoughYet(hours, LEAST_HOURS, departed, LEAST_DEPARTURES);
        }
        Optional<StationLoad> growing = slowest(loads.stream()
                .filter(load -> load.backlog() > 0 && load.growthScore() > SIGNIFICANT)
                .toList());
        if (growing.isPresent()) {
            return new Found(growing.get(), Why.GROWING, endOfGrowth(growing.get()));
        }
        return slowest(loads)
                .filter(load -> load.hoursToDrain() > PACING_HOURS)
                .<Bottleneck>map(load -> new Found(load, Why.PACING, speedUp(load)))
                .orElseGet(() -> new Bottleneck.Nothing(PACING_HOURS));
    }

    private static Optional<StationLoad> slowest(List<StationLoad> loads) {
        return loads.stream().max(Comparator.comparingDouble(StationLoad::hoursToDrain));
    }

    private static Relief endOfGrowth(StationLoad load) {
        return load.pace() == 0
                ? new Relief.AnyWorker()
                : new Relief.MoreWorkers((long) Math.ceil(load.growthPerHour() / load.pace()), load.pace());
    }

    private static Relief speedUp(StationLoad load) {
        return load.pace() == 0
                ? new Relief.AnyWorker()
                : new Relief.OneMoreWorker(
                        load.pace(), load.hoursToDrain(), load.backlog() / (load.servicesPerHour() + load.pace()));
    }
}
