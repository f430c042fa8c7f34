package dev.assay.domain.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.Span;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorityVoteTest {
    private static final LabelSchema SCHEMA = LabelSamples.schema();

    private static Vote vote(String labeler, Map<String, LabelValue> values) {
        return new Vote(new UserId(labeler), new Label(values));
    }

    /** One vote each on the field {@code intent}, by l00, l01 and so on; an empty text leaves it out. */
    private static List<Vote> votes(String... options) {
        List<Vote> votes = new ArrayList<>();
        for (String option : options) {
            Map<String, LabelValue> values =
                    option.isEmpty() ? Map.of() : Map.of("intent", new LabelValue.Choice(option));
            votes.add(vote("l%02d".formatted(votes.size()), values));
        }
        return votes;
    }

    private static MajorityPolicy policy(int minimum, double threshold) {
        return new MajorityPolicy(100, minimum, threshold);
    }

    private static List<Ballot> ballots(Tally tally) {
        return tally.ballots().getOrDefault("intent", List.of());
    }

    @Test
    void unanimity_reaches_consensus_and_the_tally_says_who_voted_for_what() {
        Tally tally = MajorityVote.count(votes("praise", "praise", "praise"), SCHEMA, MajorityPolicy.DEFAULT);
        Ballot ballot = new Ballot(
                new LabelValue.Choice("praise"), List.of(new UserId("l00"), new UserId("l01"), new UserId("l02")), 1);
        assertThat(tally)
                .isEqualTo(new Tally(
                        Map.of("intent", List.of(ballot)),
                        3,
                        3,
                        0.7,
                        new Label(Map.of("intent", new LabelValue.Choice("praise"))),
                        true));
    }

    @Test
    void a_leader_below_the_threshold_leads_without_winning() {
        Tally tally = MajorityVote.count(votes("praise", "question", "praise"), SCHEMA, MajorityPolicy.DEFAULT);
        assertThat(tally.reached()).isFalse();
        assertThat(tally.leading()).isEqualTo(new Label(Map.of("intent", new LabelValue.Choice("praise"))));
        assertThat(ballots(tally))
                .extracting(Ballot::share)
                .satisfiesExactly(
                        share -> assertThat(share).isCloseTo(2 / 3.0, within(1e-12)),
                        share -> assertThat(share).isCloseTo(1 / 3.0, within(1e-12)));
    }

    @Test
    void too_few_labels_reach_nothing_however_much_they_agree() {
        assertThat(MajorityVote.count(votes("a", "a"), SCHEMA, policy(3, 0.5)).reached())
                .isFalse();
        assertThat(MajorityVote.count(votes("a", "a", "a"), SCHEMA, policy(3, 0.5))
                        .reached())
                .isTrue();
        assertThat(MajorityVote.count(List.of(), SCHEMA, policy(1, 0.5)))
                .isEqualTo(new Tally(Map.of(), 0, 1, 0.5, new Label(Map.of()), false));
    }

    @Test
    void a_tie_has_no_leader_even_above_the_threshold() {
        Tally tally = MajorityVote.count(votes("a", "b", "a", "b", "c"), SCHEMA, policy(3, 0.3));
        assertThat(tally.leading()).isEqualTo(new Label(Map.of()));
        assertThat(tally.reached()).isFalse();
        assertThat(ballots(tally))
                .extracting(Ballot::value)
                .containsExactly(new LabelValue.Choice("a"), new LabelValue.Choice("b"), new LabelValue.Choice("c"));
    }

    @Test
    void a_tie_behind_the_leader_harms_nobody() {
        Tally tally = MajorityVote.count(votes("b", "c", "a", "a"), SCHEMA, policy(3, 0.5));
        assertThat(tally.leading()).isEqualTo(new Label(Map.of("intent", new LabelValue.Choice("a"))));
        assertThat(tally.reached()).isTrue();
        assertThat(ballots(tally))
                .extracting(Ballot::value)
                .containsExactly(new LabelValue.Choice("a"), new LabelValue.Choice("b"), new LabelValue.Choice("c"));
    }

    @Test
    void leaving_a_field_out_counts_against_every_value() {
        Tally most = MajorityVote.count(votes("a", "", "a", "a"), SCHEMA, MajorityPolicy.DEFAULT);
        assertThat(ballots(most)).extracting(Ballot::share).containsExactly(0.75);
        assertThat(most.reached()).isTrue();
        Tally half = MajorityVote.count(votes("a", "", "a", ""), SCHEMA, MajorityPolicy.DEFAULT);
        assertThat(ballots(half)).extracting(Ballot::share).containsExactly(0.5);
        assertThat(half.reached()).isFalse();
    }

    @Test
    void a_field_nobody_answered_stands_in_the_way_of_nothing() {
        Tally tally = MajorityVote.count(votes("", "", ""), SCHEMA, MajorityPolicy.DEFAULT);
        assertThat(tally.ballots()).isEmpty();
        assertThat(tally.leading()).isEqualTo(new Label(Map.of()));
        assertThat(tally.reached()).isTrue();
    }

    @Test
    void every_field_answered_needs_a_winner() {
        LabelValue yes = new LabelValue.Choice("yes");
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            votes.add(vote("l" + i, Map.of("sure", yes, "tone", new LabelValue.Rating(i))));
        }
        Tally tally = MajorityVote.count(votes, SCHEMA, MajorityPolicy.DEFAULT);
        assertThat(tally.leading()).isEqualTo(new Label(Map.of("sure", yes)));
        assertThat(tally.reached()).isFalse();
    }

    @Test
    void values_are_one_whatever_the_order_of_their_lists() {
        Span early = new Span(0, 5, "place");
        Span late = new Span(7, 9, "place");
        LabelValue canonical = new LabelValue.Spans(List.of(early, late));
        List<Vote> votes = List.of(
                vote("a", Map.of("entities", new LabelValue.Spans(List.of(late, early)))),
                vote("b", Map.of("entities", canonical)));
        Tally tally = MajorityVote.count(votes, SCHEMA, policy(2, 1));
        assertThat(tally.reached()).isTrue();
        assertThat(tally.ballots().values())
                .singleElement()
                .satisfies(ballots -> assertThat(ballots.get(0).value()).hasToString(canonical.toString()));
        assertThat(tally.leading().values().get("entities")).hasToString(canonical.toString());
    }

    /** Thresholds whose product with the number of labels floating point rounds up. */
    @ParameterizedTest
    @CsvSource({"0.7, 7, 10", "0.55, 55, 100", "0.07, 7, 100", "0.6, 3, 5", "0.9, 27, 30", "1, 3, 3"})
    void a_share_of_exactly_the_threshold_wins_and_one_vote_less_does_not(double threshold, int wins, int labels) {
        assertThat(votesFor(wins, labels, threshold).reached()).isTrue();
        assertThat(votesFor(wins - 1, labels, threshold).reached()).isFalse();
    }

    /** So many of the labels give the same value, and every other label one of its own. */
    private static Tally votesFor(int count, int labels, double threshold) {
        String[] options = IntStream.range(0, labels)
                .mapToObj(i -> i < count ? "winner" : "other" + i)
                .toArray(String[]::new);
        return MajorityVote.count(votes(options), SCHEMA, policy(1, threshold));
    }

    @Test
    void a_labeler_has_one_vote() {
        Vote vote = vote("a", Map.of("intent", new LabelValue.Choice("praise")));
        assertThatThrownBy(() -> MajorityVote.count(List.of(vote, vote), SCHEMA, MajorityPolicy.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a votes twice");
    }
}
