package dev.assay.domain.consensus;

import java.util.ArrayList;
import java.util.List;

/**
 * Expert review: a reviewer with the domain skill decides when labelers disagree much, call the item an edge case, or
 * nothing like it was settled before; else the majority decides.
 *
 * @param overlap labels wanted per task, 1 to 100
 * @param minimumLabels labels needed before a vote counts, 1 to {@code overlap}
 * @param threshold share of all labels counted that the winner of a field needs, in (0, 1]
 * @param maximumDisagreement share of pairs of labels that may differ in a field, in [0, 1]; see
 *     {@link Trigger.Kind#HIGH_DISAGREEMENT}
 * @param edgeCaseFlags how many labelers must flag or skip an item to make it an edge case, 1 to 100
 * @param newPattern the novelty from which an item is a new pattern, in (0, 1]; see {@link Novelty}
 * @param skill the domain skill the reviewer must hold; empty when any reviewer may decide
 */
public record ExpertReview(
        int overlap,
        int minimumLabels,
        double threshold,
        double maximumDisagreement,
        int edgeCaseFlags,
        double newPattern,
        String skill)
        implements Strategy {
    /** Three labelers at 70 %; escalates when more than half the pairs differ, two flag it, or novelty is 0.9. */
    public static final ExpertReview DEFAULT = new ExpertReview(3, 3, 0.7, 0.5, 2, 0.9, "");

    /** @throws IllegalArgumentException when a number is out of its range or the skill is no skill name */
    public ExpertReview {
        new MajorityPolicy(overlap, minimumLabels, threshold);
        Ranges.share("maximumDisagreement", maximumDisagreement);
        Ranges.whole("edgeCaseFlags", edgeCaseFlags, 1, 100);
        Ranges.positiveShare("newPattern", newPattern);
        Ranges.skill(skill);
    }

    @Override
    public String name() {
        return "expert-review";
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
    public ExpertReview wanting(int labels) {
        return new ExpertReview(
                labels,
                Math.min(minimumLabels, labels),
                threshold,
                maximumDisagreement,
                edgeCaseFlags,
                newPattern,
                skill);
    }

    @Override
    public boolean needsCrowd() {
        return false;
    }

    /** Novelty is measured against every item settled before. */
    @Override
    public boolean decidedInTask() {
        return false;
    }

    @Override
    public MajorityPolicy counting() {
        return new MajorityPolicy(overlap, minimumLabels, threshold);
    }

    @Override
    public Verdict judge(Panel panel) {
        Tally tally = MajorityVote.count(panel.votes(), panel.schema(), counting());
        boolean complete = panel.votes().size() >= overlap;
        List<Trigger> triggers = new ArrayList<>();
        triggers.add(Measures.edgeCase(panel, edgeCaseFlags));
        Measures.novelty(panel, newPattern).ifPresent(triggers::add);
        if (complete) {
            triggers.add(Measures.disagreement(tally, maximumDisagreement));
            triggers.add(Measures.share(tally));
        }
        boolean fired = triggers.stream().anyMatch(Trigger::fired);
        if (fired && (complete || edgeCase(triggers))) {
            Grounds grounds = grounds(triggers, Because.escalated(triggers));
            return new Verdict.Escalated(grounds.fired(), skill, tally.leading(), tally, grounds);
        }
        if (!complete) {
            int missing = overlap - panel.votes().size();
            return new Verdict.MoreLabels(missing, tally, grounds(triggers, Because.waiting(panel, overlap)));
        }
        return new Verdict.Settled(tally.leading(), tally, grounds(triggers, Because.nothingFired(tally)));
    }

    /** More labels do not help where labelers say that the item does not fit. */
    private static boolean edgeCase(List<Trigger> triggers) {
        return triggers.stream().anyMatch(trigger -> trigger.fired() && trigger.kind() == Trigger.Kind.EDGE_CASE);
    }

    private Grounds grounds(List<Trigger> triggers, String because) {
        return new Grounds(this, 0, List.of(), triggers, because);
    }
}
