package dev.assay.domain.routing;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a task went to a labeler: stored with the hand-out, complete enough to be argued with years later, and small.
 *
 * @param because what decided
 * @param line the line the task stood in
 * @param score what that line was worth to the labeler; absent where no score decided
 * @param next the lines that came next, best first, at most 2
 * @param refused how many lines each hard rule kept from the labeler
 * @param policy the routing policy's version; 0 is the default one
 * @param seed what a tie was broken by; absent where there was no tie
 */
public record Routing(
        Because because,
        String line,
        @Nullable Score score,
        List<Runner> next,
        SortedMap<HardRule, Integer> refused,
        int policy,
        @Nullable Long seed) {
    /** What can decide. */
    public enum Because {
        /** The line was worth most to the labeler. */
        RANKED,
        /** A manager had reserved the task for the labeler. */
        RESERVED,
        /** A manager had assigned the task to the labeler. */
        ASSIGNED
    }

    /** A line that was worth less. */
    public record Runner(String line, double score) {}

    public Routing {
        next = List.copyOf(next);
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }

    /** A task that was set aside for the labeler. */
    public static Routing setAside(Because because, Line line, int policy) {
        return new Routing(because, line.text(), null, List.of(), Collections.emptySortedMap(), policy, null);
    }
}
