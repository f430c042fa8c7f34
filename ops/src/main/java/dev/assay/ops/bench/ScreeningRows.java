package dev.assay.ops.bench;

import dev.assay.ops.client.AssayClient;
import java.util.Map;

/** Row (j): what watching the labelers adds to their work. */
final class ScreeningRows {
    private static final int LABELERS = 8;
    private static final int ITEMS = 10_000;
    private static final int MOST_CYCLES = 25_000;
    private static final int TURNS = 4;

    private final AssayClient admin;
    private final Pace pace;

    ScreeningRows(AssayClient admin, Pace pace) {
        this.admin = admin;
        this.pace = pace;
    }

    /** Next task and submit in a project that is watched and in one that is not, in turn; the medians of their turns. */
    Figures added() throws InterruptedException {
        BenchProject plain = project("bench-j-plain");
        BenchProject watched = project("bench-j-watched");
        watched.watch();
        double plainly = 0;
        double watching = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            plainly += median(plain) / TURNS;
            watching += median(watched) / TURNS;
        }
        return new Figures(
                "j",
                "next task + submit, watched, " + LABELERS + " labelers",
                Map.of("p50 ms", watching, "p50 ms unwatched", plainly, "added %", 100 * (watching / plainly - 1)));
    }

    private BenchProject project(String id) {
        BenchProject project = new BenchProject(admin, id);
        project.load(ITEMS);
        project.enlist(LABELERS);
        return project;
    }

    private double median(BenchProject project) throws InterruptedException {
        return new ClosedLoop(LABELERS, MOST_CYCLES / TURNS)
                .run(pace.measured().dividedBy(TURNS), project::cycle)
                .millisAt(50);
    }
}
