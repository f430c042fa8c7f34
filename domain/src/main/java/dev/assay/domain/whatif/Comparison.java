package dev.assay.domain.whatif;

import dev.assay.domain.label.Label;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.whatif.Truth.Source;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One round of a task, as it went and as it would have gone.
 *
 * @param then where its labels led
 * @param now where they lead under the other policy
 * @param labels how many were given
 * @param used how many of those the other policy would have asked for
 * @param known the right answer, by where it is known from; empty when nobody said
 */
public record Comparison(
        TaskRef ref, int round, Conclusion then, Conclusion now, int labels, int used, SortedMap<Source, Label> known) {
    public Comparison {
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
    }

    Comparison(
            TaskRef ref, int round, Conclusion then, Conclusion now, int labels, int used, Map<Source, Label> known) {
        this(ref, round, then, now, labels, used, new TreeMap<>(known));
    }

    /** Whether the decision is another one: of another kind, or on another label. */
    public boolean changed() {
        if (then instanceof Conclusion.Settled one && now instanceof Conclusion.Settled other) {
            return !Truth.same(one.label(), other.label());
        }
        return !then.getClass().equals(now.getClass());
    }
}
