package dev.assay.domain.task;

import dev.assay.domain.consensus.Ballot;
import dev.assay.domain.consensus.Tally;
import dev.assay.domain.consensus.Vote;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who gave which answer, without a decision: what a reviewer of a settled task is shown. */
final class EqualAnswers {
    private EqualAnswers() {}

    /** Ballots of the outcome's fields, most votes first. */
    static Tally tally(List<Vote> votes, Label outcome) {
        List<Vote> inOrder =
                votes.stream().sorted(Comparator.comparing(Vote::labeler)).toList();
        Map<String, List<Ballot>> ballots = new TreeMap<>();
        for (String field : outcome.values().keySet()) {
            Map<LabelValue, List<UserId>> voters = new LinkedHashMap<>();
            for (Vote vote : inOrder) {
                LabelValue value = vote.label().values().get(field);
                if (value != null) {
                    voters.computeIfAbsent(value, none -> new ArrayList<>()).add(vote.labeler());
                }
            }
            List<Ballot> counted = new ArrayList<>();
            voters.forEach((value, who) -> counted.add(new Ballot(value, who, (double) who.size() / votes.size())));
            counted.sort(Comparator.comparingInt(ballot -> -ballot.voters().size()));
            ballots.put(field, counted);
        }
        return new Tally(ballots, votes.size(), 0, 0, outcome, false);
    }
}
