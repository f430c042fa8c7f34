package dev.assay.domain.task;

import dev.assay.domain.label.Label;

/**
 * The label a task has settled on.
 *
 * @param by how it was settled
 */
public record Outcome(Label label, By by) {
    /** What settled a task. */
    public enum By {
        CONSENSUS,
        REVIEW,
        OVERRIDE,
        /** It was gold, and was retired on what was expected. */
        GOLD
    }
}
