package dev.assay.write.dispatch;

import dev.assay.domain.routing.Routing;
import org.jspecify.annotations.Nullable;

/**
 * The task a labeler is to get.
 *
 * @param routing why; null where there was nothing to choose
 */
record Pick(ReadyTask task, @Nullable Routing routing) {}
