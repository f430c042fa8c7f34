package dev.assay.domain.gold;

import dev.assay.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * How much gold a project mixes into its stream.
 *
 * @param measure what a labeler's experience is counted in
 * @param steps rates for less experienced labelers, least experienced first
 * @param rate share of hand-outs for everyone beyond the last step, 0 to {@link #MOST_RATE}
 * @param teaching whether labelers are told, after they answered gold, what was expected
 * @param seed secret number the draws depend on
 */
public record GoldPolicy(Measure measure, List<Step> steps, double rate, boolean teaching, long seed) {
    /** No gold. */
    public static final GoldPolicy NONE = new GoldPolicy(Measure.LABELS, List.of(), 0, false, 0);

    /** Half of all hand-outs: beyond that little ordinary work would get done. */
    public static final double MOST_RATE = 0.5;

    private static final String SHARE_RULE = "must be 0 to " + MOST_RATE + ": the share of hand-outs that are gold";
    private static final int MOST_STEPS = 20;
    private static final int MOST_BELOW = 1_000_000;

    /** What experience is counted in. */
    public enum Measure {
        /** Labels in the project so far, gold or not. */
        LABELS,
        /** Gold tasks seen in the project so far. */
        GOLD
    }

    /**
     * One step of experience.
     *
     * @param below labelers with less than this are on the step, unless an earlier step has them
     * @param rate share of their hand-outs
     */
    public record Step(int below, double rate) {}

    public GoldPolicy {
        steps = List.copyOf(steps);
    }

    /** Whether any hand-out can be gold. */
    public boolean injects() {
        return rate > 0 || steps.stream().anyMatch(step -> step.rate() > 0);
    }

    /** The share of hand-outs for a labeler of this experience. */
    public double rateAt(long experience) {
        for (Step step : steps) {
            if (experience < step.below()) {
                return step.rate();
            }
        }
        return rate;
    }

    /** What does not hold; empty when all does. */
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (steps.size() > MOST_STEPS) {
            violations.add(new Violation("/steps", "must be at most " + MOST_STEPS + " steps"));
        }
        int before = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.below() <= before || step.below() > MOST_BELOW) {
                violations.add(new Violation(
                        "/steps/" + i + "/below", "must be above " + before + " and at most " + MOST_BELOW));
            }
            if (!share(step.rate())) {
                violations.add(new Violation("/steps/" + i + "/rate", SHARE_RULE));
            }
            before = Math.max(before, step.below());
        }
        if (!share(rate)) {
            violations.add(new Violation("/rate", SHARE_RULE));
        }
        return violations;
    }

    private static boolean share(double rate) {
        return rate >= 0 && rate <= MOST_RATE;
    }
}
