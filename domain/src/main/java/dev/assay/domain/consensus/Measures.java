package dev.assay.domain.consensus;

import java.util.List;
import java.util.Optional;

/** What is measured of a panel before it is held against a threshold. */
final class Measures {
    private Measures() {}

    /** The share of the leader in the field where it is lowest: 0 in a tie, 1 when nobody answered anything. */
    static Trigger share(Tally tally) {
        double lowest = 1;
        for (var field : tally.ballots().entrySet()) {
            boolean leads = tally.leading().values().containsKey(field.getKey());
            lowest = Math.min(lowest, leads ? field.getValue().get(0).share() : 0);
        }
        return new Trigger(Trigger.Kind.LOW_SHARE, lowest, tally.threshold(), !tally.reached());
    }

    /**
     * The share of pairs of labels that differ, in the field where it is highest: {@code 1 - Σ n(n-1) / N(N-1)} over the
     * ballots of {@code n} votes and those who left the field out. It is the observed disagreement of Fleiss (1971).
     */
    static Trigger disagreement(Tally tally, double threshold) {
        double highest = tally.ballots().values().stream()
                .mapToDouble(ballots -> disagreement(ballots, tally.labels()))
                .max()
                .orElse(0);
        return new Trigger(Trigger.Kind.HIGH_DISAGREEMENT, highest, threshold, highest > threshold);
    }

    private static double disagreement(List<Ballot> ballots, int labels) {
        if (labels < 2) {
            return 0;
        }
        long agreeing = 0;
        int out = labels;
        for (Ballot ballot : ballots) {
            agreeing += pairs(ballot.voters().size());
            out -= ballot.voters().size();
        }
        return 1 - (double) (agreeing + pairs(out)) / pairs(labels);
    }

    private static long pairs(int of) {
        return (long) of * (of - 1) / 2;
    }

    /** How many different labelers flagged or skipped the item. */
    static Trigger edgeCase(Panel panel, int threshold) {
        long by = panel.flags().stream().map(Flag::by).distinct().count();
        return new Trigger(Trigger.Kind.EDGE_CASE, by, threshold, by >= threshold);
    }

    static Optional<Trigger> novelty(Panel panel, double threshold) {
        return panel.novelty().isEmpty()
                ? Optional.empty()
                : Optional.of(new Trigger(
                        Trigger.Kind.NEW_PATTERN,
                        panel.novelty().getAsDouble(),
                        threshold,
                        panel.novelty().getAsDouble() >= threshold));
    }

    /** The posterior of the leader in the field where it is lowest: 1 when nobody answered anything. */
    static Trigger confidence(List<FieldBelief> beliefs, double threshold) {
        double lowest = beliefs.stream()
                .mapToDouble(belief -> belief.leading().probability())
                .min()
                .orElse(1);
        boolean unsure = beliefs.stream().anyMatch(FieldBelief::unsettled) || lowest < threshold;
        return new Trigger(Trigger.Kind.LOW_CONFIDENCE, lowest, threshold, unsure);
    }

    /** Votes by experienced labelers in the field where they are fewest. */
    static Trigger experienced(List<FieldBelief> beliefs, int threshold) {
        int fewest = beliefs.stream().mapToInt(FieldBelief::experienced).min().orElse(threshold);
        return new Trigger(Trigger.Kind.FEW_EXPERIENCED, fewest, threshold, fewest < threshold);
    }
}
