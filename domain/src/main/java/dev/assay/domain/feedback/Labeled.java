package dev.assay.domain.feedback;

import dev.assay.domain.scoring.Work;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.specialisation.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One label with what is to be told of it.
 *
 * @param gold whether its task was gold, of which nothing but the count may be told
 * @param given each field's value as JSON
 * @param settled what the task settled on, likewise; null while it has not
 */
public record Labeled(
        TaskId task,
        Field field,
        boolean gold,
        Work work,
        Map<String, String> given,
        @Nullable Map<String, String> settled) {}
