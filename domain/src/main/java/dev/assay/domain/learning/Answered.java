package dev.assay.domain.learning;

import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;

/**
 * What one labeler answered to one field of one task whose right answer is known.
 *
 * @param right what gold expects, or what the task settled on; as is {@code given}, an option or a rating's step
 * @param instructions the version it was answered under
 * @param source where the task comes from
 * @param gold whether the task is gold, which must not be shown to labelers
 */
public record Answered(
        TaskId task,
        UserId labeler,
        String field,
        String given,
        String right,
        int instructions,
        Source source,
        boolean gold) {
    /**
     * Where a task comes from.
     *
     * @param run the import
     * @param type the kind of work, empty for none said; likewise the field of knowledge
     */
    public record Source(String run, String type, String domain) {}

    public boolean wrong() {
        return !given.equals(right);
    }

    public Mistake mistake() {
        return new Mistake(field, right, given);
    }
}
