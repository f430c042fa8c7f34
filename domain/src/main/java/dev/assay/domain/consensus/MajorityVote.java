package dev.assay.domain.consensus;

import dev.assay.domain.agreement.Answer;
import dev.assay.domain.agreement.AnswerGroup;
import dev.assay.domain.agreement.Grouping;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
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
 *   <li>Values are one when they are equal, whatever the order of their lists, and, for text and marks, when they are
 *       {@linkplain Grouping nearly so}: they then vote for their common answer.
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

    private MajorityVote() {}

    /**
     * The tally of the votes; the same for any order of the votes and of the lists in their values.
     *
     * @param schema says what each field asks for; of a field it does not know, only equal values are one
     * @throws IllegalArgumentException when a labeler votes twice
     */
    public static Tally count(List<Vote> votes, LabelSchema schema, MajorityPolicy policy) {
        SortedMap<String, List<Ballot>> ballots = new TreeMap<>();
        answers(votes).forEach((field, answers) -> ballots.put(field, ballots(schema, field, answers, votes.size())));
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

    /** Per field, who answered what. */
    private static SortedMap<String, List<Answer>> answers(List<Vote> votes) {
        SortedMap<String, List<Answer>> answers = new TreeMap<>();
        Set<UserId> seen = new HashSet<>();
        for (Vote vote : votes) {
            if (!seen.add(vote.labeler())) {
                throw new IllegalArgumentException("labeler " + vote.labeler() + " votes twice");
            }
            vote.label()
                    .values()
                    .forEach((field, value) -> answers.computeIfAbsent(field, name -> new ArrayList<>())
                            .add(new Answer(vote.labeler(), value)));
        }
        return answers;
    }

    private static List<Ballot> ballots(LabelSchema schema, String field, List<Answer> answers, int labels) {
        List<AnswerGroup> groups =
                schema.field(field).map(known -> Grouping.of(known, answers)).orElseGet(() -> Grouping.equal(answers));
        return groups.stream()
                .map(group -> new Ballot(
                        group.fused(),
                        group.labelers(),
                        (double) group.labelers().size() / labels,
                        group.fusion()))
                .toList();
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
