package dev.assay.ops.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MajorityScoreTest {
    @Test
    void a_tie_has_no_winner_and_is_scored_three_ways() {
        MajorityScore score = MajorityScore.of(
                Map.of("a", Set.of("yes"), "b", Set.of("yes"), "c", Set.of("no", "yes"), "d", Set.of("no", "yes")),
                Map.of("a", "yes", "b", "no", "c", "yes", "d", "maybe"));

        assertThat(score.items()).isEqualTo(4);
        assertThat(score.ties()).isEqualTo(2);
        assertThat(score.worst()).isEqualTo(0.25);
        assertThat(score.expected()).isCloseTo(0.375, within(1e-12));
        assertThat(score.best()).isEqualTo(0.5);
    }

    @Test
    void a_tie_among_three_is_a_draw_among_three() {
        MajorityScore score = MajorityScore.of(Map.of("a", Set.of("x", "y", "z")), Map.of("a", "x"));

        assertThat(score.expected()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void items_without_gold_do_not_count() {
        MajorityScore score = MajorityScore.of(Map.of("a", Set.of("x"), "b", Set.of("x")), Map.of("a", "x"));

        assertThat(score.items()).isEqualTo(1);
        assertThat(score.best()).isEqualTo(1);
    }

    @Test
    void all_answers_with_the_most_votes_lead() {
        assertThat(MajorityScore.leaders(Map.of("x", 2, "y", 2, "z", 1))).containsExactly("x", "y");
    }
}
