package dev.assay.ops.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.process.ServerJvm;
import dev.assay.write.journal.JournalAudit;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Rows (a) and (d): labelers at work, and how far the views are behind them. */
final class LabelingRows {
    private static final String KEYSPACE = "assay";
    private static final int ITEMS = 10_000;
    /** Three labels an item; stop well before the queue runs dry. */
    private static final int MOST_CYCLES = 25_000;

    private static final int LABELERS_AT_SCALE = 32;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int CALM_EVENTS = 50;
    private static final int WARMING = 16;

    private final ServerJvm server;
    private final CqlSession session;
    private final AssayClient admin;
    private final Pace pace;
    private String largest = "";

    LabelingRows(ServerJvm server, CqlSession session, AssayClient admin, Pace pace) {
        this.server = server;
        this.session = session;
        this.admin = admin;
        this.pace = pace;
    }

    /** The project that got the most labels of late. */
    String largest() {
        return largest;
    }

    /** Lets the server's code get compiled before anything is measured. */
    void prepare() throws InterruptedException {
        BenchProject project = new BenchProject(admin, "bench-prepare");
        project.load(ITEMS);
        project.enlist(WARMING);
        new ClosedLoop(WARMING, MOST_CYCLES).run(pace.warmUp().multipliedBy(2), project::cycle);
    }

    /** Cycles of next task and submit by that many labelers. */
    Figures cycles(int labelers, Figures ceiling) throws InterruptedException {
        return cycles(labelers, ITEMS, pace.measured(), MOST_CYCLES, ceiling);
    }

    /** The same on a project ten times as large, for as long as that many cycles take. */
    Figures atScale(Figures ceiling) throws InterruptedException {
        return cycles(LABELERS_AT_SCALE, pace.itemsAtScale(), LONGEST, pace.cyclesAtScale(), ceiling);
    }

    private Figures cycles(int labelers, int items, Duration time, int most, Figures ceiling)
            throws InterruptedException {
        BenchProject project = new BenchProject(admin, "bench-a-" + labelers + '-' + items);
        project.load(items);
        project.enlist(labelers);
        largest = project.id();
        new ClosedLoop(labelers, MOST_CYCLES / 3).run(pace.warmUp(), project::cycle);
        long before = JournalAudit.count(session, KEYSPACE);
        CpuClock cpu = new CpuClock(server.pid(), server.cassandraPid());
        ClosedLoop.Measured measured;
        double lag;
        try (LagWatch watch = LagWatch.start(admin)) {
            measured = new ClosedLoop(labelers, most).run(time, project::cycle);
            lag = watch.secondsAt(99);
        }
        double millis = cpu.millis();
        double events = (JournalAudit.count(session, KEYSPACE) - before) / measured.seconds();
        Map<String, Double> values = new HashMap<>();
        values.put("cycles", (double) measured.calls());
        values.put("cycles/s", measured.perSecond());
        values.put("events/s", events);
        values.put("p50 ms", measured.millisAt(50));
        values.put("p99 ms", measured.millisAt(99));
        values.put("cpu ms", millis / measured.calls());
        values.put("lag p99 s", lag);
        values.put("errors", (double) measured.errors());
        values.put(
                "of bare %",
                100 * events / Objects.requireNonNull(ceiling.values().get("events/s")));
        return new Figures("a", "next task + submit, " + labelers + " labelers, " + items + " open", values);
    }

    /** Lag of the views while about fifty events a second are written. */
    Figures lagAtRest() throws InterruptedException {
        BenchProject project = new BenchProject(admin, "bench-d");
        project.load(ITEMS / 10);
        project.enlist(1);
        long pause = 3_000 / CALM_EVENTS;
        try (LagWatch watch = LagWatch.start(admin)) {
            ClosedLoop.Measured measured = new ClosedLoop(1, ITEMS / 10).run(pace.measured(), labeler -> {
                Thread.sleep(pause);
                return project.cycle(labeler);
            });
            return new Figures(
                    "d",
                    "projection lag, calm",
                    Map.of(
                            "lag p99 s", watch.secondsAt(99),
                            "lag p50 s", watch.secondsAt(50),
                            "cycles/s", measured.perSecond()));
        }
    }
}
