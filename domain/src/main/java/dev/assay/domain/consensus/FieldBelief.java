package dev.assay.domain.consensus;

import java.util.List;

/**
 * How likely each value of one field is, given the votes: {@code probability(c) ∝ prior(c) · Π likelihoods(c)}, the
 * product over the votes, after Dawid and Skene (1979), equation 2.5.
 *
 * @param field the field's name
 * @param candidates what the right answer can be, most probable first
 * @param votes what each labeler's vote says about each candidate, in labeler order
 * @param experienced how many of the votes are by experienced labelers
 */
public record FieldBelief(String field, List<Candidate> candidates, List<VoteWeight> votes, int experienced) {
    public FieldBelief {
        candidates = List.copyOf(candidates);
        votes = List.copyOf(votes);
    }

    /** The most probable candidate. */
    public Candidate leading() {
        return candidates.get(0);
    }

    /** Whether two candidates share the lead, so that none leads. */
    public boolean tied() {
        return candidates.size() > 1
                && candidates.get(1).probability() >= candidates.get(0).probability() - 1e-12;
    }

    /** Whether there is nothing to settle on: a tie, or most probably a value that nobody gave. */
    public boolean unsettled() {
        return tied() || leading().kind() == Candidate.Kind.ANOTHER;
    }
}
