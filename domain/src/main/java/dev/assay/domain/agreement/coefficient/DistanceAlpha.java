package dev.assay.domain.agreement.coefficient;

import dev.assay.domain.agreement.Distance;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/**
 * Krippendorff's alpha for answers that are seldom twice the same, such as boxes or text, by any distance: 1 − Do / De
 * with the distance as the metric, as Braylan, Alonso &amp; Lease 2022 use it, <i>Measuring annotator agreement generally
 * across complex structured, multi-object, and free-text annotation tasks</i>, WWW.
 *
 * <p>Do, the mean distance of two answers to the same item, is kept item by item: a change costs the distances of that
 * item's answers. De, the mean distance of any two answers, is over all pairs while there are at most 20,000, and over
 * 20,000 pairs drawn with a fixed seed from then on.
 *
 * @param <V> an answer
 */
public final class DistanceAlpha<V> {
    private static final int PAIRS = 20_000;
    private static final int DRAWS = 1_000;

    private final ToDoubleBiFunction<V, V> distance;
    private final long seed;
    private final TreeMap<String, Item<V>> items = new TreeMap<>();

    /** @param within the mean distance of an answer from the item's others, summed over its answers */
    private record Item<V>(List<V> answers, double within) {}

    /** Two answers by the places of their items, and how far they are apart. */
    private record Pair(int one, int other, double distance) {}

    /**
     * @param distance symmetric, 0 for the same answer, never negative
     * @param seed of the draws; the same seed and items give the same estimate
     */
    public DistanceAlpha(ToDoubleBiFunction<V, V> distance, long seed) {
        this.distance = distance;
        this.seed = seed;
    }

    /** Alpha of answers to a field, by their {@link Distance}. */
    public static DistanceAlpha<LabelValue> of(LabelField field, long seed) {
        return new DistanceAlpha<>((one, other) -> Distance.between(field, one, other), seed);
    }

    /** Takes in an item's answers, instead of those it had; items with a single answer do not count. */
    public void put(String item, List<V> answers) {
        if (answers.size() < 2) {
            items.remove(item);
            return;
        }
        double sum = 0;
        for (int i = 0; i < answers.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * distance.applyAsDouble(answers.get(i), answers.get(j));
            }
        }
        items.put(item, new Item<>(List.copyOf(answers), sum / (answers.size() - 1)));
    }

    /** Takes an item out. */
    public void remove(String item) {
        items.remove(item);
    }

    /**
     * The coefficient, with an interval by the bootstrap over items: 1,000 draws, 2.5 % and 97.5 % percentiles.
     *
     * @return at most 1; undefined without pairs or when no two answers compared differ
     */
    public Measured alpha() {
        List<Item<V>> all = List.copyOf(items.values());
        if (all.isEmpty()) {
            return new Measured.Undefined(Measured.Reason.NO_PAIRS);
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<Pair> pairs = pairs(all, random);
        int[] once = new int[all.size()];
        Arrays.fill(once, 1);
        double value = alpha(all, pairs, once);
        if (Double.isNaN(value)) {
            return new Measured.Undefined(Measured.Reason.ONE_CLASS);
        }
        if (all.size() == 1) {
            return new Measured.Estimate(value, -1, 1, Double.NaN, 1, Measured.Method.BOOTSTRAP);
        }
        double[] drawn = drawn(all, pairs, random);
        Spread spread = new Spread();
        Arrays.stream(drawn).forEach(one -> spread.add(one, 1));
        double error = spread.standardError() * Math.sqrt(drawn.length);
        return new Measured.Estimate(
                value,
                Math.max(-1, drawn[(int) (0.025 * drawn.length)]),
                drawn[(int) (0.975 * drawn.length)],
                error,
                all.size(),
                Measured.Method.BOOTSTRAP);
    }

    /** Sorted; a draw in which no two answers differ says nothing and is left out. */
    private double[] drawn(List<Item<V>> all, List<Pair> pairs, SplittableRandom random) {
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] times = new int[all.size()];
            for (int i = 0; i < times.length; i++) {
                times[random.nextInt(times.length)]++;
            }
            drawn[draw] = alpha(all, pairs, times);
        }
        return Arrays.stream(drawn).filter(one -> !Double.isNaN(one)).sorted().toArray();
    }

    /** NaN when nothing differs. */
    private static <V> double alpha(List<Item<V>> all, List<Pair> pairs, int[] times) {
        double within = 0;
        double answers = 0;
        for (int i = 0; i < times.length; i++) {
            within += times[i] * all.get(i).within();
            answers += (double) times[i] * all.get(i).answers().size();
        }
        double between = 0;
        double weights = 0;
        for (Pair pair : pairs) {
            double weight = pair.one() == pair.other() ? times[pair.one()] : times[pair.one()] * times[pair.other()];
            between += weight * pair.distance();
            weights += weight;
        }
        return between > 0 ? 1 - within / answers / (between / weights) : Double.NaN;
    }

    private List<Pair> pairs(List<Item<V>> all, SplittableRandom random) {
        List<V> answers = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (V answer : all.get(i).answers()) {
                answers.add(answer);
                places.add(i);
            }
        }
        int size = answers.size();
        List<Pair> pairs = new ArrayList<>();
        if ((long) size * (size - 1) / 2 <= PAIRS) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(pair(answers, places, i, j));
                }
            }
            return pairs;
        }
        while (pairs.size() < PAIRS) {
            int i = random.nextInt(size);
            int j = random.nextInt(size - 1);
            pairs.add(pair(answers, places, i, j < i ? j : j + 1));
        }
        return pairs;
    }

    private Pair pair(List<V> answers, List<Integer> places, int i, int j) {
        return new Pair(places.get(i), places.get(j), distance.applyAsDouble(answers.get(i), answers.get(j)));
    }
}
