package dev.assay.http.task;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Assignment;
import dev.assay.domain.task.StandingLabel;
import dev.assay.domain.task.Traits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as its labeler sees it: what is on it and what they did themselves. Nothing of what became of it, which would tell
 * gold from ordinary work.
 *
 * @param task as the labeler named it
 */
record MyTaskView(
        String task,
        Traits traits,
        @Nullable ItemContent item,
        List<StandingLabel> labels,
        List<Assignment> assignments,
        List<UserId> skippedBy) {
    static MyTaskView of(String task, TaskView view) {
        return new MyTaskView(task, view.traits(), view.item(), view.labels(), view.assignments(), view.skippedBy());
    }
}
