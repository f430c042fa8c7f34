package dev.assay.read.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a task's current round, as far as its events were taken in.
 *
 * @param settled the answer to each field it is settled on; null while it is not
 * @param byHand whether a person settled it
 * @param given at most one for each labeler, in the order of their ids
 * @param sequence the last event taken in
 */
record TaskLabels(
        String project,
        String run,
        int round,
        @Nullable Map<String, String> settled,
        boolean byHand,
        List<Given> given,
        long sequence) {
    TaskLabels {
        given = List.copyOf(given);
    }

    /**
     * One labeler's label.
     *
     * @param at when it was submitted, in milliseconds since 1970; a revision does not move it
     * @param values the answers that can be counted
     */
    record Given(String labeler, long at, int instructions, Map<String, String> values) {
        Given {
            values = Map.copyOf(values);
        }
    }

    TaskLabels with(Given label) {
        Map<String, Given> all = new TreeMap<>();
        given.forEach(known -> all.put(known.labeler(), known));
        all.put(label.labeler(), label);
        return new TaskLabels(project, run, round, settled, byHand, List.copyOf(all.values()), sequence);
    }

    Optional<Given> of(String labeler) {
        return given.stream().filter(label -> label.labeler().equals(labeler)).findFirst();
    }

    TaskLabels settledOn(@Nullable Map<String, String> label, boolean hand) {
        return new TaskLabels(project, run, round, label, hand, given, sequence);
    }

    TaskLabels reopened(int next) {
        return new TaskLabels(project, run, next, null, false, List.of(), sequence);
    }

    TaskLabels at(long reached) {
        return new TaskLabels(project, run, round, settled, byHand, given, reached);
    }
}
