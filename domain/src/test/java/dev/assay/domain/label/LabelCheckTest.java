package dev.assay.domain.label;

import static dev.assay.domain.label.Checked.pointers;
import static dev.assay.domain.label.Checked.with;
import static dev.assay.domain.label.Checked.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.LabelField.ChoiceField;
import dev.assay.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelCheckTest {
    @Test
    void a_label_that_fits_has_no_violations() {
        assertThat(LabelCheck.check(LabelSamples.schema(), LabelSamples.label(), LabelSamples.item()))
                .isEmpty();
    }

    @Test
    void a_required_field_must_be_answered() {
        assertThat(without("intent"))
                .containsExactly(new Violation("/intent", "must be answered: the schema requires this field"));
    }

    @Test
    void an_optional_field_may_be_left_out() {
        assertThat(without("comment")).isEmpty();
    }

    @Test
    void a_field_the_schema_does_not_know_is_refused_with_the_known_ones_named() {
        List<Violation> violations = with("mood", new LabelValue.Choice("good"));
        assertThat(pointers(violations)).containsExactly("/mood");
        assertThat(violations.get(0).message()).contains("\"intent\", \"topics\"");
    }

    @Test
    void names_are_escaped_in_pointers_as_rfc_6901_asks() {
        assertThat(pointers(with("a/b~c", new LabelValue.Choice("good")))).containsExactly("/a~1b~0c");
    }

    @Test
    void an_option_outside_the_schema_is_refused_with_the_allowed_ones_named() {
        assertThat(with("intent", new LabelValue.Choice("Praise")))
                .containsExactly(
                        new Violation("/intent/option", "must be one of \"complaint\", \"praise\", \"question\""));
    }

    @Test
    void up_to_twenty_options_are_named_and_more_are_counted() {
        assertThat(messageForUnknownOptionOf(20)).contains("\"o1\"").contains("\"o20\"");
        assertThat(messageForUnknownOptionOf(21)).isEqualTo("must be one of the schema's 21 options");
    }

    private static String messageForUnknownOptionOf(int count) {
        List<String> options =
                IntStream.rangeClosed(1, count).mapToObj(i -> "o" + i).toList();
        LabelSchema schema = new LabelSchema(List.of(new ChoiceField("pick", "Pick", true, options)));
        Label label = new Label(Map.of("pick", new LabelValue.Choice("none")));
        return LabelCheck.check(schema, label, null).get(0).message();
    }

    @Test
    void each_wrong_choice_is_pointed_at_in_the_order_given() {
        assertThat(pointers(with("topics", new LabelValue.Choices(List.of("weather", "price")))))
                .containsExactly("/topics/options/0");
        assertThat(pointers(with("topics", new LabelValue.Choices(List.of("price", "weather")))))
                .containsExactly("/topics/options/1");
    }

    @Test
    void an_option_may_be_chosen_only_once() {
        assertThat(with("topics", new LabelValue.Choices(List.of("price", "price"))))
                .containsExactly(
                        new Violation("/topics/options/1", "repeats an earlier option: choose each at most once"));
    }

    @Test
    void the_number_of_choices_stays_between_min_and_max() {
        assertThat(with("topics", new LabelValue.Choices(List.of())))
                .containsExactly(new Violation("/topics/options", "must hold 1 to 2 options, not 0"));
        assertThat(with("topics", new LabelValue.Choices(List.of("price")))).isEmpty();
        assertThat(with("topics", new LabelValue.Choices(List.of("price", "quality"))))
                .isEmpty();
        assertThat(pointers(with("topics", new LabelValue.Choices(List.of("price", "quality", "service")))))
                .containsExactly("/topics/options");
    }

    @Test
    void a_rating_stays_between_min_and_max() {
        assertThat(with("tone", new LabelValue.Rating(-3)))
                .containsExactly(new Violation("/tone/step", "must be -2 to 2, not -3"));
        assertThat(with("tone", new LabelValue.Rating(-2))).isEmpty();
        assertThat(with("tone", new LabelValue.Rating(2))).isEmpty();
        assertThat(pointers(with("tone", new LabelValue.Rating(3)))).containsExactly("/tone/step");
    }

    @Test
    void a_text_is_at_most_as_long_as_the_schema_allows() {
        assertThat(with("comment", new LabelValue.Text(""))).isEmpty();
        assertThat(with("comment", new LabelValue.Text("x".repeat(40)))).isEmpty();
        assertThat(with("comment", new LabelValue.Text("x".repeat(41))))
                .containsExactly(new Violation("/comment/text", "must be at most 40 characters, not 41"));
    }

    @Test
    void a_text_with_half_a_character_cannot_be_stored() {
        for (String half : List.of("\uD800", "\uD83D", "\uDE00", "\uDFFF")) {
            assertThat(pointers(with("comment", new LabelValue.Text("broken " + half))))
                    .containsExactly("/comment/text");
        }
        assertThat(with("comment", new LabelValue.Text("whole \uD83D\uDE00 \uD7FF \uE000")))
                .isEmpty();
    }

    @Test
    void violations_come_in_the_order_of_the_schema_and_unknown_fields_last() {
        Label label = new Label(Map.of("aaa", new LabelValue.Rating(1), "tone", new LabelValue.Rating(9)));
        assertThat(pointers(LabelCheck.check(LabelSamples.schema(), label, LabelSamples.item())))
                .containsExactly(
                        "/intent",
                        "/topics",
                        "/tone/step",
                        "/entities",
                        "/objects",
                        "/outlines",
                        "/events",
                        "/record",
                        "/aaa");
    }

    @Test
    void at_most_a_hundred_violations_are_listed() {
        Map<String, LabelValue> values = new TreeMap<>(LabelSamples.label().values());
        for (int i = 0; i < 99; i++) {
            values.put("unknown" + i, new LabelValue.Rating(1));
        }
        assertThat(LabelCheck.check(LabelSamples.schema(), new Label(values), LabelSamples.item()))
                .hasSize(99);
        values.put("unknown99", new LabelValue.Rating(1));
        values.put("unknown100", new LabelValue.Rating(1));
        assertThat(LabelCheck.check(LabelSamples.schema(), new Label(values), LabelSamples.item()))
                .hasSize(100);
    }
}
