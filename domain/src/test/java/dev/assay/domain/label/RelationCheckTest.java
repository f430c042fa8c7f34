package dev.assay.domain.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.LabelField.SpansField;
import dev.assay.domain.shared.Violation;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Relations stand between two different spans of the answer, as the schema allows. */
class RelationCheckTest {
    private static final Span PRODUCT = new Span(6, 11, "product");
    private static final Span PLACE = new Span(20, 26, "place");
    private static final List<Span> SPANS = List.of(PLACE, PRODUCT);

    private static List<Violation> check(SpansField field, List<Span> spans, Relation... relations) {
        Label label = new Label(Map.of("facts", new LabelValue.Spans(spans, List.of(relations))));
        return LabelCheck.check(new LabelSchema(List.of(field)), label, LabelSamples.item());
    }

    private static List<Violation> check(Relation... relations) {
        return check(LabelSamples.related(), SPANS, relations);
    }

    private static List<String> schema(RelationType... relations) {
        SpansField field =
                new SpansField("facts", "Facts", true, "body", List.of("place", "product"), List.of(relations));
        return Checked.pointers(SchemaCheck.check(new LabelSchema(List.of(field))));
    }

    private static RelationType named(String name) {
        return new RelationType(name, List.of(), List.of(), true);
    }

    @Test
    void spans_are_related_as_the_schema_says_or_not_at_all() {
        assertThat(check(new Relation("made-in", 1, 0), new Relation("same", 1, 0)))
                .isEmpty();
        assertThat(check()).isEmpty();
        LabelSchema schema = new LabelSchema(List.of(LabelSamples.related()));
        assertThat(LabelCheck.check(schema, new Label(Map.of("facts", LabelSamples.facts())), LabelSamples.item()))
                .isEmpty();
    }

    @Test
    void a_relation_has_one_of_the_types_of_the_schema() {
        assertThat(check(new Relation("owns", 1, 0)))
                .containsExactly(new Violation("/facts/relations/0/type", "must be one of \"made-in\", \"same\""));
    }

    @Test
    void where_the_schema_has_no_relations_there_are_none() {
        SpansField plain = new SpansField("facts", "Facts", true, "body", List.of("place", "product"));
        assertThat(check(plain, SPANS)).isEmpty();
        assertThat(check(plain, SPANS, new Relation("made-in", 1, 0)))
                .containsExactly(new Violation(
                        "/facts/relations", "must be left out or empty: the schema has no relations here"));
    }

    @Test
    void both_ends_are_spans_of_the_answer() {
        assertThat(check(new Relation("made-in", 2, -1)))
                .containsExactly(
                        new Violation(
                                "/facts/relations/0/from",
                                "must be the place of one of the answer's spans, 0 to 1, not 2"),
                        new Violation(
                                "/facts/relations/0/to",
                                "must be the place of one of the answer's spans, 0 to 1, not -1"));
        assertThat(check(LabelSamples.related(), List.of(), new Relation("made-in", 0, 1)))
                .extracting(Violation::message)
                .containsOnly("must name one of the answer's spans, but there are none");
    }

    @Test
    void a_span_is_not_related_to_itself() {
        assertThat(check(new Relation("same", 1, 1)))
                .containsExactly(new Violation("/facts/relations/0/to", "must be another span than from, which is 1"));
    }

    @Test
    void a_relation_leads_from_and_to_the_types_it_allows() {
        assertThat(check(new Relation("made-in", 0, 1)))
                .containsExactly(new Violation(
                        "/facts/relations/0",
                        "\"made-in\" must lead from one of \"product\" to one of \"place\","
                                + " not from \"place\" to \"product\""));
    }

    @Test
    void what_has_no_direction_is_stated_from_the_earlier_span_and_takes_its_types_either_way() {
        assertThat(check(new Relation("same", 0, 1)))
                .containsExactly(new Violation(
                        "/facts/relations/0",
                        "must be stated from the span that comes first, since it has no direction:"
                                + " exchange from and to"));
        RelationType near = new RelationType("near", List.of("place"), List.of("product"), false);
        SpansField field = new SpansField("facts", "Facts", true, "body", List.of("place", "product"), List.of(near));
        assertThat(check(field, SPANS, new Relation("near", 1, 0))).isEmpty();
        assertThat(Checked.pointers(
                        check(field, List.of(PRODUCT, new Span(0, 5, "product")), new Relation("near", 1, 0))))
                .containsExactly("/facts/relations/0");
    }

    @Test
    void a_relation_may_not_repeat_but_two_spans_may_be_related_in_several_ways() {
        Relation made = new Relation("made-in", 1, 0);
        assertThat(check(made, new Relation("same", 1, 0), made))
                .containsExactly(new Violation("/facts/relations/2", "repeats an earlier relation: state each once"));
    }

    @Test
    void the_number_of_relations_has_a_limit() {
        Relation[] many =
                Collections.nCopies(10_001, new Relation("same", 1, 0)).toArray(Relation[]::new);
        assertThat(check(many))
                .containsExactly(new Violation("/facts/relations", "must hold at most 10000 entries, not 10001"));
    }

    @Test
    void relation_types_have_names_of_their_own() {
        assertThat(schema(named("a"), named("b"))).isEmpty();
        assertThat(schema(named("a"), named(" "), named("a")))
                .containsExactly("/fields/0/relations/1/name", "/fields/0/relations/2/name");
    }

    @Test
    void relation_types_stand_between_types_of_the_field() {
        assertThat(schema(new RelationType("a", List.of("place"), List.of("place", "product"), true)))
                .isEmpty();
        assertThat(schema(new RelationType("a", List.of("ship"), List.of("place", "place"), true)))
                .containsExactly("/fields/0/relations/0/from/0", "/fields/0/relations/0/to/1");
    }

    @Test
    void a_field_has_at_most_50_relation_types() {
        RelationType[] types =
                IntStream.range(0, 51).mapToObj(i -> named("r" + i)).toArray(RelationType[]::new);
        assertThat(schema(types)).containsExactly("/fields/0/relations");
        assertThat(schema(Arrays.copyOf(types, 50))).isEmpty();
    }
}
