package dev.assay.domain.consensus;

import java.util.List;

/**
 * Majority voting: so many labels, then the value with the largest share wins if the share reaches the threshold and no
 * other value has as many votes; else a reviewer decides.
 *
 * @param overlap labels wanted per task, 1 to 100
 * @param minimumLabels labels needed before a vote counts, 1 to {@code overlap}
 * @param threshold share of all labels counted that the winner of a field needs, in (0, 1]
 */
public record MajorityVoting(int overlap, int minimumLabels, double threshold) implements Strategy {
    /** The article's figures: three labelers, 70 %. */
    public static final MajorityVoting DEFAULT = of(MajorityPolicy.DEFAULT);

    /** @throws IllegalArgumentException when a number is out of its range */
    public MajorityVoting {
        new MajorityPolicy(overlap, minimumLabels, threshold);
    }

    /** The strategy a policy stored before there were several stands for. */
    public static MajorityVoting of(MajorityPolicy policy) {
        return new MajorityVoting(policy.overlap(), policy.minimumLabels(), policy.threshold());
    }

    @Override
    public String name() {
        return "majority-voting";
    }

    @Override
    public int firstLabels() {
        return overlap;
    }

    @Override
    public int mostLabels() {
        return overlap;
    }

    @Override
    public MajorityVoting wanting(int labels) {
        return labels == overlap ? this : new MajorityVoting(labels, Math.min(minimumLabels, labels), threshold);
    }

    @Override
    public boolean needsCrowd() {
        return false;
    }

    @Override
    public MajorityPolicy counting() {
        return new MajorityPolicy(overlap, minimumLabels, threshold);
    }

    @Override
    public Verdict judge(Panel panel) {
        Tally tally = MajorityVote.count(panel.votes(), panel.schema(), counting());
        int missing = overlap - panel.votes().size();
        if (missing > 0) {
            return new Verdict.MoreLabels(missing, tally, grounds(List.of(), Because.waiting(panel, overlap)));
        }
        Trigger share = Measures.share(tally);
        Grounds grounds = grounds(List.of(share), Because.share(share));
        return tally.reached()
                ? new Verdict.Settled(tally.leading(), tally, grounds)
                : new Verdict.Escalated(grounds.fired(), "", tally.leading(), tally, grounds);
    }

    /** The rule by which a majority's tally decides, in one sentence. */
    public static String because(Tally tally) {
        return Because.share(Measures.share(tally));
    }

    private Grounds grounds(List<Trigger> triggers, String because) {
        return new Grounds(this, 0, List.of(), triggers, because);
    }
}
