package dev.assay.domain.consensus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A project's consensus policy as data: the first rule whose task type the task has decides on the strategy, the default
 * when none has.
 *
 * @param rules in order, each task type at most once, at most {@value #MOST_RULES}
 */
public record ConsensusPolicy(List<ApplicationRule> rules, Strategy otherwise) {
    public static final int MOST_RULES = 50;

    /** The article's figures: majority of three at 70 % for every task type. */
    public static final ConsensusPolicy DEFAULT = of(MajorityVoting.DEFAULT);

    /** The article's rules: classification by majority, entities by expert review, sentiment by confidence. */
    public static final ConsensusPolicy ARTICLE = new ConsensusPolicy(
            List.of(
                    new ApplicationRule("sentiment", ConfidenceWeighted.DEFAULT),
                    new ApplicationRule("entities", ExpertReview.DEFAULT),
                    new ApplicationRule("classification", MajorityVoting.DEFAULT)),
            MajorityVoting.DEFAULT);

    /** @throws IllegalArgumentException when there are too many rules or two for one task type */
    public ConsensusPolicy {
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("at most " + MOST_RULES + " rules");
        }
        Set<String> seen = new HashSet<>();
        for (ApplicationRule rule : rules) {
            if (!seen.add(rule.taskType())) {
                throw new IllegalArgumentException("two rules for the task type \"" + rule.taskType() + '"');
            }
        }
    }

    /** One strategy for every task. */
    public static ConsensusPolicy of(Strategy strategy) {
        return new ConsensusPolicy(List.of(), strategy);
    }

    /** The strategy for a task of these types, see {@link TaskTypes}. */
    public Strategy strategyFor(Set<String> taskTypes) {
        return rules.stream()
                .filter(rule -> taskTypes.contains(rule.taskType()))
                .map(ApplicationRule::strategy)
                .findFirst()
                .orElse(otherwise);
    }
}
