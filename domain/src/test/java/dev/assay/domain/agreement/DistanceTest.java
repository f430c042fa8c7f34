package dev.assay.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.label.Box;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.LabelValue.Scalar;
import dev.assay.domain.label.Span;
import dev.assay.domain.label.TimeRegion;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistanceTest {
    private static double between(String field, LabelValue one, LabelValue other) {
        LabelField known = LabelSamples.schema().field(field).orElseThrow();
        return Distance.between(known, one, other);
    }

    private static LabelValue choices(String... options) {
        return new LabelValue.Choices(List.of(options));
    }

    private static LabelValue boxes(Box... boxes) {
        return new LabelValue.Boxes(List.of(boxes));
    }

    private static LabelValue spans(Span... spans) {
        return new LabelValue.Spans(List.of(spans));
    }

    private static LabelValue fields(Map<String, Scalar> cells) {
        return new LabelValue.Fields(cells);
    }

    private static Scalar number(String number) {
        return new Scalar.Number(new BigDecimal(number));
    }

    @Test
    void a_choice_is_the_same_or_not() {
        LabelValue praise = new LabelValue.Choice("praise");
        assertThat(between("intent", praise, praise)).isZero();
        assertThat(between("intent", praise, new LabelValue.Choice("question"))).isEqualTo(1);
    }

    /** The four cases that MASI tells apart: equal, nested, overlapping and disjoint sets. */
    @Test
    void choices_are_compared_by_masi() {
        assertThat(between("topics", choices("a", "b"), choices("b", "a"))).isZero();
        assertThat(between("topics", choices("a"), choices("a", "b"))).isCloseTo(1 - 2 / 3.0 / 2, within(1e-12));
        assertThat(between("topics", choices("a", "b"), choices("b", "c"))).isCloseTo(1 - 1 / 3.0 / 3, within(1e-12));
        assertThat(between("topics", choices("a"), choices("b"))).isEqualTo(1);
        assertThat(between("topics", choices(), choices())).isZero();
        assertThat(between("topics", choices(), choices("a"))).isEqualTo(1);
    }

    @Test
    void a_rating_is_as_far_as_its_share_of_the_scale() {
        assertThat(between("tone", new LabelValue.Rating(-2), new LabelValue.Rating(2)))
                .isEqualTo(1);
        assertThat(between("tone", new LabelValue.Rating(1), new LabelValue.Rating(0)))
                .isEqualTo(0.25);
    }

    @Test
    void text_is_compared_by_its_characters_not_by_case_or_blanks() {
        LabelValue text = new LabelValue.Text("Kitten");
        assertThat(between("comment", text, new LabelValue.Text("  kitten\n"))).isZero();
        assertThat(between("comment", text, new LabelValue.Text("sitting"))).isCloseTo(3 / 7.0, within(1e-12));
        assertThat(between("comment", text, new LabelValue.Text(""))).isEqualTo(1);
        assertThat(between("comment", new LabelValue.Text(""), new LabelValue.Text(" ")))
                .isZero();
    }

    @Test
    void marks_are_compared_by_what_the_best_pairs_share() {
        LabelValue one = boxes(new Box(0, 0, 10, 10, "dent"));
        assertThat(between("objects", one, boxes(new Box(0, 0, 10, 5, "dent")))).isEqualTo(0.5);
        assertThat(between("objects", one, boxes(new Box(0, 0, 10, 10, "phone"))))
                .isEqualTo(1);
        assertThat(between("objects", one, boxes(new Box(10, 0, 10, 10, "dent"))))
                .isEqualTo(1);
        assertThat(between("objects", one, boxes())).isEqualTo(1);
        assertThat(between("objects", boxes(), boxes())).isZero();
        LabelValue two = boxes(new Box(0, 0, 10, 10, "dent"), new Box(50, 50, 10, 10, "dent"));
        assertThat(between("objects", one, two)).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void a_pairing_gives_up_the_best_pair_for_the_best_sum() {
        LabelValue one = spans(new Span(0, 10, "place"), new Span(2, 12, "place"));
        LabelValue other = spans(new Span(1, 11, "place"), new Span(3, 18, "place"));
        double straight = 9 / 11.0 + 9 / 16.0;
        double crossed = 9 / 11.0 + 7 / 18.0;
        assertThat(straight).isGreaterThan(crossed);
        assertThat(between("entities", one, other)).isCloseTo(1 - straight / 2, within(1e-12));
    }

    @Test
    void time_regions_are_compared_by_what_they_share_in_time() {
        LabelValue one = new LabelValue.TimeRegions(List.of(new TimeRegion(0, 4, "noise")));
        LabelValue other = new LabelValue.TimeRegions(List.of(new TimeRegion(1, 5, "noise")));
        assertThat(between("events", one, other)).isCloseTo(1 - 3 / 5.0, within(1e-12));
    }

    @Test
    void records_are_compared_column_by_column() {
        LabelValue one = fields(Map.of("city", new Scalar.Words("Berlin"), "amount", number("9"), "paid", flag(true)));
        LabelValue other =
                fields(Map.of("city", new Scalar.Words("Merlin"), "amount", number("11"), "paid", flag(true)));
        assertThat(between("record", one, other)).isCloseTo((1 / 6.0 + 0.1 + 0) / 3, within(1e-12));
        LabelValue less = fields(Map.of("city", new Scalar.Words("Berlin"), "amount", number("9")));
        assertThat(between("record", one, less)).isCloseTo(1 / 3.0, within(1e-12));
        LabelValue net = fields(Map.of("net/gross", new Scalar.Words("net")));
        assertThat(between("record", net, fields(Map.of("net/gross", new Scalar.Words("nett")))))
                .isEqualTo(1);
        assertThat(between("record", fields(Map.of("amount", number("-5"))), fields(Map.of("amount", number("5")))))
                .isEqualTo(1);
    }

    private static Scalar flag(boolean value) {
        return new Scalar.Flag(value);
    }

    @Test
    void answers_too_tangled_to_pair_are_compared_by_equality_alone() {
        LabelValue pile = new LabelValue.Boxes(Collections.nCopies(2_000, new Box(0, 0, 10, 10, "dent")));
        LabelValue moved = new LabelValue.Boxes(Collections.nCopies(2_000, new Box(1, 0, 10, 10, "dent")));
        assertThat(between("objects", pile, pile)).isZero();
        assertThat(between("objects", pile, moved)).isEqualTo(1);
    }

    @Test
    void the_longest_list_of_marks_is_compared() {
        LabelValue row = new LabelValue.Boxes(IntStream.range(0, 10_000)
                .mapToObj(i -> new Box(8 * i, 0, 10, 10, "dent"))
                .toList());
        LabelValue moved = new LabelValue.Boxes(IntStream.range(0, 10_000)
                .mapToObj(i -> new Box(8 * i, 5, 10, 10, "dent"))
                .toList());
        assertThat(between("objects", row, moved)).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void a_value_of_another_kind_is_refused() {
        LabelValue praise = new LabelValue.Choice("praise");
        assertThatThrownBy(() -> between("tone", praise, praise)).isInstanceOf(IllegalArgumentException.class);
    }
}
