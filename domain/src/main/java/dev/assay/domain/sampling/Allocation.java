package dev.assay.domain.sampling;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many of each stratum are drawn. */
final class Allocation {
    private Allocation() {}

    /**
     * Proportional shares of the sample by largest remainder (Hamilton's method), raised to the minimum where a stratum
     * has as many items: the sample is never smaller than the rate says, and larger only by what minima add.
     */
    static Map<Stratum, Integer> sizes(Map<Stratum, Integer> populations, SampleRule rule) {
        int all = populations.values().stream().mapToInt(Integer::intValue).sum();
        int wanted = rule.size(all);
        TreeMap<Stratum, Integer> sizes = new TreeMap<>();
        populations.forEach(
                (stratum, population) -> sizes.put(stratum, (int) ((long) wanted * population / Math.max(1, all))));
        int left = wanted - sizes.values().stream().mapToInt(Integer::intValue).sum();
        List<Stratum> byRemainder = populations.keySet().stream()
                .sorted(Comparator.comparingLong(
                                (Stratum stratum) -> -((long) wanted * populations.getOrDefault(stratum, 0) % all))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        byRemainder.stream().limit(left).forEach(stratum -> sizes.merge(stratum, 1, Integer::sum));
        sizes.replaceAll((stratum, size) -> {
            int population = populations.getOrDefault(stratum, 0);
            return Math.max(size, Math.min(rule.minimum(), population));
        });
        return sizes;
    }
}
