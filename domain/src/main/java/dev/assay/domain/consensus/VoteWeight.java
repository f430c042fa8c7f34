package dev.assay.domain.consensus;

import dev.assay.domain.shared.UserId;
import java.util.List;

/**
 * What one labeler's vote says about the candidates of a field.
 *
 * @param evidence how many answers the labeler's error model rests on; 0 for a newcomer
 * @param experienced whether that is as much as the policy wants
 * @param weight natural logarithm of how much the vote favours the leading candidate over the next: above 0 speaks for
 *     it, below against, 0 says nothing
 * @param likelihoods probability of the vote given each candidate, in the order of {@code FieldBelief.candidates}
 */
public record VoteWeight(
        UserId labeler, double evidence, boolean experienced, double weight, List<Double> likelihoods) {
    public VoteWeight {
        likelihoods = List.copyOf(likelihoods);
    }
}
