package dev.assay.read.labeltable;

import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Traits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one page changes in one outcome row; a part that is null is left alone. Whatever counts labels or opens a task
 * also tells the round.
 *
 * @param opening what is known from the birth of the task
 * @param count the last count of labels
 * @param standing where the task stands now
 */
record OutcomeChange(@Nullable Opening opening, @Nullable Count count, Standing standing) {
    /** What a task's birth tells. */
    record Opening(String externalId, ItemHash item, Traits traits) {}

    /** What a count of labels tells. */
    record Count(int labels, double share) {
        static final Count NONE = new Count(0, 0);
    }

    /**
     * Where a task stands.
     *
     * @param round the round that begins with it; 0 when it goes on in the one it is in
     */
    record Standing(
            Stage stage,
            int round,
            @Nullable String label,
            Outcome.@Nullable By how,
            @Nullable Instant decidedAt) {
        Standing inRound(int number) {
            return new Standing(stage, number, label, how, decidedAt);
        }
    }

    /** This change followed by a later one of the same page. */
    OutcomeChange then(OutcomeChange later) {
        Standing after = later.standing;
        return new OutcomeChange(
                later.opening == null ? opening : later.opening,
                later.count == null ? count : later.count,
                after.round() > 0 ? after : after.inRound(standing.round()));
    }
}
