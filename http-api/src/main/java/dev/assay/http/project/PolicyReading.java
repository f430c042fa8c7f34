package dev.assay.http.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.consensus.AdaptiveOverlap;
import dev.assay.domain.consensus.ApplicationRule;
import dev.assay.domain.consensus.ConfidenceWeighted;
import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.ExpertReview;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.consensus.Strategy;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads consensus policies: rules by task type and a strategy for all other tasks, or the three numbers of one majority.
 * What a strategy leaves out takes the default.
 */
public final class PolicyReading {
    private static final List<Strategy> USUAL =
            List.of(MajorityVoting.DEFAULT, ExpertReview.DEFAULT, ConfidenceWeighted.DEFAULT, AdaptiveOverlap.DEFAULT);

    private PolicyReading() {}

    /** The policy under the name; the article's figures when there is none. */
    static ConsensusPolicy policy(JsonBody body, String name) {
        return body.optionalObject(name).map(PolicyReading::policy).orElse(ConsensusPolicy.DEFAULT);
    }

    /** The policy an object says. */
    public static ConsensusPolicy policy(JsonBody policy) {
        return policy.has("rules") || policy.has("otherwise") ? rules(policy) : ConsensusPolicy.of(majority(policy));
    }

    private static MajorityVoting majority(JsonBody policy) {
        policy.only("overlap", "minimumLabels", "threshold");
        int overlap = policy.integer("overlap", 1, 100);
        int minimum = policy.integer("minimumLabels", 1, overlap, overlap);
        return new MajorityVoting(overlap, minimum, policy.has("threshold") ? policy.share("threshold") : 0.7);
    }

    private static ConsensusPolicy rules(JsonBody policy) {
        policy.only("rules", "otherwise");
        List<ApplicationRule> rules = new ArrayList<>();
        for (JsonNode node : policy.elements("rules")) {
            JsonBody rule = JsonBody.of(node, policy.at("rules") + '/' + rules.size());
            rule.only("taskType", "strategy");
            rules.add(new ApplicationRule(taskType(rule), strategy(rule.object("strategy"))));
        }
        Strategy otherwise =
                policy.optionalObject("otherwise").map(PolicyReading::strategy).orElse(MajorityVoting.DEFAULT);
        try {
            return new ConsensusPolicy(rules, otherwise);
        } catch (IllegalArgumentException broken) {
            throw Problem.invalid(policy.at("rules"), String.valueOf(broken.getMessage()))
                    .refusal();
        }
    }

    private static String taskType(JsonBody rule) {
        String type = rule.text("taskType");
        try {
            return new ApplicationRule(type, MajorityVoting.DEFAULT).taskType();
        } catch (IllegalArgumentException broken) {
            throw Problem.invalid(rule.at("taskType"), String.valueOf(broken.getMessage()))
                    .refusal();
        }
    }

    private static Strategy strategy(JsonBody given) {
        String name = given.text("type");
        Strategy usual = USUAL.stream()
                .filter(strategy -> strategy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                                given.at("type"),
                                "must be one of "
                                        + USUAL.stream().map(Strategy::name).toList())
                        .refusal());
        return given.over(usual, Strategy.class);
    }
}
