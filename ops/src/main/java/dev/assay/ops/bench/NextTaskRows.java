package dev.assay.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.client.AssayClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Row (g): what the size of a project does to "next task". */
final class NextTaskRows {
    private static final int WARM_UP = 200;
    private static final int CALLS = 500;

    private final AssayClient admin;
    private final Pace pace;
    private final List<Double> medians = new ArrayList<>();

    NextTaskRows(AssayClient admin, Pace pace) {
        this.admin = admin;
        this.pace = pace;
    }

    Figures latency(int open) {
        BenchProject project = new BenchProject(admin, "bench-g-" + open);
        project.load(open);
        project.enlist(1);
        Histogram latency = new Histogram(60_000_000_000L, 3);
        for (int call = 0; call < WARM_UP + CALLS; call++) {
            long start = System.nanoTime();
            JsonNode work = project.next(0);
            if (call >= WARM_UP) {
                latency.recordValue(System.nanoTime() - start);
            }
            project.submit(0, work);
        }
        medians.add(latency.getValueAtPercentile(50) / 1e6);
        return new Figures(
                "g",
                "next task, " + open + " open",
                Map.of(
                        "p50 ms", latency.getValueAtPercentile(50) / 1e6,
                        "p99 ms", latency.getValueAtPercentile(99) / 1e6));
    }

    /** The largest project's median over the smallest one's. */
    Figures ratio() {
        double ratio = medians.get(medians.size() - 1) / medians.get(0);
        int smallest = pace.openTasks().get(0);
        int largest = pace.openTasks().get(pace.openTasks().size() - 1);
        return new Figures("g", "next task p50, " + largest + " over " + smallest, Map.of("ratio", ratio));
    }
}
