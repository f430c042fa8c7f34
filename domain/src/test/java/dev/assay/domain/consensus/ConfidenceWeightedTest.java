package dev.assay.domain.consensus;

import static dev.assay.domain.consensus.StrategySamples.label;
import static dev.assay.domain.consensus.StrategySamples.panel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.crowd.CrowdModel;
import dev.assay.domain.crowd.CrowdModels;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceWeightedTest {
    private static final ConfidenceWeighted STRATEGY = new ConfidenceWeighted(3, 5, 0.8, 10, 2, "intent");

    private static CrowdModel crowd(double evidence, double... accuracies) {
        return CrowdModels.of("intent", List.of("praise", "question", "complaint"), evidence, accuracies);
    }

    @Test
    void one_expert_can_outweigh_two_who_guess() {
        Verdict verdict = STRATEGY.judge(panel("praise", "question", "question").with(crowd(50, 0.95, 0.4, 0.4)));
        // praise: .95·.3·.3 = .0855; question: .025·.4·.4 = .004; complaint: .025·.3·.3 = .00225
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Settled.class,
                        settled -> assertThat(settled.label()).isEqualTo(label("praise")));
        FieldBelief belief = verdict.grounds().beliefs().get(0);
        assertThat(belief.leading().probability()).isCloseTo(0.0855 / 0.09175, within(1e-12));
        assertThat(verdict.tally().leading()).isEqualTo(label("question"));
    }

    @Test
    void below_the_confidence_more_labels_are_asked_for_one_by_one() {
        assertThat(STRATEGY.judge(panel("praise", "question", "question").with(crowd(50, 0.8, 0.7, 0.7))))
                .isInstanceOfSatisfying(
                        Verdict.MoreLabels.class,
                        more -> assertThat(more.more()).isEqualTo(1));
    }

    @Test
    void too_few_experienced_votes_do_not_settle_however_sure_they_are() {
        Verdict verdict = STRATEGY.judge(panel("praise", "praise", "praise").with(crowd(9.9, 0.95, 0.95, 0.95)));
        assertThat(verdict).isInstanceOf(Verdict.MoreLabels.class);
        assertThat(verdict.grounds().fired()).containsExactly(new Trigger(Trigger.Kind.FEW_EXPERIENCED, 0, 2, true));
        assertThat(STRATEGY.judge(panel("praise", "praise", "praise").with(crowd(10, 0.95, 0.95, 0.95))))
                .isInstanceOf(Verdict.Settled.class);
    }

    @Test
    void at_the_maximum_an_expert_decides() {
        assertThat(STRATEGY.judge(panel("praise", "question", "question", "praise", "complaint")
                        .with(crowd(50, 0.7, 0.7, 0.7, 0.7, 0.7))))
                .isInstanceOfSatisfying(Verdict.Escalated.class, escalated -> {
                    assertThat(escalated.skill()).isEqualTo("intent");
                    assertThat(escalated.leading().values()).isEmpty();
                    assertThat(escalated.triggers())
                            .extracting(Trigger::kind)
                            .containsExactly(Trigger.Kind.LOW_CONFIDENCE);
                });
    }

    @Test
    void a_crowd_nobody_knows_ends_with_an_expert() {
        Verdict verdict = STRATEGY.judge(panel("praise", "praise", "praise", "praise", "praise"));
        assertThat(verdict.grounds().modelVersion()).isZero();
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Escalated.class,
                        escalated -> assertThat(escalated.triggers())
                                .extracting(Trigger::kind)
                                .containsExactly(Trigger.Kind.FEW_EXPERIENCED));
    }

    /** Text has no classes: equal answers form groups, and one more candidate stands for a text nobody gave. */
    @Test
    void answers_without_classes_are_weighed_in_groups() {
        LabelSchema schema = new LabelSchema(List.of(new LabelField.TextField("plate", "Plate", true, 20)));
        List<Vote> votes = List.of(text("l00", "B-AS 12"), text("l01", "B-AS 12"), text("l02", "B-A5 12"));
        Verdict verdict =
                STRATEGY.judge(Panel.of(schema, votes, 3).with(CrowdModels.of("plate", List.of(), 20, 0.9, 0.8, 0.7)));
        // .9·.8·.15 = .108; .05·.1·.7 = .0035; neither: .05·.1·.15 = .00075
        FieldBelief belief = verdict.grounds().beliefs().get(0);
        assertThat(belief.candidates()).hasSize(3);
        assertThat(belief.leading().value()).isEqualTo(new LabelValue.Text("B-AS 12"));
        assertThat(belief.leading().probability()).isCloseTo(0.108 / 0.11225, within(1e-12));
        assertThat(belief.candidates().get(2).kind()).isEqualTo(Candidate.Kind.ANOTHER);
        assertThat(verdict).isInstanceOf(Verdict.Settled.class);
    }

    @Test
    void leaving_a_field_out_is_an_answer_that_can_win() {
        Verdict verdict = STRATEGY.judge(panel("", "", "praise").with(crowd(50, 0.9, 0.9, 0.6)));
        assertThat(verdict.grounds().beliefs().get(0).leading().kind()).isEqualTo(Candidate.Kind.LEFT_OUT);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Settled.class,
                        settled -> assertThat(settled.label().values()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, 0.8, 10, 2", "6, 5, 0.8, 10, 2", "3, 101, 0.8, 10, 2", "3, 5, 0.49, 10, 2", "3, 5, 1, 10, 2",
        "3, 5, NaN, 10, 2", "3, 5, 0.8, -1, 2", "3, 5, 0.8, NaN, 2", "3, 5, 0.8, 10, 6", "3, 5, 0.8, 10, -1"
    })
    void parameters_out_of_range_are_refused(int least, int most, double confidence, double evidence, int experienced) {
        assertThatThrownBy(() -> new ConfidenceWeighted(least, most, confidence, evidence, experienced, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Vote text(String labeler, String text) {
        return new Vote(new UserId(labeler), new Label(Map.of("plate", new LabelValue.Text(text))));
    }
}
