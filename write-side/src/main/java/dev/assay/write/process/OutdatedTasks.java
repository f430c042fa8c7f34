package dev.assay.write.process;

import dev.assay.domain.requeue.RelabelRule;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where a process finds tasks with outdated labels; perhaps a little late or wrong, for each task decides for itself. */
public interface OutdatedTasks {
    /**
     * Tasks with labels that a rule affects, in an order that is the same every time; the first page holds all that was
     * written before it was asked for.
     *
     * @param cursor where the page begins; null from the beginning
     */
    CompletionStage<Listed> list(ProjectId project, RelabelRule rule, @Nullable String cursor, int limit);

    /**
     * A page.
     *
     * @param tasks can be none while there is a next page; the last of a page can be the first of the next
     * @param next where the next page begins; null at the end
     */
    record Listed(List<TaskId> tasks, @Nullable String next) {
        public Listed {
            tasks = List.copyOf(tasks);
        }
    }
}
