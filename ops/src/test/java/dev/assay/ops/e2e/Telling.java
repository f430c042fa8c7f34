package dev.assay.ops.e2e;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tests whether anything observed tells one class of observations from the other.
 *
 * <p>Numbers are compared by the two-sample Kolmogorov–Smirnov distance, everything else by the chi-square statistic of its
 * contingency table (to first order, mutual information times twice the count). Each statistic is standardised by its own
 * permutation distribution, labels being shuffled within each group, and the largest over all features is compared with the
 * largest of every permutation (Westfall and Young 1993): the p-value holds for all features together.
 */
final class Telling {
    private static final int PERMUTATIONS = 999;
    private static final int MOST_CATEGORIES = 40;

    private final List<Observation> observations = new ArrayList<>();

    /**
     * One hand-out.
     *
     * @param group labels are exchangeable within it
     * @param special the class
     * @param features name to number or text
     */
    record Observation(String group, boolean special, Map<String, Object> features) {}

    /** What was found: the p-value over all features, and the standardised statistic of each. */
    record Finding(double p, SortedMap<String, Double> scores) {
        String strongest() {
            return scores.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .limit(8)
                    .toList()
                    .toString();
        }
    }

    void add(Observation observation) {
        observations.add(observation);
    }

    int size() {
        return observations.size();
    }

    long special() {
        return observations.stream().filter(Observation::special).count();
    }

    /** @param only the features looked at; null for all */
    Finding find(long seed, @Nullable String only) {
        List<int[]> codes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Boolean> numeric = new ArrayList<>();
        for (String name : names()) {
            boolean wanted = only == null ? !name.startsWith("leak:") : name.equals(only);
            int[] code = wanted ? code(name) : new int[0];
            if (wanted && Arrays.stream(code).distinct().count() > 1) {
                names.add(name);
                codes.add(code);
                numeric.add(isNumber(name));
            }
        }
        boolean[] labels = new boolean[observations.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = observations.get(i).special();
        }
        double[][] statistics = new double[PERMUTATIONS + 1][names.size()];
        SplittableRandom random = new SplittableRandom(seed);
        for (int b = 0; b <= PERMUTATIONS; b++) {
            boolean[] shuffled = b == 0 ? labels : shuffled(labels, random);
            for (int f = 0; f < names.size(); f++) {
                statistics[b][f] =
                        numeric.get(f) ? distance(codes.get(f), shuffled) : chiSquare(codes.get(f), shuffled);
            }
        }
        return finding(names, statistics);
    }

    private static Finding finding(List<String> names, double[][] statistics) {
        SortedMap<String, Double> scores = new TreeMap<>();
        double[] largest = new double[statistics.length];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int f = 0; f < names.size(); f++) {
            double mean = 0;
            double squares = 0;
            for (double[] row : statistics) {
                mean += row[f] / statistics.length;
                squares += row[f] * row[f] / statistics.length;
            }
            double deviation = Math.sqrt(Math.max(1e-18, squares - mean * mean));
            for (int b = 0; b < statistics.length; b++) {
                largest[b] = Math.max(largest[b], (statistics[b][f] - mean) / deviation);
            }
            scores.put(names.get(f), (statistics[0][f] - mean) / deviation);
        }
        long asLarge =
                Arrays.stream(largest).filter(value -> value >= largest[0]).count();
        return new Finding((double) asLarge / statistics.length, scores);
    }

    private Set<String> names() {
        TreeSet<String> names = new TreeSet<>();
        observations.forEach(observation -> names.addAll(observation.features().keySet()));
        return names;
    }

    private boolean isNumber(String name) {
        return observations.stream()
                .map(observation -> observation.features().get(name))
                .allMatch(value -> value == null || value instanceof Number);
    }

    /** Ranks of numbers; numbers of categories, the rarest thrown together. */
    private int[] code(String name) {
        List<String> texts = new ArrayList<>();
        boolean number = isNumber(name);
        TreeSet<Double> values = new TreeSet<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Observation observation : observations) {
            Object value = observation.features().get(name);
            if (number) {
                values.add(value == null ? -1.0 : ((Number) value).doubleValue());
            } else {
                counts.merge(String.valueOf(value), 1, Integer::sum);
            }
            texts.add(String.valueOf(value));
        }
        List<Double> ranks = new ArrayList<>(values);
        List<String> common = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_CATEGORIES)
                .map(Map.Entry::getKey)
                .toList();
        int[] codes = new int[observations.size()];
        for (int i = 0; i < codes.length; i++) {
            Object value = observations.get(i).features().get(name);
            codes[i] = number
                    ? java.util.Collections.binarySearch(ranks, value == null ? -1.0 : ((Number) value).doubleValue())
                    : Math.max(-1, common.indexOf(texts.get(i))) + 1;
        }
        return codes;
    }

    private boolean[] shuffled(boolean[] labels, SplittableRandom random) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < labels.length; i++) {
            groups.computeIfAbsent(observations.get(i).group(), none -> new ArrayList<>())
                    .add(i);
        }
        boolean[] shuffled = labels.clone();
        for (List<Integer> group : groups.values()) {
            for (int i = group.size() - 1; i > 0; i--) {
                int one = group.get(i);
                int other = group.get(random.nextInt(i + 1));
                boolean swap = shuffled[one];
                shuffled[one] = shuffled[other];
                shuffled[other] = swap;
            }
        }
        return shuffled;
    }

    /** The largest difference of the two distribution functions. */
    private static double distance(int[] ranks, boolean[] labels) {
        int most = Arrays.stream(ranks).max().orElse(0);
        int[] special = new int[most + 1];
        int[] others = new int[most + 1];
        int specials = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (labels[i]) {
                special[ranks[i]]++;
                specials++;
            } else {
                others[ranks[i]]++;
            }
        }
        double largest = 0;
        double below = 0;
        for (int rank = 0; rank <= most; rank++) {
            below += (double) special[rank] / specials - (double) others[rank] / (ranks.length - specials);
            largest = Math.max(largest, Math.abs(below));
        }
        return largest;
    }

    private static double chiSquare(int[] codes, boolean[] labels) {
        int most = Arrays.stream(codes).max().orElse(0);
        double[] all = new double[most + 1];
        double[] special = new double[most + 1];
        double specials = 0;
        for (int i = 0; i < codes.length; i++) {
            all[codes[i]]++;
            if (labels[i]) {
                special[codes[i]]++;
                specials++;
            }
        }
        double share = specials / codes.length;
        double sum = 0;
        for (int code = 0; code <= most; code++) {
            double expected = all[code] * share;
            if (expected > 0) {
                double apart = special[code] - expected;
                sum += apart * apart / (expected * (1 - share));
            }
        }
        return sum;
    }
}
