package dev.assay.domain.consensus;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Spends an escalation budget: of many decided items, those an expert's look is worth most on. */
public final class LeastCertain {
    private LeastCertain() {}

    /**
     * The items of lowest certainty, at most the given share of all, rounded down; of equal certainty those that come
     * first.
     *
     * @param certainty per item, such as the lowest posterior of its leading values
     * @param share of all items that may be escalated, 0 to 1
     */
    public static <T> Set<T> of(Map<T, Double> certainty, double share) {
        Ranges.share("share", share);
        List<T> items = certainty.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit((long) Math.floor(share * certainty.size()))
                .map(Map.Entry::getKey)
                .toList();
        return Collections.unmodifiableSet(new LinkedHashSet<>(items));
    }
}
