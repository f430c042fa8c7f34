package dev.assay.domain.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.LabelValue.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelValueTest {
    private static final Span EARLY = new Span(1, 2, "place");
    private static final Span LATE = new Span(5, 9, "place");
    private static final Box HIGH = new Box(9, 1, 2, 2, "dent");
    private static final Box LOW = new Box(1, 9, 2, 2, "dent");
    private static final Polygon ROOF = polygon(new Point(5, 0), new Point(0, 3), new Point(9, 3));
    private static final Polygon LEAF = polygon(new Point(0, 8), new Point(4, 8), new Point(0, 9));
    private static final TimeRegion FIRST = new TimeRegion(0, 1, "noise");
    private static final TimeRegion SECOND = new TimeRegion(0, 2, "noise");

    private static Polygon polygon(Point... points) {
        return new Polygon(List.of(points), "dent");
    }

    private static LabelValue related(List<Span> spans, Relation... relations) {
        return new LabelValue.Spans(spans, List.of(relations));
    }

    /** The same ring, the other way round and from another point. */
    private static Polygon turned(Polygon polygon) {
        return polygon(
                polygon.points().get(1),
                polygon.points().get(0),
                polygon.points().get(2));
    }

    /** In natural order, in another, and with one entry less. */
    record Orders(LabelValue natural, LabelValue other, LabelValue less) {}

    static Stream<Orders> lists() {
        return Stream.of(
                new Orders(
                        new LabelValue.Choices(List.of("a", "b")),
                        new LabelValue.Choices(List.of("b", "a")),
                        new LabelValue.Choices(List.of("a"))),
                new Orders(
                        new LabelValue.Spans(List.of(EARLY, LATE)),
                        new LabelValue.Spans(List.of(LATE, EARLY)),
                        new LabelValue.Spans(List.of(EARLY))),
                new Orders(
                        related(List.of(EARLY, LATE), new Relation("a", 0, 1), new Relation("b", 1, 0)),
                        related(List.of(LATE, EARLY), new Relation("b", 0, 1), new Relation("a", 1, 0)),
                        related(List.of(EARLY, LATE), new Relation("a", 0, 1))),
                new Orders(
                        new LabelValue.Boxes(List.of(HIGH, LOW)),
                        new LabelValue.Boxes(List.of(LOW, HIGH)),
                        new LabelValue.Boxes(List.of(HIGH))),
                new Orders(
                        new LabelValue.Polygons(List.of(ROOF, LEAF)),
                        new LabelValue.Polygons(List.of(LEAF, turned(ROOF))),
                        new LabelValue.Polygons(List.of(ROOF))),
                new Orders(
                        new LabelValue.TimeRegions(List.of(FIRST, SECOND)),
                        new LabelValue.TimeRegions(List.of(SECOND, FIRST)),
                        new LabelValue.TimeRegions(List.of(FIRST))));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void order_does_not_tell_values_apart_but_content_does(Orders orders) {
        assertThat(orders.other()).isEqualTo(orders.natural()).hasSameHashCodeAs(orders.natural());
        assertThat(orders.less()).isNotEqualTo(orders.natural());
        assertThat(orders.natural()).isNotEqualTo(new LabelValue.Text("a"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void the_canonical_form_is_in_natural_order_and_the_given_form_as_given(Orders orders) {
        assertThat(orders.other().canonical()).hasToString(orders.natural().toString());
        assertThat(orders.other().toString()).isNotEqualTo(orders.natural().toString());
    }

    @Test
    void every_sample_equals_its_canonical_form() {
        LabelSamples.label()
                .values()
                .values()
                .forEach(value -> assertThat(value.canonical()).isEqualTo(value).hasSameHashCodeAs(value));
    }

    @Test
    void a_repeated_entry_tells_values_apart() {
        assertThat(new LabelValue.Spans(List.of(EARLY, EARLY))).isNotEqualTo(new LabelValue.Spans(List.of(EARLY)));
    }

    @Test
    void which_spans_are_related_which_way_and_how_tells_values_apart() {
        LabelValue.Spans facts = LabelSamples.facts();
        assertThat(facts.canonical()).isEqualTo(facts).hasSameHashCodeAs(facts);
        List<Span> spans = List.of(EARLY, LATE, new Span(9, 12, "place"));
        LabelValue one = related(spans, new Relation("a", 0, 1));
        assertThat(one).isNotEqualTo(related(spans, new Relation("a", 1, 0)));
        assertThat(one).isNotEqualTo(related(spans, new Relation("b", 0, 1)));
        assertThat(one).isNotEqualTo(related(spans, new Relation("a", 0, 2)));
        assertThat(one).isNotEqualTo(new LabelValue.Spans(spans));
    }

    @Test
    void a_relation_to_no_span_can_be_compared() {
        LabelValue wrong = related(List.of(LATE, EARLY), new Relation("a", 7, -1), new Relation("a", 0, 1));
        assertThat(wrong.canonical())
                .isEqualTo(wrong)
                .hasToString(related(List.of(EARLY, LATE), new Relation("a", 1, 0), new Relation("a", 7, -1))
                        .toString());
    }

    @Test
    void numbers_are_equal_whatever_their_trailing_zeros_and_signs_of_zero() {
        assertThat(new LabelValue.Fields(Map.of("n", new Scalar.Number(new BigDecimal("1.50")))))
                .isEqualTo(new LabelValue.Fields(Map.of("n", new Scalar.Number(new BigDecimal("1.5")))));
        assertThat(new Box(-0.0, -0.0, 1, 1, "dent")).isEqualTo(new Box(0, 0, 1, 1, "dent"));
        assertThat(new TimeRegion(-0.0, 1, "noise")).isEqualTo(new TimeRegion(0, 1, "noise"));
    }
}
