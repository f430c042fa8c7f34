package dev.assay.read.gold;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskFacts;
import java.time.Instant;
import java.util.Set;

/**
 * One task that is gold, or was.
 *
 * @param facts the task; its overlap is what an ordinary task like it wants
 * @param expected what is expected, as stored JSON
 * @param edition counts the standards, from 1
 * @param retired whether it is gold no more
 * @param handedOut how often it was handed out
 * @param seenBy everyone it was handed out to
 * @param revision number of task events this was seen at
 */
public record GoldItem(
        TaskFacts facts,
        String expected,
        String explanation,
        double tolerance,
        int edition,
        boolean retired,
        UserId declaredBy,
        Instant declaredAt,
        long handedOut,
        long answers,
        long correct,
        long skips,
        Set<UserId> seenBy,
        long revision) {
    public GoldItem {
        seenBy = Set.copyOf(seenBy);
    }
}
