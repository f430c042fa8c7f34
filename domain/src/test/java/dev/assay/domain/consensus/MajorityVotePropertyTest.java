package dev.assay.domain.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for any votes; the repetition is the seed. */
class MajorityVotePropertyTest {
    private static final List<String> OPTIONS = List.of("a", "b", "c");

    @RepeatedTest(200)
    void neither_the_order_of_votes_nor_of_lists_changes_the_tally(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Vote> votes = votes(random);
        MajorityPolicy policy = policy(random);
        Tally tally = MajorityVote.count(votes, LabelSamples.schema(), policy);
        List<Vote> shuffled = new ArrayList<>();
        votes.forEach(vote -> shuffled.add(new Vote(vote.labeler(), reversed(vote.label()))));
        Collections.shuffle(shuffled, random);
        assertThat(MajorityVote.count(shuffled, LabelSamples.schema(), policy))
                .isEqualTo(tally)
                .hasToString(tally.toString());
    }

    @RepeatedTest(200)
    void the_tally_can_be_redone_by_hand(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Vote> votes = votes(random);
        MajorityPolicy policy = policy(random);
        Tally tally = MajorityVote.count(votes, LabelSamples.schema(), policy);
        boolean won = true;
        for (Map.Entry<String, List<Ballot>> field : tally.ballots().entrySet()) {
            recount(field.getKey(), field.getValue(), votes);
            List<Integer> counts = field.getValue().stream()
                    .map(ballot -> ballot.voters().size())
                    .toList();
            assertThat(counts).isSortedAccordingTo(Collections.reverseOrder());
            boolean single = Collections.frequency(counts, Collections.max(counts)) == 1;
            assertThat(tally.leading().values().containsKey(field.getKey())).isEqualTo(single);
            won &= single && counts.get(0) + 1e-6 >= policy.threshold() * votes.size();
        }
        assertThat(tally.reached()).isEqualTo(won && votes.size() >= policy.minimumLabels());
    }

    /** Each labeler who answered stands in the ballot for the answer, and nobody else. */
    private static void recount(String field, List<Ballot> ballots, List<Vote> votes) {
        Map<UserId, LabelValue> expected = new HashMap<>();
        for (Vote vote : votes) {
            LabelValue value = vote.label().values().get(field);
            if (value != null) {
                expected.put(vote.labeler(), value);
            }
        }
        Map<UserId, LabelValue> counted = new HashMap<>();
        for (Ballot ballot : ballots) {
            assertThat(ballot.share()).isEqualTo(ballot.voters().size() / (double) votes.size());
            ballot.voters()
                    .forEach(voter ->
                            assertThat(counted.put(voter, ballot.value())).isNull());
        }
        assertThat(counted).isEqualTo(expected);
    }

    private static MajorityPolicy policy(Random random) {
        return new MajorityPolicy(9, 1 + random.nextInt(9), (1 + random.nextInt(10)) / 10.0);
    }

    private static List<Vote> votes(Random random) {
        List<Vote> votes = new ArrayList<>();
        int count = random.nextInt(10);
        for (int i = 0; i < count; i++) {
            Map<String, LabelValue> values = new HashMap<>();
            if (random.nextInt(4) > 0) {
                values.put("intent", new LabelValue.Choice(OPTIONS.get(random.nextInt(3))));
            }
            if (random.nextBoolean()) {
                values.put("topics", new LabelValue.Choices(OPTIONS.subList(random.nextInt(2), 2 + random.nextInt(2))));
            }
            votes.add(new Vote(new UserId("labeler-" + i), new Label(values)));
        }
        return votes;
    }

    private static Label reversed(Label label) {
        Map<String, LabelValue> values = new HashMap<>(label.values());
        values.computeIfPresent("topics", (field, value) -> reversed(value));
        return new Label(values);
    }

    private static LabelValue reversed(LabelValue value) {
        List<String> options = new ArrayList<>(((LabelValue.Choices) value).options());
        Collections.reverse(options);
        return new LabelValue.Choices(options);
    }
}
