package dev.assay.ops.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long everything is measured.
 *
 * @param labelers numbers of labelers of row (a)
 * @param importSizes numbers of items of row (b)
 * @param openTasks numbers of open tasks of row (g)
 * @param routedLabelers number of labelers of row (h)
 * @param itemsAtScale size of the large project of row (a)
 * @param cyclesAtScale cycles of work on it
 */
record Pace(
        Duration warmUp,
        Duration measured,
        List<Integer> labelers,
        List<Integer> importSizes,
        List<Integer> openTasks,
        int routedLabelers,
        int itemsAtScale,
        int cyclesAtScale) {
    /** What the published figures come from. */
    static final Pace FULL = new Pace(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            List.of(1, 8, 32, 64),
            List.of(10_000, 100_000),
            List.of(1_000, 10_000, 100_000),
            1_000,
            100_000,
            100_000);

    /** Shows that everything works, with rough figures. */
    static final Pace QUICK = new Pace(
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            List.of(1, 32),
            List.of(10_000),
            List.of(1_000, 10_000),
            200,
            20_000,
            3_000);
}
