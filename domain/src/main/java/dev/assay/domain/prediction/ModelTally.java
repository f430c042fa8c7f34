package dev.assay.domain.prediction;

import dev.assay.domain.scoring.Proportion;

/**
 * How a model version did on a project's items, counted over its predictions.
 *
 * @param agreement with what tasks are settled on now, over the predictions that could be compared
 * @param sureClashes predictions sure enough for the policy that contradict what their task is settled on now
 * @param escalated times it sent a task to review
 * @param upheld escalations after which the task was settled on the label it contradicted
 * @param overturned escalations after which the task was settled on another label
 */
public record ModelTally(Proportion agreement, long sureClashes, long escalated, long upheld, long overturned) {
    /** Nothing was counted. */
    public static final ModelTally NONE = new ModelTally(Proportion.NONE, 0, 0, 0, 0);

    /**
     * One prediction more.
     *
     * @param policy what counts as the same, and as sure; as if it were on
     */
    public ModelTally plus(Comparison comparison, double confidence, ModelCheck policy) {
        if (!comparison.made()) {
            return this;
        }
        boolean agrees = comparison.beyond(policy.tolerance()).isEmpty();
        long sure = !agrees && confidence >= policy.minConfidence() ? 1 : 0;
        return new ModelTally(agreement.plus(agrees), sureClashes + sure, escalated, upheld, overturned);
    }

    /** One escalation more, whose task is not settled again. */
    public ModelTally plusWaiting() {
        return new ModelTally(agreement, sureClashes, escalated + 1, upheld, overturned);
    }

    /** One escalation more, whose task is settled again. */
    public ModelTally plusReviewed(boolean labelStood) {
        return new ModelTally(
                agreement,
                sureClashes,
                escalated + 1,
                upheld + (labelStood ? 1 : 0),
                overturned + (labelStood ? 0 : 1));
    }
}
