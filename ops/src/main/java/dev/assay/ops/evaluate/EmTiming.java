package dev.assay.ops.evaluate;

import dev.assay.domain.crowd.DawidSkene;
import dev.assay.domain.crowd.LabelMatrix;
import dev.assay.domain.crowd.Smoothing;
import dev.assay.ops.crowd.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Times Dawid and Skene's algorithm: the median of several runs after warming up, in this JVM, on one thread. */
public final class EmTiming {
    private static final int WARM_UP = 5;
    private static final int RUNS = 7;
    private static final int ROUNDS = 20;
    private static final int CLASSES = 4;
    private static final int LABELERS = 2_000;
    private static final int PER_ITEM = 5;

    private EmTiming() {}

    /** A crowd drawn from a fixed seed: five labels an item, 2,000 labelers, four classes, 20 rounds. */
    public static String drawn(int labels) {
        SplittableRandom random = new SplittableRandom(labels);
        int items = labels / PER_ITEM;
        int[] item = new int[labels];
        int[] labeler = new int[labels];
        int[] given = new int[labels];
        double[] accuracy = new double[LABELERS];
        for (int i = 0; i < LABELERS; i++) {
            accuracy[i] = 0.5 + random.nextDouble() * 0.45;
        }
        int[] truth = new int[items];
        for (int i = 0; i < items; i++) {
            truth[i] = random.nextInt(CLASSES);
        }
        for (int label = 0; label < labels; label++) {
            item[label] = label / PER_ITEM % items;
            labeler[label] = random.nextInt(LABELERS);
            boolean right = random.nextDouble() < accuracy[labeler[label]];
            given[label] = right ? truth[item[label]] : random.nextInt(CLASSES);
        }
        LabelMatrix matrix = LabelMatrix.of(items, LABELERS, CLASSES, item, labeler, given);
        return row(String.format(Locale.ROOT, "drawn, %,d labels", labels), matrix, CLASSES);
    }

    /** A recorded crowd, repeated answers included. */
    public static String recorded(String name, List<Answer> answers) {
        Map<String, Integer> items = new LinkedHashMap<>();
        Map<String, Integer> labelers = new LinkedHashMap<>();
        Map<String, Integer> classes = new LinkedHashMap<>();
        int[][] columns = new int[3][answers.size()];
        for (int label = 0; label < answers.size(); label++) {
            Answer answer = answers.get(label);
            columns[0][label] = number(items, answer.item());
            columns[1][label] = number(labelers, answer.worker());
            columns[2][label] = number(classes, answer.label());
        }
        LabelMatrix matrix =
                LabelMatrix.of(items.size(), labelers.size(), classes.size(), columns[0], columns[1], columns[2]);
        return row(name, matrix, classes.size());
    }

    private static int number(Map<String, Integer> numbers, String name) {
        return numbers.computeIfAbsent(name, one -> numbers.size());
    }

    private static String row(String name, LabelMatrix matrix, int classes) {
        List<Double> seconds = new ArrayList<>();
        for (int run = -WARM_UP; run < RUNS; run++) {
            long began = System.nanoTime();
            DawidSkene.fit(matrix, Smoothing.add(1, classes), -1, ROUNDS);
            if (run >= 0) {
                seconds.add((System.nanoTime() - began) / 1e9);
            }
        }
        double median = seconds.stream().sorted().skip(RUNS / 2).findFirst().orElse(0.0);
        return String.format(
                Locale.ROOT,
                "%-26s %,11d labels  %2d rounds  %.3f s  %.2f ms a round  %.1f ns a label and round",
                name,
                matrix.labels(),
                ROUNDS,
                median,
                median * 1e3 / ROUNDS,
                median * 1e9 / ROUNDS / matrix.labels());
    }
}
