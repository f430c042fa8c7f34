package dev.assay.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.client.AssayClient;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Row (h): what routing adds to "next task", with many labelers and many kinds of tasks. */
final class RoutingRows {
    private static final int WARM_UP = 1_000;
    private static final int CALLS = 5_000;
    private static final int OPEN = 10_000;
    private static final List<String> SKILLS = List.of("german", "legal", "medical");

    private final AssayClient admin;
    private final Pace pace;

    RoutingRows(AssayClient admin, Pace pace) {
        this.admin = admin;
        this.pace = pace;
    }

    /** The same work twice, call by call in turn, so that whatever else happens slows both: all of one kind, and of a thousand. */
    Figures added() {
        BenchProject plain = project("bench-h-plain", item -> "");
        BenchProject routed = project("bench-h-routed", RoutingRows::traits);
        Histogram plainly = new Histogram(60_000_000_000L, 3);
        Histogram choosing = new Histogram(60_000_000_000L, 3);
        for (int call = 0; call < WARM_UP + CALLS; call++) {
            call(plain, call, plainly);
            call(routed, call, choosing);
        }
        return new Figures(
                "h",
                "next task, " + OPEN + " open of 1,000 kinds, " + pace.routedLabelers() + " labelers",
                Map.of(
                        "p50 ms", choosing.getValueAtPercentile(50) / 1e6,
                        "p99 ms", choosing.getValueAtPercentile(99) / 1e6,
                        "added p50 ms", (choosing.getValueAtPercentile(50) - plainly.getValueAtPercentile(50)) / 1e6,
                        "added p99 ms", (choosing.getValueAtPercentile(99) - plainly.getValueAtPercentile(99)) / 1e6));
    }

    private void call(BenchProject project, int call, Histogram latency) {
        int labeler = call % pace.routedLabelers();
        long start = System.nanoTime();
        JsonNode work = project.next(labeler);
        if (call >= WARM_UP) {
            latency.recordValue(System.nanoTime() - start);
        }
        project.submit(labeler, work);
    }

    /** 10 types, 5 domains, 4 sets of skills, 5 priorities. */
    private static String traits(int item) {
        int skill = item / 50 % 4;
        return String.format(
                "{\"type\":\"type%d\",\"domain\":\"domain%d\",\"skills\":[%s],\"priority\":%d}",
                item % 10, item / 10 % 5, skill == 0 ? "" : '"' + SKILLS.get(skill - 1) + '"', item / 200 % 5);
    }

    private BenchProject project(String id, IntFunction<String> traits) {
        BenchProject project = new BenchProject(admin, id);
        project.load(OPEN, traits);
        project.enlist(pace.routedLabelers());
        for (int labeler = 0; labeler < pace.routedLabelers(); labeler++) {
            project.grantSkill(labeler, SKILLS.get(labeler % SKILLS.size()));
        }
        return project;
    }
}
