package dev.assay.domain.consensus;

import static dev.assay.domain.consensus.StrategySamples.label;
import static dev.assay.domain.consensus.StrategySamples.panel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.shared.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpertReviewTest {
    private static final ExpertReview REVIEW = new ExpertReview(5, 3, 0.6, 0.5, 2, 0.9, "medical");
    private static final Flag FLAG = new Flag(new UserId("l00"), "half of it is missing");

    private static List<Trigger.Kind> fired(Verdict verdict) {
        return verdict.grounds().fired().stream().map(Trigger::kind).toList();
    }

    @Test
    void without_a_trigger_the_majority_decides() {
        Verdict verdict = REVIEW.judge(panel("praise", "praise", "praise", "praise", "question")
                .withFlags(List.of(FLAG))
                .withNovelty(0.89));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Settled.class,
                        settled -> assertThat(settled.label()).isEqualTo(label("praise")));
        assertThat(verdict.grounds().triggers()).hasSize(4).noneMatch(Trigger::fired);
    }

    /** Of five labels there are ten pairs: 4:1 differ in four, 3:2 in six, 3:1:1 in seven. */
    @ParameterizedTest
    @CsvSource({
        "praise praise praise praise praise, 0",
        "praise praise praise praise question, 0.4",
        "praise praise praise question question, 0.6",
        "praise praise praise question complaint, 0.7"
    })
    void disagreement_is_the_share_of_pairs_that_differ(String options, double expected) {
        Verdict verdict = REVIEW.judge(panel(options.split(" ")));
        Trigger measured = verdict.grounds().triggers().stream()
                .filter(trigger -> trigger.kind() == Trigger.Kind.HIGH_DISAGREEMENT)
                .findFirst()
                .orElseThrow();
        assertThat(measured.measured()).isCloseTo(expected, within(1e-12));
        assertThat(measured.fired()).isEqualTo(expected > 0.5);
    }

    @Test
    void high_disagreement_is_escalated_to_the_skill() {
        assertThat(REVIEW.judge(panel("praise", "praise", "praise", "question", "complaint")))
                .isInstanceOfSatisfying(Verdict.Escalated.class, escalated -> {
                    assertThat(escalated.skill()).isEqualTo("medical");
                    assertThat(fired(escalated)).containsExactly(Trigger.Kind.HIGH_DISAGREEMENT);
                    assertThat(escalated.leading()).isEqualTo(label("praise"));
                });
    }

    @Test
    void an_edge_case_is_escalated_at_once_when_two_different_labelers_say_so() {
        Flag again = new Flag(FLAG.by(), "once more");
        Flag other = new Flag(new UserId("l07"), "not a text");
        assertThat(REVIEW.judge(panel("praise").withFlags(List.of(FLAG, again))))
                .isInstanceOf(Verdict.MoreLabels.class);
        Verdict verdict = REVIEW.judge(panel("praise").withFlags(List.of(FLAG, other)));
        assertThat(verdict).isInstanceOf(Verdict.Escalated.class);
        assertThat(verdict.grounds().triggers()).containsExactly(new Trigger(Trigger.Kind.EDGE_CASE, 2, 2, true));
    }

    @Test
    void a_new_pattern_is_escalated_once_its_labels_are_there() {
        assertThat(REVIEW.judge(panel("praise").withNovelty(1))).isInstanceOf(Verdict.MoreLabels.class);
        Verdict verdict = REVIEW.judge(
                panel("praise", "praise", "praise", "praise", "praise").withNovelty(0.9));
        assertThat(verdict).isInstanceOf(Verdict.Escalated.class);
        assertThat(fired(verdict)).containsExactly(Trigger.Kind.NEW_PATTERN);
    }

    @Test
    void a_majority_below_the_threshold_is_escalated_too() {
        Verdict verdict =
                new ExpertReview(5, 3, 0.9, 0.5, 2, 0.9, "").judge(panel("praise", "praise", "praise", "praise", ""));
        assertThat(fired(verdict)).containsExactly(Trigger.Kind.LOW_SHARE);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 2, 0.9, a",
        "1.1, 2, 0.9, a",
        "0.5, 0, 0.9, a",
        "0.5, 2, 0, a",
        "0.5, 2, 1.1, a",
        "0.5, 2, 0.9, a b"
    })
    void parameters_out_of_range_are_refused(double disagreement, int flags, double novelty, String skill) {
        assertThatThrownBy(() -> new ExpertReview(3, 3, 0.7, disagreement, flags, novelty, skill))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
