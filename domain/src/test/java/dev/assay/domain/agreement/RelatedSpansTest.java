package dev.assay.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelCheck;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelField.SpansField;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.Relation;
import dev.assay.domain.label.RelationType;
import dev.assay.domain.label.Span;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Relations in the distance of answers, in groups of them and in their common answer. */
class RelatedSpansTest {
    private static final Span A = new Span(0, 5, "product");
    private static final Span B = new Span(6, 11, "product");
    private static final Span C = new Span(20, 26, "place");
    private static final SpansField FIELD = LabelSamples.related();

    private static LabelValue spans(List<Span> spans, Relation... relations) {
        return new LabelValue.Spans(spans, List.of(relations));
    }

    private static LabelValue abc(Relation... relations) {
        return spans(List.of(A, B, C), relations);
    }

    private static Relation made(int from, int to) {
        return new Relation("made-in", from, to);
    }

    private static Relation same(int from, int to) {
        return new Relation("same", from, to);
    }

    private static double between(LabelValue one, LabelValue other) {
        double there = Distance.between(FIELD, one, other);
        assertThat(Distance.between(FIELD, other, one)).isEqualTo(there);
        return there;
    }

    private static List<Integer> sizes(LabelValue... values) {
        List<Answer> answers = new ArrayList<>();
        for (LabelValue value : values) {
            answers.add(new Answer(new UserId("l" + answers.size()), value));
        }
        return Grouping.of(FIELD, answers).stream()
                .map(group -> group.labelers().size())
                .toList();
    }

    private static LabelValue fuse(LabelValue... values) {
        LabelValue fused = Fusing.fuse(FIELD, Arrays.asList(values));
        assertThat(LabelCheck.check(
                        new LabelSchema(List.of((LabelField) FIELD)),
                        new Label(Map.of(FIELD.name(), fused)),
                        LabelSamples.item()))
                .isEmpty();
        return fused;
    }

    @Test
    void equal_relations_are_no_distance_in_whatever_order_they_are_given() {
        assertThat(between(abc(made(0, 2), same(0, 1)), spans(List.of(C, B, A), same(2, 1), made(2, 0))))
                .isZero();
    }

    @Test
    void without_relations_the_spans_alone_count() {
        assertThat(between(abc(), spans(List.of(A, B)))).isCloseTo(1 - 4 / 5.0, within(1e-12));
    }

    @Test
    void relations_that_have_nothing_in_common_are_half_of_the_distance() {
        assertThat(between(abc(made(0, 2)), abc(made(1, 2)))).isEqualTo(0.5);
        assertThat(between(abc(made(0, 2)), abc())).isEqualTo(0.5);
        assertThat(between(abc(made(0, 2)), abc(new Relation("same", 0, 2)))).isEqualTo(0.5);
        assertThat(between(spans(List.of(A, C), made(0, 1)), spans(List.of(B)))).isEqualTo(1);
    }

    /** Two of three relations against two of two: precision 2/3, recall 1, F1 4/5. */
    @Test
    void relations_that_have_something_in_common_count_by_f1() {
        assertThat(between(abc(made(0, 2), made(1, 2), same(0, 1)), abc(made(0, 2), same(0, 1))))
                .isCloseTo((0 + 1 - 4 / 5.0) / 2, within(1e-12));
    }

    @Test
    void a_relation_is_matched_between_spans_that_are_paired_though_they_are_not_equal() {
        LabelValue moved = spans(List.of(new Span(0, 4, "product"), C), made(0, 1));
        double bySpans = 1 - 2 * (4 / 5.0 + 1) / 4;
        assertThat(between(spans(List.of(A, C), made(0, 1)), moved)).isCloseTo(bySpans / 2, within(1e-12));
    }

    @Test
    void direction_matters_where_there_is_one() {
        RelationType owns = new RelationType("owns", List.of(), List.of(), true);
        SpansField field = new SpansField("facts", "Facts", true, "body", List.of("place", "product"), List.of(owns));
        Relation there = new Relation("owns", 0, 1);
        Relation back = new Relation("owns", 1, 0);
        assertThat(Distance.between(field, abc(there), abc(back))).isEqualTo(0.5);
        assertThat(between(abc(same(0, 1)), abc(same(0, 1)))).isZero();
        LabelValue earlier = spans(List.of(new Span(6, 12, "product"), new Span(7, 12, "place")), same(0, 1));
        LabelValue later = spans(List.of(new Span(8, 12, "product"), new Span(7, 12, "place")), same(1, 0));
        double bySpans = 1 - 2 * (4 / 6.0 + 1) / 4;
        assertThat(between(earlier, later))
                .as("which comes first may differ with the edges")
                .isCloseTo(bySpans / 2, within(1e-12));
    }

    @Test
    void answers_count_as_one_only_when_their_spans_and_their_relations_are_near() {
        assertThat(sizes(abc(made(0, 2)), abc(made(0, 2)), abc())).containsExactly(2, 1);
        assertThat(sizes(abc(made(0, 2), made(1, 2), same(0, 1)), abc(made(0, 2), same(0, 1))))
                .containsExactly(2);
        assertThat(sizes(
                        spans(List.of(A, C), made(0, 1)),
                        spans(List.of(A, C, B, new Span(12, 14, "place")), made(0, 1))))
                .as("spans 1/3 apart, which equal relations do not make up for")
                .containsExactly(1, 1);
    }

    @Test
    void a_relation_stays_that_at_least_half_have() {
        assertThat(fuse(abc(made(0, 2), same(0, 1)), abc(made(0, 2), made(1, 2)), abc(made(0, 2)), abc(same(0, 1))))
                .isEqualTo(abc(made(0, 2), same(0, 1)));
        assertThat(fuse(abc(made(0, 2)), abc())).isEqualTo(abc(made(0, 2)));
        assertThat(fuse(abc(made(0, 2)), abc(), abc(same(0, 1)))).isEqualTo(abc());
    }

    @Test
    void a_relation_stays_between_the_fused_spans_or_goes_with_them() {
        LabelValue one = spans(List.of(C, new Span(6, 10, "product")), made(1, 0));
        LabelValue two = spans(List.of(B, C), made(0, 1));
        LabelValue three = spans(List.of(C, B, A), made(1, 0), made(2, 0), same(2, 1));
        assertThat(fuse(one, two, three)).isEqualTo(spans(List.of(B, C), made(0, 1)));
    }

    @Test
    void what_has_no_direction_is_fused_from_the_span_that_then_comes_first() {
        LabelValue one = spans(List.of(new Span(0, 9, "product"), new Span(1, 9, "place")), same(0, 1));
        LabelValue two = spans(List.of(new Span(2, 9, "product"), new Span(1, 9, "place")), same(1, 0));
        LabelValue three = spans(List.of(new Span(2, 9, "product"), new Span(1, 9, "place")), same(1, 0));
        assertThat(fuse(one, two, three))
                .isEqualTo(spans(List.of(new Span(1, 9, "place"), new Span(2, 9, "product")), same(0, 1)));
    }
}
