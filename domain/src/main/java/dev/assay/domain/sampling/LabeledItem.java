package dev.assay.domain.sampling;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.shared.TaskId;

/**
 * A labeled item that can be drawn.
 *
 * @param sequence place in the task's history of the event that settled it
 * @param domain its field of knowledge; empty where nothing was said
 * @param experience labels the least experienced of its labelers had made in the project
 */
public record LabeledItem(TaskId task, long sequence, String domain, long experience, Hardness hardness) {
    /** Names the event that settled it: {@code task|<task id>#<sequence>}. */
    public String event() {
        return EntityKind.TASK.persistenceId(task.value()) + '#' + sequence;
    }
}
