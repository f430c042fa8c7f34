package dev.assay.domain.task;

import dev.assay.domain.shared.ItemHash;

/**
 * What a task is about, fixed at its birth.
 *
 * @param ref the task's names
 * @param item content address of the item to label
 * @param overlap labels wanted for this task alone; 0 takes the policy's figure at the first assignment
 * @param traits what kind of work it is
 */
public record TaskFacts(TaskRef ref, ItemHash item, int overlap, Traits traits) {
    /** @throws IllegalArgumentException when the overlap is below 0 or above 100 */
    public TaskFacts {
        if (overlap < 0 || overlap > 100) {
            throw new IllegalArgumentException("overlap must be 0 (the policy's) to 100");
        }
    }

    /** A task nothing more was said of. */
    public TaskFacts(TaskRef ref, ItemHash item, int overlap) {
        this(ref, item, overlap, Traits.NONE);
    }
}
