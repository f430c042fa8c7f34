package dev.assay.domain.task;

import dev.assay.domain.shared.UserId;
import java.util.HashSet;
import java.util.Set;

/**
 * What a task keeps of its whole past, rounds and gold alike.
 *
 * @param judgedBy everyone who ever labeled or skipped it, or knows as a maker of gold what is right
 * @param gold whether it ever was gold; from then on nobody gets it who has judged it before
 */
public record Past(Set<UserId> judgedBy, boolean gold) {
    static final Past NONE = new Past(Set.of(), false);

    public Past {
        judgedBy = Set.copyOf(judgedBy);
    }

    Past with(UserId judge) {
        if (judgedBy.contains(judge)) {
            return this;
        }
        Set<UserId> more = new HashSet<>(judgedBy);
        more.add(judge);
        return new Past(more, gold);
    }

    Past asGold() {
        return new Past(judgedBy, true);
    }

    /** Whether the task is closed to a labeler for good. */
    boolean bars(UserId labeler) {
        return gold && judgedBy.contains(labeler);
    }
}
