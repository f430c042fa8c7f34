package dev.assay.read.taskflow;

import dev.assay.domain.flow.Ages;
import dev.assay.domain.flow.BottleneckRules;
import dev.assay.domain.flow.DurationSketch;
import dev.assay.domain.flow.ForecastRules;
import dev.assay.domain.flow.Quantiles;
import dev.assay.domain.flow.StageFlow;
import dev.assay.domain.flow.StageWindow;
import dev.assay.domain.flow.Window;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.Stage;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds rows of all lanes up to a project's flow. The order in which they come is no matter. */
final class FlowTally {
    private final Map<Stage, StageTally> stages = new EnumMap<>(Stage.class);

    FlowTally() {
        for (Stage stage : Stage.values()) {
            stages.put(stage, new StageTally());
        }
    }

    /** All lanes' rows of one stage. */
    private static final class StageTally {
        private final SortedMap<Long, Long> staying = new TreeMap<>();
        private final NavigableMap<Long, HourTally> hours = new TreeMap<>();

        long count() {
            return staying.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** All lanes' rows of one hour of a stage. */
    private static final class HourTally {
        private final DurationSketch dwell = new DurationSketch();
        private final Set<String> workers = new HashSet<>();
        private long arrived;
        private long departed;
    }

    void add(RowKey key, FlowRow row) {
        StageTally stage = of(key.stage());
        if (key.span() == RowKey.Span.DAY) {
            row.staying().forEach((minute, tasks) -> stage.staying.merge(minute, tasks, Long::sum));
            return;
        }
        HourTally hour = stage.hours.computeIfAbsent(key.number(), none -> new HourTally());
        hour.arrived += row.arrived();
        hour.departed += row.departed();
        hour.dwell.addAll(row.dwell().buckets());
        hour.workers.addAll(row.workers());
    }

    private StageTally of(Stage stage) {
        StageTally tally = stages.get(stage);
        if (tally == null) {
            throw new AssertionError("every stage has its tally");
        }
        return tally;
    }

    /** The first hour that anything came in, as far as it was added. */
    OptionalLong firstHour() {
        NavigableMap<Long, HourTally> hours = of(Stage.WAITING).hours;
        return hours.isEmpty() ? OptionalLong.empty() : OptionalLong.of(hours.firstKey());
    }

    /**
     * The flow as of a moment.
     *
     * @param firstHour the first hour anything came in; empty for a project without imports
     */
    Flow flow(ProjectId project, Instant now, OptionalLong firstHour) {
        Map<Stage, StageFlow> flows = new EnumMap<>(Stage.class);
        long first = firstHour.orElse(RowKey.hour(now));
        // Gold is no work to be got through: it neither waits nor is it done.
        for (Stage stage : EnumSet.complementOf(EnumSet.of(Stage.GOLD))) {
            flows.put(stage, flow(stage, now, first));
        }
        long remaining = flows.values().stream()
                .filter(flow -> flow.stage() != Stage.SETTLED)
                .mapToLong(StageFlow::count)
                .sum();
        return new Flow(
                project,
                now,
                List.copyOf(flows.values()),
                BottleneckRules.find(flows),
                ForecastRules.of(remaining, settled(now, first), seed(project, now)));
    }

    private StageFlow flow(Stage stage, Instant now, long first) {
        StageTally tally = of(stage);
        return new StageFlow(
                stage,
                tally.count(),
                RowKey.ages(stage) ? Ages.of(tally.staying, now) : Optional.empty(),
                Arrays.stream(Window.values())
                        .map(window -> window(tally, window, now, first))
                        .toList());
    }

    private static StageWindow window(StageTally tally, Window window, Instant now, long first) {
        long from = Math.max(first, RowKey.hour(now) - window.hours());
        DurationSketch dwell = new DurationSketch();
        long arrived = 0;
        long departed = 0;
        long workerHours = 0;
        for (HourTally hour : tally.hours.tailMap(from, true).values()) {
            arrived += hour.arrived;
            departed += hour.departed;
            workerHours += hour.workers.size();
            dwell.addAll(hour.dwell.buckets());
        }
        return new StageWindow(
                window,
                Instant.ofEpochSecond(from * RowKey.HOUR_SECONDS),
                now,
                arrived,
                departed,
                departed == 0 ? Optional.empty() : Optional.of(Quantiles.of(dwell)),
                workerHours);
    }

    /** Net tasks settled in each whole hour of the past, without the project's first hour, which was not a whole one. */
    private long[] settled(Instant now, long first) {
        long end = RowKey.hour(now);
        long from = Math.max(first + 1, end - ForecastRules.PAST_HOURS);
        long[] settled = new long[(int) Math.max(0, end - from)];
        of(Stage.SETTLED).hours.subMap(from, true, Math.max(from, end), false).forEach((hour, tally) -> {
            settled[(int) (hour - from)] = tally.arrived - tally.departed;
        });
        return settled;
    }

    /** The same within an hour, so that a forecast moves because the project does. */
    private static long seed(ProjectId project, Instant now) {
        return project.value().hashCode() * 31L + RowKey.hour(now);
    }
}
