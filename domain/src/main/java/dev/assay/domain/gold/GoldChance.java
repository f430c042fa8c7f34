package dev.assay.domain.gold;

import org.jspecify.annotations.Nullable;

/**
 * Why a gold task was handed out: enough to draw it again.
 *
 * @param policy version of the gold policy
 * @param experience labels, or gold answers, the labeler had in the project
 * @param rate share of hand-outs that are to be gold at this experience
 * @param turn number of the labeler's hand-outs before this one, as the dispatcher knew it
 * @param drawn the number drawn, 0 to below 1; gold is handed out when it is below the rate
 * @param candidates gold tasks the labeler had never seen
 * @param uses how often the chosen one had been handed out
 * @param flag number of the labeler's suspicion that raised the rate; absent when nothing but the policy set it
 */
public record GoldChance(
        int policy,
        long experience,
        double rate,
        long turn,
        double drawn,
        int candidates,
        long uses,
        @Nullable Integer flag) {
    /** With the rate of the policy. */
    public GoldChance(int policy, long experience, double rate, long turn, double drawn, int candidates, long uses) {
        this(policy, experience, rate, turn, drawn, candidates, uses, null);
    }
}
