package dev.assay.domain.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldCheckTest {
    private static final Label PRAISE_ONLY = new Label(Map.of("intent", new LabelValue.Choice("praise")));

    @Test
    void the_expected_label_is_right_in_every_field() {
        GoldVerdict verdict = judge(LabelSamples.label(), LabelSamples.label(), 0);
        assertThat(verdict.correct()).isTrue();
        assertThat(verdict.score()).isEqualTo(1);
        assertThat(verdict.fields()).hasSameSizeAs(LabelSamples.label().values().entrySet());
    }

    @Test
    void the_order_of_a_list_carries_no_meaning() {
        Label one = new Label(Map.of("topics", new LabelValue.Choices(List.of("price", "service"))));
        Label other = new Label(Map.of("topics", new LabelValue.Choices(List.of("service", "price"))));
        assertThat(judge(one, other, 0).correct()).isTrue();
    }

    @Test
    void only_expected_fields_are_judged_and_a_missing_one_is_wrong() {
        assertThat(judge(PRAISE_ONLY, LabelSamples.label(), 0).fields()).containsOnlyKeys("intent");
        GoldVerdict missing = judge(LabelSamples.label(), PRAISE_ONLY, 0);
        assertThat(missing.correct()).isFalse();
        assertThat(missing.score())
                .isCloseTo(1.0 / LabelSamples.label().values().size(), within(1e-12));
        assertThat(missing.fields().get("tone")).isEqualTo(new FieldVerdict(1, false));
    }

    /** One step on the scale from -2 to 2 is a quarter of it. */
    @Test
    void a_field_within_the_tolerance_is_right_and_still_costs_score() {
        Label two = new Label(Map.of("tone", new LabelValue.Rating(2)));
        Label one = new Label(Map.of("tone", new LabelValue.Rating(1)));
        assertThat(judge(two, one, 0.25).correct()).isTrue();
        assertThat(judge(two, one, 0.25).score()).isEqualTo(0.75);
        assertThat(judge(two, one, 0.24).correct()).isFalse();
    }

    @Test
    void a_field_that_became_another_kind_of_question_is_wrong() {
        Label before = new Label(Map.of("tone", new LabelValue.Text("warm")));
        Label after = new Label(Map.of("tone", new LabelValue.Rating(1)));
        assertThat(judge(before, after, 0.9).correct()).isFalse();
    }

    @Test
    void a_required_field_may_be_left_out_of_gold_but_what_is_there_must_fit() {
        assertThat(check(new GoldStandard(PRAISE_ONLY, "", 0))).isEmpty();
        Label wrong = new Label(Map.of("intent", new LabelValue.Choice("rage"), "mood", new LabelValue.Rating(1)));
        assertThat(check(new GoldStandard(wrong, "", 0)))
                .extracting(Violation::pointer)
                .containsExactly("/expected/intent/option", "/expected/mood");
        assertThat(check(new GoldStandard(new Label(Map.of()), "x".repeat(4001), 0)))
                .extracting(Violation::pointer)
                .containsExactly("/expected", "/explanation");
    }

    @Test
    void a_tolerance_is_a_share() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GoldStandard(PRAISE_ONLY, "", 1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> new GoldStandard(PRAISE_ONLY, "", Double.NaN));
    }

    private static GoldVerdict judge(Label expected, Label given, double tolerance) {
        return GoldCheck.judge(new GoldStandard(expected, "", tolerance), given, LabelSamples.schema());
    }

    private static List<Violation> check(GoldStandard standard) {
        return GoldCheck.check(LabelSamples.schema(), standard, LabelSamples.item());
    }
}
