package dev.assay.domain.consensus;

/**
 * Confidence-weighted consensus: each vote weighs what its labeler's own error model says it is worth; the item is
 * settled when the posterior is high enough and enough of the votes are by experienced labelers, else more labels are
 * asked for up to a maximum, and then a reviewer with the domain skill decides.
 *
 * @param minimumLabels labels to ask for at first and before anything is settled, 1 to 100
 * @param maximumLabels the most labels to ask for, {@code minimumLabels} to 100
 * @param minimumConfidence posterior the winner of every field needs, in [0.5, 1)
 * @param minimumEvidence answers a labeler's error model must rest on to count as experienced, 0 to 100,000
 * @param minimumExperienced votes by experienced labelers every field needs, 0 to {@code maximumLabels}
 * @param skill the domain skill the reviewer must hold; empty when any reviewer may decide
 */
public record ConfidenceWeighted(
        int minimumLabels,
        int maximumLabels,
        double minimumConfidence,
        double minimumEvidence,
        int minimumExperienced,
        String skill)
        implements Strategy {
    /** The article's 0.8, from three labels up to seven, two of them by labelers with ten answers behind them. */
    public static final ConfidenceWeighted DEFAULT = new ConfidenceWeighted(3, 7, 0.8, 10, 2, "");

    /** @throws IllegalArgumentException when a number is out of its range or the skill is no skill name */
    public ConfidenceWeighted {
        Ranges.whole("maximumLabels", maximumLabels, 1, 100);
        Ranges.whole("minimumLabels", minimumLabels, 1, maximumLabels);
        Ranges.confidence("minimumConfidence", minimumConfidence);
        Ranges.evidence("minimumEvidence", minimumEvidence);
        Ranges.whole("minimumExperienced", minimumExperienced, 0, maximumLabels);
        Ranges.skill(skill);
    }

    @Override
    public String name() {
        return "confidence-weighted";
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
        Weighing weighing = Weighing.of(this, panel, minimumEvidence).demand(minimumConfidence, minimumExperienced);
        int labels = panel.votes().size();
        if (labels < minimumLabels) {
            return weighing.more(minimumLabels);
        }
        if (weighing.satisfied()) {
            return weighing.settled();
        }
        return labels < maximumLabels ? weighing.more(labels + 1) : weighing.escalated(skill);
    }
}
