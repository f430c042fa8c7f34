package dev.assay.domain.consensus;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts labels field by field: in each field the value most labelers gave leads.
 *
 * <ul>
 *   <li>Values are one when they are equal, whatever the order of their lists; text must match to the letter.
 *   <li>A share is of all labels counted, those that left the field out included, so that a field most labelers left
 *       out is not won by the few who answered. Leaving out is not a value and cannot win.
 *   <li>A tie for the most votes has no leader, even when both tied values reach the threshold: neither order nor
 *       chance breaks it, it is a disagreement for review.
 *   <li>A field nobody answered is agreed on: it stands in the way of nothing and has no leader.
 * </ul>
 */
public final class MajorityVote {
    /** Votes a threshold may miss by: 0.7 of 10 labels is 7 votes, whatever floating point makes of it. */
    private static final double ROUNDING = 1e-9;

    /** Most votes first; equals in order of their first voter, whom no two ballots share. */
    private static final Comparator<Ballot> ORDER = Comparator.<Ballot>comparingInt(
                    ballot -> -ballot.voters().size())
            .thenComparing(ballot -> ballot.voters().get(0));

    private MajorityVote() {}

    /**
     * The tally of the votes; the same for any order of the votes and of the lists in their values.
     *
     * @throws IllegalArgumentException when a labeler votes twice
     */
    public static Tally count(List<Vote> votes, MajorityPolicy policy) {
        SortedMap<String, List<Ballot>> ballots = new TreeMap<>();
        voters(votes).forEach((field, values) -> ballots.put(field, ballots(values, votes.size())));
        SortedMap<String, LabelValue> leading = new TreeMap<>();
        boolean reached = votes.size() >= policy.minimumLabels();
        for (Map.Entry<String, List<Ballot>> field : ballots.entrySet()) {
            Optional<Ballot> leader = leader(field.getValue());
            leader.ifPresent(ballot -> leading.put(field.getKey(), ballot.value()));
            reached &= leader.filter(ballot -> enough(ballot, votes.size(), policy))
                    .isPresent();
        }
        return new Tally(
                ballots, votes.size(), policy.minimumLabels(), policy.threshold(), new Label(leading), reached);
    }

    /** Per field and value, who gave it. */
    private static SortedMap<String, Map<LabelValue, List<UserId>>> voters(List<Vote> votes) {
        SortedMap<String, Map<LabelValue, List<UserId>>> voters = new TreeMap<>();
        Set<UserId> seen = new HashSet<>();
        for (Vote vote : votes) {
            if (!seen.add(vote.labeler())) {
                throw new IllegalArgumentException("labeler " + vote.labeler() + " votes twice");
            }
            vote.label()
                    .values()
                    .forEach((field, value) -> voters.computeIfAbsent(field, name -> new HashMap<>())
                            .computeIfAbsent(value.canonical(), one -> new ArrayList<>())
                            .add(vote.labeler()));
        }
        return voters;
    }

    private static List<Ballot> ballots(Map<LabelValue, List<UserId>> values, int labels) {
        List<Ballot> ballots = new ArrayList<>();
        values.forEach((value, by) -> ballots.add(new Ballot(value, by, (double) by.size() / labels)));
        ballots.sort(ORDER);
        return ballots;
    }

    private static Optional<Ballot> leader(List<Ballot> ballots) {
        Ballot first = ballots.get(0);
        boolean tied = ballots.size() > 1
                && ballots.get(1).voters().size() == first.voters().size();
        return tied ? Optional.empty() : Optional.of(first);
    }

    private static boolean enough(Ballot ballot, int labels, MajorityPolicy policy) {
        return ballot.voters().size() >= policy.threshold() * labels - ROUNDING;
    }
}
