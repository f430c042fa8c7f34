package dev.assay.write.dispatch;

import dev.assay.domain.gold.GoldChance;
import dev.assay.domain.routing.Routing;
import org.jspecify.annotations.Nullable;

/**
 * The task a labeler is to get.
 *
 * @param routing why; null where there was nothing to choose
 * @param chance the draw that put gold in the place of the task that was due; null for ordinary tasks
 */
record Pick(
        ReadyTask task, @Nullable Routing routing, @Nullable GoldChance chance) {
    /** An ordinary task. */
    Pick(ReadyTask task, @Nullable Routing routing) {
        this(task, routing, null);
    }
}
