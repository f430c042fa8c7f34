package dev.assay.read.labeleraccuracy;

import dev.assay.domain.shared.UserId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is kept of a task so that its answers can be judged, and judged anew.
 *
 * @param answers of the last vote: a digest of each labeler's label
 * @param judged whether each of them equals what the task is settled on, or gold expects; empty while neither is known
 * @param sequence the last event taken in
 */
record TaskVotes(String type, SortedMap<UserId, String> answers, SortedMap<UserId, Boolean> judged, long sequence) {
    static final TaskVotes NONE = new TaskVotes("", new TreeMap<>(), new TreeMap<>(), 0);

    TaskVotes ofType(String known) {
        return new TaskVotes(known, answers, judged, sequence);
    }

    TaskVotes answered(Map<UserId, String> now) {
        return new TaskVotes(type, new TreeMap<>(now), judged, sequence);
    }

    TaskVotes judged(Map<UserId, Boolean> now) {
        return new TaskVotes(type, answers, new TreeMap<>(now), sequence);
    }

    /** These as well as the others. */
    TaskVotes judgedToo(Map<UserId, Boolean> more) {
        SortedMap<UserId, Boolean> all = new TreeMap<>(judged);
        all.putAll(more);
        return new TaskVotes(type, answers, all, sequence);
    }

    /** A new round: what was judged before stands no longer. */
    TaskVotes cleared() {
        return new TaskVotes(type, new TreeMap<>(), new TreeMap<>(), sequence);
    }

    TaskVotes at(long reached) {
        return new TaskVotes(type, answers, judged, reached);
    }
}
