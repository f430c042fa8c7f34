package dev.assay.ops.evaluate;

import dev.assay.domain.consensus.AdaptiveOverlap;
import dev.assay.domain.consensus.ConfidenceWeighted;
import dev.assay.domain.consensus.ExpertReview;
import dev.assay.domain.consensus.LeastCertain;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.consensus.Strategy;
import dev.assay.ops.crowd.Answer;
import dev.assay.ops.crowd.MajorityScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every strategy on one crowd, with the same parameters for every crowd: the defaults, the crowd's own full overlap as
 * the budget per task, and what the caller allows of labels and escalations.
 */
public final class Evaluation {
    private final PlayedCrowd crowd;
    private final double labelShare;
    private final List<Double> escalations;
    private final Predicate<String> wanted;

    /**
     * @param labelShare the project's label budget, as a share of full overlap, above 0 to 1; at least the first
     *     labels of a task
     * @param escalations shares of items an expert may decide, one row each
     * @param wanted which rows to run, by the strategy's name
     */
    public Evaluation(PlayedCrowd crowd, double labelShare, List<Double> escalations, Predicate<String> wanted) {
        this.crowd = crowd;
        this.labelShare = labelShare;
        this.escalations = List.copyOf(escalations);
        this.wanted = wanted;
    }

    /** The rows, in the order they are shown. */
    public List<Score> run() {
        List<Score> scores = new ArrayList<>();
        if (wanted.test(MajorityVoting.DEFAULT.name())) {
            scores.add(Score.of("majority, full overlap", "all labels counted", crowd, majority()));
            scores.add(played("majority voting", MajorityVoting.DEFAULT));
        }
        if (wanted.test(ExpertReview.DEFAULT.name())) {
            scores.add(played("expert review", ExpertReview.DEFAULT));
        }
        if (wanted.test(ConfidenceWeighted.DEFAULT.name())) {
            weighted(scores);
        }
        if (wanted.test(AdaptiveOverlap.DEFAULT.name())) {
            scores.add(played("adaptive overlap", adaptive()));
        }
        return scores;
    }

    private void weighted(List<Score> scores) {
        Map<String, Outcome> full = Play.full(crowd);
        scores.add(Score.of(
                "confidence-weighted, full overlap", "all labels, one fit; no expert", crowd, spared(full, 0)));
        for (double share : escalations) {
            String name = String.format(Locale.ROOT, "the same, %.0f %% escalated", share * 100);
            scores.add(Score.of(name, "the least certain items go to an expert", crowd, spared(full, share)));
        }
        ConfidenceWeighted usual = ConfidenceWeighted.DEFAULT;
        int most = Math.max(usual.minimumLabels(), Math.min(usual.maximumLabels(), crowd.overlap()));
        scores.add(played(
                "confidence-weighted, label by label",
                new ConfidenceWeighted(
                        usual.minimumLabels(),
                        most,
                        usual.minimumConfidence(),
                        usual.minimumEvidence(),
                        usual.minimumExperienced(),
                        usual.skill())));
    }

    private Score played(String name, Strategy strategy) {
        return Score.of(name, strategy.toString(), crowd, Play.of(crowd, strategy));
    }

    private Strategy adaptive() {
        AdaptiveOverlap usual = AdaptiveOverlap.DEFAULT;
        int most = Math.max(usual.minimumLabels(), crowd.overlap());
        return new AdaptiveOverlap(
                usual.minimumLabels(),
                most,
                usual.stopConfidence(),
                usual.minimumConfidence(),
                usual.minimumEvidence(),
                usual.minimumExperienced(),
                Math.max(usual.minimumLabels(), labelShare * most),
                usual.skill());
    }

    /** The same outcomes with nothing escalated but the least certain share. */
    private static Map<String, Outcome> spared(Map<String, Outcome> outcomes, double share) {
        Map<String, Double> certainty = new LinkedHashMap<>();
        outcomes.forEach((item, outcome) -> certainty.put(item, outcome.certainty()));
        Set<String> escalated = LeastCertain.of(certainty, share);
        Map<String, Outcome> spared = new LinkedHashMap<>();
        outcomes.forEach((item, outcome) -> spared.put(
                item, new Outcome(outcome.answers(), outcome.labels(), escalated.contains(item), outcome.certainty())));
        return spared;
    }

    /** All labels counted, as the published majorities are: whoever has most votes, whatever the share. */
    private Map<String, Outcome> majority() {
        Map<String, Map<String, Integer>> votes = new LinkedHashMap<>();
        for (Answer answer : crowd.recording().answers()) {
            votes.computeIfAbsent(answer.item(), item -> new LinkedHashMap<>()).merge(answer.label(), 1, Integer::sum);
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        votes.forEach((item, counted) -> {
            int all = counted.values().stream().mapToInt(Integer::intValue).sum();
            outcomes.put(item, new Outcome(MajorityScore.leaders(counted), all, false, 0));
        });
        return outcomes;
    }
}
