package dev.assay.ops.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.crowd.MajorityScore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How one strategy did on one crowd.
 *
 * @param name the strategy's row
 * @param parameters what it was run with
 * @param crowdAlone accuracy of what the crowd alone says, experts not asked, for ties taken as wrong, drawn, and right
 * @param withExpert accuracy when an expert, who is right, decides what was escalated; ties that were not drawn fairly
 * @param escalated share of all items that went to an expert
 * @param labels how many labels were asked for
 * @param recorded how many were recorded
 * @param baseline error of one random answer per item
 */
public record Score(
        String name,
        String parameters,
        MajorityScore crowdAlone,
        double withExpert,
        double escalated,
        long labels,
        long recorded,
        double baseline) {
    static Score of(String name, String parameters, PlayedCrowd crowd, Map<String, Outcome> outcomes) {
        Map<String, Set<String>> alone = new LinkedHashMap<>();
        Map<String, Set<String>> expert = new LinkedHashMap<>();
        outcomes.forEach((item, outcome) -> {
            alone.put(item, outcome.answers());
            String truth = crowd.gold().get(item);
            expert.put(item, outcome.escalated() && truth != null ? Set.of(truth) : outcome.answers());
        });
        long escalated = outcomes.values().stream().filter(Outcome::escalated).count();
        return new Score(
                name,
                parameters,
                MajorityScore.of(alone, crowd.gold()),
                MajorityScore.of(expert, crowd.gold()).expected(),
                (double) escalated / Math.max(1, outcomes.size()),
                outcomes.values().stream().mapToLong(Outcome::labels).sum(),
                crowd.recording().answers().size(),
                crowd.randomAnswerError());
    }

    /** Share of the recorded labels that were not asked for. */
    public double saved() {
        return 1 - (double) labels / recorded;
    }

    /** How many of the errors of one random answer per item are gone, expert included: 1 when all are. */
    public double errorCut() {
        return 1 - (1 - withExpert) / baseline;
    }

    /** The same for the crowd alone. */
    public double errorCutAlone() {
        return 1 - (1 - crowdAlone.expected()) / baseline;
    }

    ObjectNode json() {
        ObjectNode row = AssayClient.object();
        row.put("name", name);
        row.put("parameters", parameters);
        row.put("itemsWithGold", crowdAlone.items());
        row.putObject("accuracyOfCrowd")
                .put("worst", crowdAlone.worst())
                .put("expected", crowdAlone.expected())
                .put("best", crowdAlone.best());
        row.put("errorCutByCrowd", errorCutAlone());
        row.put("escalated", escalated);
        row.put("accuracyWithExpert", withExpert);
        row.put("errorCutWithExpert", errorCut());
        row.put("labels", labels);
        row.put("labelsSaved", saved());
        return row;
    }
}
