package dev.assay.ops.crowd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A crowd's answers, one per worker and item: a worker's first answer to an item counts.
 *
 * @param answers in recorded order
 * @param repeated later answers of a worker to the same item that say the same again
 * @param contradicted later answers that say something else; they are left out too
 */
public record Recording(List<Answer> answers, int repeated, int contradicted) {
    public Recording {
        answers = List.copyOf(answers);
    }

    /** Sorts out what was recorded. */
    public static Recording of(List<Answer> recorded) {
        Map<List<String>, Answer> first = new LinkedHashMap<>();
        int repeated = 0;
        int contradicted = 0;
        for (Answer answer : recorded) {
            Answer before = first.putIfAbsent(List.of(answer.item(), answer.worker()), answer);
            if (before != null && before.label().equals(answer.label())) {
                repeated++;
            } else if (before != null) {
                contradicted++;
            }
        }
        return new Recording(new ArrayList<>(first.values()), repeated, contradicted);
    }

    /** How many answers each item got, in the order of their first answers. */
    public Map<String, Integer> overlaps() {
        Map<String, Integer> overlaps = new LinkedHashMap<>();
        answers.forEach(answer -> overlaps.merge(answer.item(), 1, Integer::sum));
        return Collections.unmodifiableMap(overlaps);
    }

    /** Each worker's answers in recorded order. */
    public SortedMap<String, List<Answer>> byWorker() {
        SortedMap<String, List<Answer>> workers = new TreeMap<>();
        answers.forEach(answer -> workers.computeIfAbsent(answer.worker(), worker -> new ArrayList<>())
                .add(answer));
        return Collections.unmodifiableSortedMap(workers);
    }

    /** Every option anyone chose. */
    public SortedSet<String> classes() {
        SortedSet<String> classes = new TreeSet<>();
        answers.forEach(answer -> classes.add(answer.label()));
        return Collections.unmodifiableSortedSet(classes);
    }
}
