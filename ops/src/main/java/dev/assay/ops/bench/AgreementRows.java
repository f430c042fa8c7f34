package dev.assay.ops.bench;

import dev.assay.domain.agreement.coefficient.CohenKappa;
import dev.assay.domain.agreement.coefficient.DistanceAlpha;
import dev.assay.domain.agreement.coefficient.FleissKappa;
import dev.assay.domain.agreement.coefficient.GwetAc1;
import dev.assay.domain.agreement.coefficient.KrippendorffAlpha;
import dev.assay.domain.agreement.coefficient.LabelTable;
import dev.assay.domain.agreement.coefficient.Measured;
import dev.assay.domain.agreement.coefficient.Metric;
import dev.assay.domain.agreement.coefficient.PairTable;
import dev.assay.domain.agreement.coefficient.PercentAgreement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Row (i): every coefficient over 200,000 labels, and what one more label costs. Needs no server. */
final class AgreementRows {
    private static final int ITEMS = 40_000;
    private static final int LABELERS = 5;
    private static final int CLASSES = 5;
    private static final int WARM_UP = 5;
    private static final int MEASURED = 11;

    private final List<List<Integer>> items = items();
    private final LabelTable<Integer> table = new LabelTable<>();
    private final PairTable<Integer> pairs = new PairTable<>();
    private final DistanceAlpha<Integer> distances = new DistanceAlpha<>((one, other) -> Math.abs(one - other), 1);

    /** Three in four labels are the item's own class. */
    private static List<List<Integer>> items() {
        SplittableRandom random = new SplittableRandom(1);
        List<List<Integer>> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            int own = random.nextInt(CLASSES);
            List<Integer> labels = new ArrayList<>();
            for (int labeler = 0; labeler < LABELERS; labeler++) {
                labels.add(random.nextInt(4) > 0 ? own : random.nextInt(CLASSES));
            }
            items.add(labels);
        }
        return items;
    }

    Figures measured() {
        Map<String, Double> values = new TreeMap<>();
        long start = System.nanoTime();
        for (List<Integer> labels : items) {
            List<Integer> before = List.of();
            for (int labeler = 1; labeler <= LABELERS; labeler++) {
                List<Integer> after = labels.subList(0, labeler);
                table.change(before, after);
                before = after;
            }
        }
        values.put("one label µs", (System.nanoTime() - start) / 1e3 / ITEMS / LABELERS);
        items.forEach(labels -> pairs.add(labels.get(0), labels.get(1)));
        for (int i = 0; i < ITEMS; i++) {
            distances.put(Integer.toString(i), items.get(i));
        }
        List<Integer> scale = List.of(0, 1, 2, 3, 4);
        values.put("percent ms", median(() -> PercentAgreement.of(table)));
        values.put("Fleiss ms", median(() -> FleissKappa.of(table)));
        values.put("alpha ms", median(() -> KrippendorffAlpha.of(table, Metric.nominal())));
        values.put("ordinal alpha ms", median(() -> KrippendorffAlpha.of(table, Metric.ordinal())));
        values.put("AC1 ms", median(() -> GwetAc1.of(table)));
        values.put("Cohen ms", median(() -> CohenKappa.of(pairs, scale, CohenKappa.Weights.QUADRATIC)));
        values.put("alpha by distance, bootstrap ms", median(distances::alpha));
        return new Figures("i", "agreement of " + ITEMS * LABELERS + " labels", values);
    }

    private static double median(Supplier<Measured> coefficient) {
        double[] millis = new double[MEASURED];
        for (int run = -WARM_UP; run < MEASURED; run++) {
            long start = System.nanoTime();
            Measured measured = coefficient.get();
            if (!(measured instanceof Measured.Estimate)) {
                throw new IllegalStateException("the labels differ, and yet: " + measured);
            }
            if (run >= 0) {
                millis[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[MEASURED / 2];
    }
}
