package dev.assay.domain.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.LabelField.BoxesField;
import dev.assay.domain.label.LabelField.ChoiceField;
import dev.assay.domain.label.LabelField.ChoicesField;
import dev.assay.domain.label.LabelField.RatingField;
import dev.assay.domain.label.LabelField.SpansField;
import dev.assay.domain.label.LabelField.TextField;
import dev.assay.domain.label.LabelField.TimeRegionsField;
import dev.assay.domain.shared.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {
    private static List<String> pointers(LabelField... fields) {
        return Checked.pointers(SchemaCheck.check(new LabelSchema(List.of(fields))));
    }

    private static LabelField named(String name) {
        return new TextField(name, "Title", false, 10);
    }

    private static LabelField titled(String title) {
        return new TextField("name", title, false, 10);
    }

    private static LabelField choice(List<String> options) {
        return new ChoiceField("pick", "Pick", false, options);
    }

    private static LabelField choices(int min, int max) {
        return new ChoicesField("pick", "Pick", false, List.of("a", "b"), min, max);
    }

    private static LabelField rating(int min, int max) {
        return new RatingField("rate", "Rate", false, min, max);
    }

    private static List<String> options(int count) {
        return IntStream.range(0, count).mapToObj(i -> "o" + i).toList();
    }

    @Test
    void a_sound_schema_has_no_violations() {
        assertThat(SchemaCheck.check(LabelSamples.schema())).isEmpty();
    }

    @Test
    void a_schema_has_1_to_50_fields() {
        LabelField[] fields =
                IntStream.range(0, 51).mapToObj(i -> named("f" + i)).toArray(LabelField[]::new);
        assertThat(SchemaCheck.check(new LabelSchema(List.of())))
                .containsExactly(new Violation("/fields", "must hold 1 to 50 fields, not 0"));
        assertThat(pointers(Arrays.copyOf(fields, 50))).isEmpty();
        assertThat(pointers(fields)).containsExactly("/fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z", "intent_2", "a234567890123456789012345678901234567890123456789012345678901234"})
    void a_name_starts_with_a_letter_and_goes_on_with_letters_digits_and_underscores(String name) {
        assertThat(pointers(named(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2nd",
                "_a",
                "a-b",
                "a b",
                "\u00e9t\u00e9",
                "a\n",
                "a2345678901234567890123456789012345678901234567890123456789012345"
            })
    void other_names_are_refused(String name) {
        assertThat(pointers(named(name))).containsExactly("/fields/0/name");
    }

    @Test
    void names_are_unique() {
        assertThat(pointers(named("a"), named("A"))).isEmpty();
        assertThat(pointers(named("a"), named("b"), named("a"))).containsExactly("/fields/2/name");
    }

    @Test
    void a_title_has_1_to_200_characters() {
        assertThat(pointers(titled("x"))).isEmpty();
        assertThat(pointers(titled("x".repeat(200)))).isEmpty();
        assertThat(pointers(titled(""))).containsExactly("/fields/0/title");
        assertThat(pointers(titled(" "))).containsExactly("/fields/0/title");
        assertThat(pointers(titled("x".repeat(201)))).containsExactly("/fields/0/title");
        assertThat(pointers(titled("\uD83D"))).containsExactly("/fields/0/title");
    }

    @Test
    void options_are_1_to_500() {
        assertThat(pointers(choice(options(1)))).isEmpty();
        assertThat(pointers(choice(options(500)))).isEmpty();
        assertThat(pointers(choice(List.of()))).containsExactly("/fields/0/options");
        assertThat(pointers(choice(options(501)))).containsExactly("/fields/0/options");
    }

    @Test
    void options_are_unique_not_blank_and_at_most_200_characters() {
        assertThat(pointers(choice(List.of("x".repeat(200), "a")))).isEmpty();
        assertThat(pointers(choice(List.of("a", "", "a", "x".repeat(201)))))
                .containsExactly("/fields/0/options/1", "/fields/0/options/2", "/fields/0/options/3");
    }

    @Test
    void choices_are_limited_within_the_number_of_options() {
        assertThat(pointers(choices(0, 0))).isEmpty();
        assertThat(pointers(choices(0, 2))).isEmpty();
        assertThat(pointers(choices(2, 2))).isEmpty();
        assertThat(pointers(choices(-1, 1))).containsExactly("/fields/0/min");
        assertThat(pointers(choices(2, 1))).containsExactly("/fields/0/max");
        assertThat(pointers(choices(1, 3))).containsExactly("/fields/0/max");
        assertThat(pointers(new ChoicesField("pick", "Pick", false, List.of("a", "a"), 0, 1)))
                .containsExactly("/fields/0/options/1");
    }

    @Test
    void a_rating_has_2_to_101_steps() {
        assertThat(pointers(rating(0, 1))).isEmpty();
        assertThat(pointers(rating(-50, 50))).isEmpty();
        assertThat(pointers(rating(3, 3))).containsExactly("/fields/0/max");
        assertThat(pointers(rating(4, 3))).containsExactly("/fields/0/max");
        assertThat(pointers(rating(0, 101))).containsExactly("/fields/0/max");
        assertThat(pointers(rating(Integer.MIN_VALUE, Integer.MAX_VALUE))).containsExactly("/fields/0/max");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100_001})
    void a_text_length_outside_1_to_100000_is_refused(int length) {
        assertThat(SchemaCheck.check(new LabelSchema(List.of(new TextField("t", "T", false, length)))))
                .containsExactly(new Violation("/fields/0/maxLength", "must be 1 to 100000"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100_000})
    void a_text_length_of_1_to_100000_is_taken(int length) {
        assertThat(pointers(new TextField("t", "T", false, length))).isEmpty();
    }

    @Test
    void a_field_of_marks_names_what_it_marks_and_its_types() {
        assertThat(pointers(
                        new SpansField("a", "A", false, " ", List.of("x", "x")),
                        new BoxesField("b", "B", false, "", List.of()),
                        new TimeRegionsField("c", "C", false, "call", List.of(" ")),
                        new LabelField.PolygonsField("d", "D", false, "", List.of("x"))))
                .containsExactly(
                        "/fields/0/of",
                        "/fields/0/types/1",
                        "/fields/1/of",
                        "/fields/1/types",
                        "/fields/2/types/0",
                        "/fields/3/of");
    }
}
