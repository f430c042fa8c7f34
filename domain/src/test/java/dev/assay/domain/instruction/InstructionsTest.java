package dev.assay.domain.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.Variants;
import dev.assay.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstructionsTest {
    private static final LabelSchema SCHEMA = new LabelSchema(List.of(
            new LabelField.ChoiceField("mood", "Mood", true, List.of("glad", "sad")),
            LabelSamples.schema().fields().get(0)));
    private static final Section ALL = section("basics", Binding.NONE);
    private static final Section SENTIMENT =
            section("sentiment", Binding.of(Set.of("sentiment"), Set.of(), Map.of(), Map.of()));
    private static final Section GERMAN =
            section("german", Binding.of(Set.of(), Set.of(), Map.of("lang", Set.of("de")), Map.of()));
    private static final Section SAD =
            section("sad", Binding.of(Set.of(), Set.of(), Map.of(), Map.of("mood", Set.of("sad"))));

    private static Section section(String id, Binding binding) {
        return new Section(id, "About " + id, "Text of " + id + '.', binding);
    }

    private static Instructions of(Section... sections) {
        return new Instructions(List.of(sections), false);
    }

    private static ItemContent item(String lang) {
        return new ItemContent(Map.<String, ItemValue>of("lang", new ItemValue.Text(lang)));
    }

    @Test
    void what_is_about_such_tasks_comes_first_and_what_is_about_others_is_left_out() {
        Instructions all = of(ALL, SENTIMENT, GERMAN, SAD);
        assertThat(all.mattering("sentiment", "", item("en"))).containsExactly("sentiment", "basics", "sad");
        assertThat(all.mattering("", "", item("de"))).containsExactly("german", "basics", "sad");
        assertThat(all.mattering("topic", "law", item("fr"))).containsExactly("basics", "sad");
        assertThat(Instructions.plain("Read.").mattering("topic", "", item("fr")))
                .containsExactly(Instructions.PLAIN_SECTION);
    }

    @Test
    void an_item_without_the_field_does_not_fit() {
        Binding adult = Binding.of(Set.of(), Set.of(), Map.of("age", Set.of("18", "true")), Map.of());
        assertThat(adult.fitsItem(item("de"))).isFalse();
        assertThat(adult.fitsItem(new ItemContent(
                        Map.<String, ItemValue>of("age", new ItemValue.Number(new java.math.BigDecimal("18.0"))))))
                .isTrue();
        assertThat(adult.fitsItem(new ItemContent(Map.<String, ItemValue>of("age", new ItemValue.Flag(true)))))
                .isTrue();
    }

    @Test
    void a_label_fits_by_one_of_its_options_or_by_the_whole_field() {
        Label sad = new Label(Map.<String, LabelValue>of("mood", new LabelValue.Choice("sad")));
        Label glad = new Label(Map.<String, LabelValue>of("mood", new LabelValue.Choice("glad")));
        assertThat(SAD.binding().fitsLabel(sad)).isTrue();
        assertThat(SAD.binding().fitsLabel(glad)).isFalse();
        Binding field = Binding.of(Set.of(), Set.of(), Map.of(), Map.of("mood", Set.of()));
        assertThat(field.fitsLabel(glad)).isTrue();
        assertThat(field.fitsLabel(new Label(Map.of()))).isFalse();
        assertThat(ALL.binding().fitsLabel(new Label(Map.of()))).isTrue();
    }

    @Test
    void every_kind_of_field_and_value_has_options() {
        assertThat(Variants.among(LabelSamples.schema().fields())).isEqualTo(Variants.of(LabelField.class));
        LabelSamples.schema().fields().forEach(Options::offered);
        assertThat(Variants.among(LabelSamples.label().values().values())).isEqualTo(Variants.of(LabelValue.class));
        LabelSamples.label().values().values().forEach(Options::named);
    }

    @Test
    void what_holds_is_fit_for_use() {
        assertThat(InstructionsCheck.check(of(ALL, SENTIMENT, GERMAN, SAD), SCHEMA))
                .isEmpty();
        assertThat(InstructionsCheck.check(Instructions.plain("Read."), SCHEMA)).isEmpty();
    }

    @Test
    void what_does_not_hold_is_named() {
        assertThat(pointers(of())).containsExactly("/sections");
        assertThat(pointers(Instructions.plain(" "))).containsExactly("");
        assertThat(pointers(of(ALL, ALL))).containsExactly("/sections/1/id");
        assertThat(pointers(of(new Section("two words", "T", "x", Binding.NONE))))
                .containsExactly("/sections/0/id");
        assertThat(pointers(of(ALL, new Section("b", " ", " ", Binding.NONE))))
                .containsExactly("/sections/1/title", "/sections/1/text");
        Binding wrong = Binding.of(
                Set.of("a b"), Set.of(), Map.of("f/g", Set.of()), Map.of("gone", Set.of(), "mood", Set.of("angry")));
        assertThat(pointers(of(section("b", wrong))))
                .containsExactly(
                        "/sections/0/binding/types",
                        "/sections/0/binding/items/f~1g",
                        "/sections/0/binding/labels/gone",
                        "/sections/0/binding/labels/mood");
        assertThat(pointers(of(new Section("b", "T", "x".repeat(InstructionsCheck.LIMIT + 1), Binding.NONE))))
                .containsExactly("");
    }

    private static List<String> pointers(Instructions instructions) {
        return InstructionsCheck.check(instructions, SCHEMA).stream()
                .map(Violation::pointer)
                .toList();
    }

    @Test
    void two_versions_differ_section_by_section() {
        Section reworded = new Section("basics", "About basics", "Text of the basics.", Binding.NONE);
        List<SectionChange> changes = SectionChange.between(of(ALL, SENTIMENT, SAD), of(reworded, GERMAN, SAD));
        assertThat(changes)
                .extracting(SectionChange::id, SectionChange::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("basics", SectionChange.Kind.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("german", SectionChange.Kind.ADDED),
                        org.assertj.core.groups.Tuple.tuple("sad", SectionChange.Kind.SAME),
                        org.assertj.core.groups.Tuple.tuple("sentiment", SectionChange.Kind.REMOVED));
        assertThat(changes.get(0).words()).contains(new WordDiff.Piece(WordDiff.Piece.Kind.ADDED, "the "));
    }

    @Test
    void the_whole_reads_as_one_text() {
        assertThat(of(ALL, SAD).markdown())
                .isEqualTo("## About basics\n\nText of basics.\n\n## About sad\n\nText of sad.\n");
        assertThat(Instructions.plain("Read.").markdown()).isEqualTo("Read.");
    }
}
