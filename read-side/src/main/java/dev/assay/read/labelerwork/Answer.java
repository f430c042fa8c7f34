package dev.assay.read.labelerwork;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One labeler's label of a task in one round, as the view keeps it.
 *
 * @param at when it was submitted, in milliseconds since 1970; a revision does not move it
 * @param took from hand-out to label, in milliseconds
 * @param instructions the version it was made under
 * @param values each field's value as JSON; once votes were counted, the value it was counted for
 * @param verdict for gold, whether it was right; null for ordinary tasks
 */
record Answer(
        String labeler,
        int round,
        long at,
        long took,
        int instructions,
        Map<String, String> values,
        @Nullable Boolean verdict) {
    Answer {
        values = Map.copyOf(values);
    }

    Answer counted(String field, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(field, value);
        return new Answer(labeler, round, at, took, instructions, more, verdict);
    }

    Answer revised(int version, Map<String, String> now, @Nullable Boolean judged) {
        return new Answer(labeler, round, at, took, version, now, judged);
    }

    Answer judged(boolean right) {
        return new Answer(labeler, round, at, took, instructions, values, right);
    }

    /** Whether it has the same value in every field of these. */
    boolean has(Map<String, String> wanted) {
        return wanted.entrySet().stream().allMatch(field -> field.getValue().equals(values.get(field.getKey())));
    }
}
