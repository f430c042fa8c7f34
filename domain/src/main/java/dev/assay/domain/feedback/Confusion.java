package dev.assay.domain.feedback;

import dev.assay.domain.shared.TaskId;
import java.util.List;

/**
 * One value given where the task settled on another.
 *
 * @param field the label's field
 * @param given what the labeler said, as JSON
 * @param settled what it settled on, likewise
 * @param count how often
 * @param examples some of the tasks, the latest first
 */
public record Confusion(String field, String given, String settled, long count, List<TaskId> examples) {
    public Confusion {
        examples = List.copyOf(examples);
    }
}
