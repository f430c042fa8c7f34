package dev.assay.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.client.AssayClient;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Row (h): what routing adds to "next task", with many labelers and many kinds of tasks. */
final class RoutingRows {
    private static final int WARM_UP = 1_000;
    private static final int CALLS = 10_000;
    private static final int ALONE = 3_000;
    private static final int RESAMPLES = 1_000;
    private static final int OPEN = 10_000;
    private static final List<String> SKILLS = List.of("german", "legal", "medical");

    private final AssayClient admin;
    private final Pace pace;

    RoutingRows(AssayClient admin, Pace pace) {
        this.admin = admin;
        this.pace = pace;
    }

    /**
     * The same work twice, call by call in turn, so that whatever else happens slows both: all of one kind, and of a thousand.
     * A p99 is made by the few calls that a collection or a compaction held up, so its difference comes with an interval.
     */
    Figures added() {
        BenchProject plain = project("bench-h-plain", item -> "");
        BenchProject routed = project("bench-h-routed", RoutingRows::traits);
        double[] plainly = new double[CALLS];
        double[] choosing = new double[CALLS];
        for (int call = -WARM_UP; call < CALLS; call++) {
            boolean first = call % 2 == 0;
            double before = first ? call(plain, call) : call(routed, call);
            double after = first ? call(routed, call) : call(plain, call);
            if (call >= 0) {
                plainly[call] = first ? before : after;
                choosing[call] = first ? after : before;
            }
        }
        double[] addedAtP99 = resampled(plainly, choosing);
        Choices before = choices();
        for (int call = 0; call < ALONE; call++) {
            call(routed, call);
        }
        Choices alone = choices().since(before);
        return new Figures(
                "h",
                "next task, " + OPEN + " open of 1,000 kinds, " + pace.routedLabelers() + " labelers",
                Map.of(
                        "p50 ms", quantile(choosing, 0.5),
                        "p99 ms", quantile(choosing, 0.99),
                        "added p50 ms", quantile(choosing, 0.5) - quantile(plainly, 0.5),
                        "added p99 ms", quantile(choosing, 0.99) - quantile(plainly, 0.99),
                        "added p99 ms, from", quantile(addedAtP99, 0.025),
                        "added p99 ms, to", quantile(addedAtP99, 0.975),
                        "chosen within 1 ms %", 100.0 * alone.withinMilli() / alone.all()));
    }

    /**
     * How often the server chose a next task, as it counts itself.
     *
     * @param withinMilli how often in a millisecond or less
     */
    private record Choices(double withinMilli, double all) {
        Choices since(Choices before) {
            return new Choices(withinMilli - before.withinMilli, all - before.all);
        }
    }

    private Choices choices() {
        String text = admin.metrics();
        return new Choices(
                value(text, "assay_routing_choice_seconds_bucket{le=\"0.001\"} "),
                value(text, "assay_routing_choice_seconds_count "));
    }

    private static double value(String text, String series) {
        return text.lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server's metrics hold no " + series));
    }

    /** Milliseconds that "next task" took. */
    private double call(BenchProject project, int call) {
        int labeler = Math.floorMod(call, pace.routedLabelers());
        long start = System.nanoTime();
        JsonNode work = project.next(labeler);
        double took = (System.nanoTime() - start) / 1e6;
        project.submit(labeler, work);
        return took;
    }

    /** The differences at p99 of pairs drawn anew (bootstrap), by a fixed seed. */
    private static double[] resampled(double[] plainly, double[] choosing) {
        SplittableRandom random = new SplittableRandom(1);
        double[] differences = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            int[] pairs = random.ints(CALLS, 0, CALLS).toArray();
            differences[i] = quantile(drawn(choosing, pairs), 0.99) - quantile(drawn(plainly, pairs), 0.99);
        }
        return differences;
    }

    private static double[] drawn(double[] values, int[] places) {
        return IntStream.of(places).mapToDouble(place -> values[place]).toArray();
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
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
