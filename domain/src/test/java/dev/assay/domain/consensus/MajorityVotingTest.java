package dev.assay.domain.consensus;

import static dev.assay.domain.consensus.StrategySamples.label;
import static dev.assay.domain.consensus.StrategySamples.panel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MajorityVotingTest {
    @Test
    void three_of_a_mind_settle_the_item() {
        assertThat(MajorityVoting.DEFAULT.judge(panel("praise", "praise", "praise")))
                .isInstanceOfSatisfying(
                        Verdict.Settled.class,
                        settled -> assertThat(settled.label()).isEqualTo(label("praise")));
    }

    @Test
    void below_the_threshold_a_reviewer_decides_and_sees_the_leader() {
        assertThat(MajorityVoting.DEFAULT.judge(panel("praise", "praise", "question")))
                .isInstanceOfSatisfying(Verdict.Escalated.class, escalated -> {
                    assertThat(escalated.leading()).isEqualTo(label("praise"));
                    assertThat(escalated.triggers())
                            .containsExactly(new Trigger(Trigger.Kind.LOW_SHARE, 2 / 3.0, 0.7, true));
                    assertThat(escalated.grounds().because())
                            .isEqualTo("the leading value's share is 0.6666, short of 0.7 or tied");
                });
    }

    @Test
    void a_tie_is_escalated_with_no_leader() {
        assertThat(new MajorityVoting(4, 3, 0.5).judge(panel("praise", "praise", "question", "question")))
                .isInstanceOfSatisfying(Verdict.Escalated.class, escalated -> {
                    assertThat(escalated.leading().values()).isEmpty();
                    assertThat(escalated.triggers()).containsExactly(new Trigger(Trigger.Kind.LOW_SHARE, 0, 0.5, true));
                });
    }

    @Test
    void what_is_missing_of_the_overlap_is_asked_for() {
        assertThat(MajorityVoting.DEFAULT.judge(panel("praise")))
                .isInstanceOfSatisfying(Verdict.MoreLabels.class, more -> {
                    assertThat(more.more()).isEqualTo(2);
                    assertThat(more.grounds().because()).isEqualTo("1 of the 3 labels wanted are there");
                });
    }

    @Test
    void a_policy_stored_before_there_were_strategies_is_a_majority() {
        assertThat(MajorityVoting.of(new MajorityPolicy(5, 4, 0.8))).isEqualTo(new MajorityVoting(5, 4, 0.8));
        assertThatThrownBy(() -> new MajorityVoting(3, 4, 0.7)).hasMessageContaining("minimumLabels");
    }
}
