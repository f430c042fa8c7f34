package dev.assay.domain.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CrowdLearnerTest {
    private static final LabelSchema SCHEMA = new LabelSchema(List.of(
            new LabelField.ChoiceField("tone", "Tone", true, List.of("good", "bad")),
            new LabelField.TextField("plate", "Plate", true, 20)));
    private static final UserId SHARP = new UserId("sharp");
    private static final UserId FAIR = new UserId("fair");
    private static final UserId GUESSER = new UserId("guesser");
    private static final UserId SECOND = new UserId("second");
    private static final UserId THIRD = new UserId("third");
    private static final List<UserId> ALL = List.of(SHARP, FAIR, GUESSER, SECOND, THIRD);

    private static double skill(UserId labeler) {
        return labeler.equals(SHARP) ? 0.98 : labeler.equals(GUESSER) ? 0.5 : 0.8;
    }

    private final CrowdLearner learner = new CrowdLearner(SCHEMA);

    private static Label label(String tone, String plate) {
        return new Label(Map.of("tone", new LabelValue.Choice(tone), "plate", new LabelValue.Text(plate)));
    }

    private static Label truth(int item) {
        return label(item % 2 == 0 ? "good" : "bad", "plate no. " + item * 7919);
    }

    private static Label answer(Random random, double accuracy, int item) {
        return random.nextDouble() < accuracy
                ? truth(item)
                : label(item % 2 == 0 ? "bad" : "good", Long.toString(random.nextLong(), 36));
    }

    private void play(Random random, int items, boolean close) {
        for (int item = 0; item < items; item++) {
            for (UserId labeler : ALL) {
                learner.label("i" + item, labeler, answer(random, skill(labeler), item));
            }
            if (close) {
                learner.closed("i" + item);
            }
        }
    }

    private double accuracy(String field, UserId labeler) {
        return learner.model("another", ALL)
                .field(field)
                .orElseThrow()
                .modelOf(labeler)
                .accuracy();
    }

    @Test
    void a_fit_finds_out_who_is_good_in_every_kind_of_field() {
        play(new Random(7), 300, false);
        assertThat(learner.due()).isTrue();
        learner.refit();
        assertThat(learner.due()).isFalse();
        for (String field : List.of("tone", "plate")) {
            assertThat(accuracy(field, SHARP)).isCloseTo(0.98, within(0.05));
            assertThat(accuracy(field, FAIR)).isCloseTo(0.8, within(0.07));
            assertThat(accuracy(field, GUESSER)).isCloseTo(0.5, within(0.07));
        }
        CrowdModel model = learner.model("another", ALL);
        assertThat(model.version()).isEqualTo(1);
        assertThat(model.field("tone").orElseThrow().modelOf(SHARP).evidence()).isCloseTo(300, within(1e-6));
    }

    @Test
    void closed_items_teach_between_fits() {
        play(new Random(7), 300, true);
        for (String field : List.of("tone", "plate")) {
            assertThat(accuracy(field, SHARP)).isGreaterThan(accuracy(field, FAIR));
            assertThat(accuracy(field, FAIR)).isGreaterThan(accuracy(field, GUESSER));
        }
        assertThat(learner.model("another", ALL).version()).isZero();
    }

    @Test
    void what_is_known_outweighs_what_most_say() {
        for (int item = 0; item < 30; item++) {
            learner.label("i" + item, SHARP, truth(item));
            learner.label("i" + item, FAIR, label(item % 2 == 0 ? "bad" : "good", "the same misreading " + item));
            learner.label("i" + item, GUESSER, label(item % 2 == 0 ? "bad" : "good", "the same misreading " + item));
            learner.known("i" + item, truth(item));
        }
        for (String field : List.of("tone", "plate")) {
            assertThat(accuracy(field, SHARP)).isGreaterThan(0.95);
            assertThat(accuracy(field, FAIR)).isLessThan(0.05);
        }
        learner.refit();
        for (String field : List.of("tone", "plate")) {
            assertThat(accuracy(field, SHARP)).isGreaterThan(0.95);
            assertThat(accuracy(field, FAIR)).isLessThan(0.05);
        }
    }

    /** What an item says of its labelers must not be used to judge the item itself. */
    @RepeatedTest(10)
    void an_item_is_judged_by_what_the_others_say(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        play(random, 1, true);
        assertThat(learner.model("i0", ALL)
                        .field("tone")
                        .orElseThrow()
                        .modelOf(SHARP)
                        .evidence())
                .isZero();
        assertThat(learner.model("i1", ALL)
                        .field("tone")
                        .orElseThrow()
                        .modelOf(SHARP)
                        .evidence())
                .isEqualTo(1);
        play(random, 30, random.nextBoolean());
        learner.refit();
        for (String field : List.of("tone", "plate")) {
            FieldModel own = learner.model("i5", ALL).field(field).orElseThrow();
            FieldModel other = learner.model("another", ALL).field(field).orElseThrow();
            assertThat(own.modelOf(FAIR).evidence())
                    .isCloseTo(other.modelOf(FAIR).evidence() - 1, within(1e-9));
        }
    }

    @Test
    void an_answer_nobody_else_gave_an_opinion_on_says_nothing() {
        for (int item = 0; item < 50; item++) {
            learner.label("i" + item, SHARP, truth(item));
            learner.closed("i" + item);
        }
        learner.refit();
        assertThat(learner.model("another", ALL)
                        .field("tone")
                        .orElseThrow()
                        .modelOf(SHARP)
                        .evidence())
                .isZero();
        assertThat(accuracy("tone", SHARP)).isCloseTo(FieldModel.NEWCOMER_ACCURACY, within(1e-9));
    }

    @Test
    void a_revised_label_takes_the_place_of_the_first() {
        play(new Random(7), 40, true);
        CrowdLearner other = new CrowdLearner(SCHEMA);
        Random random = new Random(7);
        for (int item = 0; item < 40; item++) {
            for (UserId labeler : ALL) {
                other.label("i" + item, labeler, label("bad", "first thought"));
                other.label("i" + item, labeler, answer(random, skill(labeler), item));
            }
        }
        learner.refit();
        other.refit();
        assertThat(other.model("another", ALL)).isEqualTo(learner.model("another", ALL));
    }

    @Test
    void a_labeler_nobody_knows_is_a_newcomer() {
        assertThat(CrowdModel.NONE.field("tone")).isEmpty();
        FieldModel blank = FieldModel.blank(SCHEMA.fields().get(0));
        assertThat(blank.modelOf(SHARP).confusion()).isEqualTo(List.of(List.of(0.7, 1 - 0.7), List.of(1 - 0.7, 0.7)));
        assertThat(learner.model("i0", ALL)
                        .field("tone")
                        .orElseThrow()
                        .modelOf(SHARP)
                        .accuracy())
                .isCloseTo(0.7, within(1e-9));
    }
}
