package dev.assay.domain.consensus;

import java.util.List;
import java.util.Optional;

/**
 * Adaptive overlap: asks for one label after another and stops as soon as the posterior is sure, within a budget of
 * labels per task and per project; at the end of a budget what is known must do, or a reviewer decides.
 *
 * <p>Under a project budget the demand follows what is left of it. The logarithm of the odds demanded is that of {@code
 * stopConfidence}, plus one for each ten tasks' worth of labels the closed tasks have saved, minus one for each
 * overspent, and never less than that of {@code minimumConfidence}: see {@link Trigger.Kind#PACE}.
 *
 * @param minimumLabels labels to ask for at first, 1 to 100
 * @param maximumLabels the budget per task, {@code minimumLabels} to 100
 * @param stopConfidence posterior in every field at which asking stops, in [0.5, 1)
 * @param minimumConfidence posterior that will do when a budget is spent, 0.5 to {@code stopConfidence}
 * @param minimumEvidence answers a labeler's error model must rest on to count as experienced, 0 to 100,000
 * @param minimumExperienced votes by experienced labelers every field needs to stop early, 0 to {@code maximumLabels}
 * @param labelsPerTask the budget per project: labels per task on average, {@code minimumLabels} to 100; 0
 *     when it is not limited
 * @param skill the domain skill the reviewer must hold; empty when any reviewer may decide
 */
public record AdaptiveOverlap(
        int minimumLabels,
        int maximumLabels,
        double stopConfidence,
        double minimumConfidence,
        double minimumEvidence,
        int minimumExperienced,
        double labelsPerTask,
        String skill)
        implements Strategy {
    /** Three labels at first, ten at most, sure at 0.99, with no budget for the project. */
    public static final AdaptiveOverlap DEFAULT = new AdaptiveOverlap(3, 10, 0.99, 0.8, 10, 1, 0, "");

    /** Tasks' worth of labels that move the demand by a factor of e in the odds. */
    private static final double PACE = 10;

    /** The most that is ever demanded, so that a posterior can reach it. */
    private static final double SUREST = 1 - 1e-9;

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
        if (labelsPerTask != 0 && !(labelsPerTask >= minimumLabels && labelsPerTask <= 100)) {
            throw new IllegalArgumentException("labelsPerTask must be minimumLabels to 100, or 0 for no limit");
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
        Optional<Spending> spending = labelsPerTask > 0 ? panel.spending() : Optional.empty();
        List<Trigger> budgets = spending.map(this::budgets).orElse(List.of());
        double demanded = spending.map(this::demanded).orElse(stopConfidence);
        Weighing sure = weighing.demand(demanded, minimumExperienced).noting(budgets);
        int labels = panel.votes().size();
        boolean more = labels < maximumLabels && budgets.stream().noneMatch(AdaptiveOverlap::spent);
        if (more && labels < minimumLabels) {
            return sure.more(minimumLabels);
        }
        if (labels > 0 && sure.satisfied()) {
            return sure.settled();
        }
        if (more) {
            return sure.more(labels + 1);
        }
        Weighing enough = weighing.demand(minimumConfidence, 0).noting(budgets);
        return labels > 0 && enough.satisfied() ? enough.settled() : enough.escalated(skill);
    }

    /** The posterior demanded at this stage of spending. */
    private double demanded(Spending spending) {
        double odds = Math.log(stopConfidence / (1 - stopConfidence))
                + spending.saved(labelsPerTask) / (PACE * labelsPerTask);
        double confidence = 1 / (1 + Math.exp(-odds));
        return Math.min(Math.max(confidence, minimumConfidence), SUREST);
    }

    private List<Trigger> budgets(Spending spending) {
        double left = spending.left(labelsPerTask);
        double saved = spending.saved(labelsPerTask);
        return List.of(
                new Trigger(Trigger.Kind.PACE, saved, 0, saved < 0),
                new Trigger(Trigger.Kind.BUDGET_SPENT, left, 1, left < 1));
    }

    private static boolean spent(Trigger trigger) {
        return trigger.kind() == Trigger.Kind.BUDGET_SPENT && trigger.fired();
    }
}
