package dev.assay.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final LabelSchema SCHEMA = new LabelSchema(List.of(
            new LabelField.ChoiceField("answer", "Does it hold?", true, List.of("yes", "no")),
            new LabelField.RatingField("mood", "How glad?", true, 1, 5),
            new LabelField.TextField("why", "Why?", false, 100)));

    private static Label label(Map<String, LabelValue> values) {
        return new Label(values);
    }

    @Test
    void only_what_both_speak_of_is_compared() {
        Comparison comparison = Comparison.of(
                SCHEMA,
                label(Map.of("answer", new LabelValue.Choice("no"), "why", new LabelValue.Text("it rains"))),
                label(Map.of("answer", new LabelValue.Choice("yes"), "mood", new LabelValue.Rating(3))));
        assertThat(comparison.distances()).containsExactly(Map.entry("answer", 1.0));
        assertThat(comparison.made()).isTrue();
        assertThat(Comparison.of(SCHEMA, label(Map.of("why", new LabelValue.Text("x"))), PredictionSamples.label("yes"))
                        .made())
                .isFalse();
    }

    @Test
    void a_distance_within_the_tolerance_is_no_contradiction() {
        Comparison near = Comparison.of(
                SCHEMA,
                label(Map.of("mood", new LabelValue.Rating(4))),
                label(Map.of("mood", new LabelValue.Rating(3))));
        assertThat(near.beyond(0)).containsExactly(Map.entry("mood", 0.25));
        assertThat(near.beyond(0.25)).isEmpty();
    }

    @Test
    void a_field_that_was_another_question_has_nothing_in_common() {
        Comparison other = Comparison.of(
                SCHEMA,
                label(Map.of("answer", new LabelValue.Text("no"), "gone", new LabelValue.Text("a"))),
                label(Map.of("answer", new LabelValue.Choice("no"), "gone", new LabelValue.Text("a"))));
        assertThat(other.distances()).containsExactly(Map.entry("answer", 1.0), Map.entry("gone", 1.0));
    }

    @Test
    void a_policy_names_what_does_not_hold_in_it() {
        assertThat(new ModelCheck(true, 0, 1, "two words").violations())
                .extracting(Violation::pointer)
                .containsExactly("/minConfidence", "/tolerance", "/skill");
        assertThat(ModelCheck.OFF.violations()).isEmpty();
        assertThat(ModelCheck.OFF.actsOn(1)).isFalse();
        assertThat(PredictionSamples.CHECK.actsOn(0.9)).isTrue();
        assertThat(PredictionSamples.CHECK.actsOn(0.89)).isFalse();
    }

    @Test
    void a_prediction_fits_the_schema_and_says_something() {
        assertThat(PredictionCheck.check(SCHEMA, PredictionSamples.label("no"), null))
                .as("required fields may be left out")
                .isEmpty();
        assertThat(PredictionCheck.check(SCHEMA, PredictionSamples.label("maybe"), null))
                .extracting(Violation::pointer)
                .containsExactly("/answer/option");
        assertThat(PredictionCheck.check(SCHEMA, label(Map.of()), null))
                .extracting(Violation::pointer)
                .containsExactly("");
    }

    @Test
    void a_clash_says_why() {
        assertThat(PredictionSamples.clash().because())
                .isEqualTo("model sentiment 2026-01 is sure (0.97 of at least 0.9 wanted) of another answer");
    }
}
