package dev.assay.domain.consensus;

/**
 * Adaptive overlap: asks for one label after another and stops as soon as the posterior is sure, within a budget of
 * labels per task and per project; at the end of a budget what is known must do, or a reviewer decides.
 *
 * @param minimumLabels labels to ask for at first, 1 to 100
 * @param maximumLabels the budget per task, {@code minimumLabels} to 100
 * @param stopConfidence posterior in every field at which asking stops, in [0.5, 1)
 * @param minimumConfidence posterior that will do when a budget is spent, 0.5 to {@code stopConfidence}
 * @param minimumEvidence answers a labeler's error model must rest on to count as experienced, 0 to 100,000
 * @param minimumExperienced votes by experienced labelers every field needs to stop early, 0 to {@code maximumLabels}
 * @param projectLabels the budget per project: labels over all tasks; 0 when it is not limited
 * @param skill the domain skill the reviewer must hold; empty when any reviewer may decide
 */
public record AdaptiveOverlap(
        int minimumLabels,
        int maximumLabels,
        double stopConfidence,
        double minimumConfidence,
        double minimumEvidence,
        int minimumExperienced,
        long projectLabels,
        String skill)
        implements Strategy {
    /** Two labels at first, ten at most, sure at 0.97. */
    public static final AdaptiveOverlap DEFAULT = new AdaptiveOverlap(2, 10, 0.97, 0.8, 10, 1, 0, "");

    /** @throws IllegalArgumentException when a number is out of its range or the skill is no skill name */
    public AdaptiveOverlap {
        Ranges.whole("maximumLabels", maximumLabels, 1, 100);
        Ranges.whole("minimumLabels", minimumLabels, 1, maximumLabels);
        Ranges.confidence("stopConfidence", stopConfidence);
        Ranges.confidence("minimumConfidence", minimumConfidence);
        Ranges.evidence("minimumEvidence", minimumEvidence);
        Ranges.whole("minimumExperienced", minimumExperienced, 0, maximumLabels);
        Ranges.skill(skill);
        if (minimumConfidence > stopConfidence) {
            throw new IllegalArgumentException("minimumConfidence must be at most stopConfidence");
        }
        if (projectLabels < 0) {
            throw new IllegalArgumentException("projectLabels must be at least 0; 0 sets no limit");
        }
    }

    @Override
    public String name() {
        return "adaptive-overlap";
    }

    @Override
    public int firstLabels() {
        return minimumLabels;
    }

    @Override
    public int mostLabels() {
        return maximumLabels;
    }

    @Override
    public boolean needsCrowd() {
        return true;
    }

    @Override
    public MajorityPolicy counting() {
        return new MajorityPolicy(maximumLabels, minimumLabels, MajorityPolicy.DEFAULT.threshold());
    }

    @Override
    public Verdict judge(Panel panel) {
        Weighing weighing = Weighing.of(this, panel, minimumEvidence);
        Weighing sure = weighing.demand(stopConfidence, minimumExperienced);
        int labels = panel.votes().size();
        boolean more = labels < maximumLabels && !weighing.budgetSpent();
        if (more && labels < minimumLabels) {
            return sure.more(minimumLabels);
        }
        if (labels > 0 && sure.satisfied()) {
            return sure.settled();
        }
        if (more) {
            return sure.more(labels + 1);
        }
        Weighing enough = weighing.demand(minimumConfidence, 0);
        return labels > 0 && enough.satisfied() ? enough.settled() : enough.escalated(skill);
    }
}
