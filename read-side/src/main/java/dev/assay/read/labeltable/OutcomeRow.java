package dev.assay.read.labeltable;

import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a task that was assigned at least once stands.
 *
 * @param round the current round, from 1
 * @param label the outcome as stored JSON; null unless settled
 * @param how what settled it; null unless settled
 * @param decidedAt time of the last decision or reopening; null before any
 * @param labels labels counted by the last consensus decision; 0 before one in this round
 * @param share smallest share any field's leading value had in that count, 0 to 1; 0 before one in this round
 */
public record OutcomeRow(
        TaskId task,
        String externalId,
        ItemHash item,
        Stage stage,
        int round,
        @Nullable String label,
        Outcome.@Nullable By how,
        @Nullable Instant decidedAt,
        int labels,
        double share) {}
