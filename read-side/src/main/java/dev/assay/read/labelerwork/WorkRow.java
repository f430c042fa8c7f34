package dev.assay.read.labelerwork;

import dev.assay.domain.feedback.Labeled;
import dev.assay.domain.scoring.Work;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.specialisation.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One label with what scores need of it.
 *
 * @param gold whether the task was gold when it was answered
 * @param work the label as scores see it
 * @param given each field's value as JSON
 * @param settled what the task settled on, likewise; null while it has not, and for gold
 */
public record WorkRow(
        UserId labeler,
        TaskId task,
        String externalId,
        int round,
        String type,
        String domain,
        boolean gold,
        Work work,
        Map<String, String> given,
        @Nullable Map<String, String> settled) {
    /** The label as feedback sees it. */
    public Labeled labeled() {
        return new Labeled(task, new Field(type, domain), gold, work, given, settled);
    }
}
