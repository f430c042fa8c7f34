package dev.assay.domain.consensus;

/**
 * One measure that can send an item to a reviewer, with what was measured and what the policy allows.
 *
 * @param measured the value measured, in the unit of the kind
 * @param threshold what it was held against
 * @param fired whether the measure is on the wrong side of the threshold
 */
public record Trigger(Kind kind, double measured, double threshold, boolean fired) {
    /** What is measured, and when it fires. */
    public enum Kind {
        /** Share of the leading value of the field where it is lowest; fires below the threshold, or on a tie (0). */
        LOW_SHARE,
        /** Share of pairs of labels that differ, in the field where it is highest; fires above the threshold. */
        HIGH_DISAGREEMENT,
        /** Number of labelers who flagged or skipped the item; fires at the threshold. */
        EDGE_CASE,
        /** {@link Novelty} of the item; fires at or above the threshold. */
        NEW_PATTERN,
        /** Posterior of the leading value of the field where it is lowest; fires below the threshold. */
        LOW_CONFIDENCE,
        /** Votes of experienced labelers in the field where they are fewest; fires below the threshold. */
        FEW_EXPERIENCED,
        /**
         * Labels that closed tasks took less than the project's budget gives them; below the threshold, which is 0, they
         * took more. It escalates nothing by itself: it moves the demand of {@link AdaptiveOverlap}.
         */
        PACE,
        /** Labels the project's budget still allows; below the threshold, which is 1, no more are asked for. */
        BUDGET_SPENT
    }
}
