package dev.assay.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.instruction.Binding;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.instruction.Section;
import dev.assay.domain.learning.Cause.Kind;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CausesTest {
    private static final LearningPolicy POLICY = LearningPolicy.DEFAULT;
    private static final Mistake SAD_AS_ANGRY = new Mistake("mood", "sad", "angry");
    private static final Instructions SECTIONS = new Instructions(
            List.of(
                    new Section("general", "General", "Read it all.", Binding.NONE),
                    new Section(
                            "gloom",
                            "Gloom",
                            "Sad is not angry.",
                            Binding.of(Set.of(), Set.of(), Map.of(), Map.of("mood", Set.of("sad")))),
                    new Section(
                            "joy",
                            "Joy",
                            "Glad.",
                            Binding.of(Set.of(), Set.of(), Map.of(), Map.of("mood", Set.of("glad"))))),
            false);

    private final List<Answered> answers = new ArrayList<>();

    /** So many answers of one labeler where {@code right} is right. */
    private void answers(String labeler, String right, String given, int count) {
        for (int i = 0; i < count; i++) {
            answers.add(new Answered(
                    new TaskId("run1-0-" + answers.size()),
                    new UserId(labeler),
                    "mood",
                    given,
                    right,
                    1,
                    new Answered.Source("run1", right.equals("sad") ? "letter" : "", ""),
                    false));
        }
    }

    private Cause cause(Kind kind, String name) {
        return Causes.of(answers, SECTIONS, POLICY).stream()
                .filter(cause -> cause.kind() == kind && cause.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Proposal> proposals() {
        return Proposals.of(answers, SECTIONS, 1, POLICY);
    }

    @Test
    void a_confusion_has_its_rate_against_the_rest_and_the_sections_that_speak_of_it() {
        answers("ann", "sad", "angry", 8);
        answers("ann", "sad", "sad", 12);
        answers("bob", "glad", "glad", 19);
        answers("bob", "glad", "sad", 1);
        Cause cause = Causes.of(answers, SECTIONS, POLICY).stream()
                .filter(one -> SAD_AS_ANGRY.equals(one.mistake()))
                .findFirst()
                .orElseThrow();
        assertThat(cause.tally()).isEqualTo(new Tally(8, 20));
        assertThat(cause.rest()).isEqualTo(new Tally(1, 20));
        assertThat(cause.sections()).containsExactly("gloom");
        assertThat(cause.examples())
                .hasSize(5)
                .allMatch(task ->
                        answers.stream().anyMatch(answer -> answer.task().equals(task) && answer.wrong()));
        assertThat(Objects.requireNonNull(cause.difference()).low()).isPositive();
    }

    @Test
    void wrong_answers_fall_to_the_section_bound_to_the_right_one_or_to_none() {
        answers("ann", "sad", "angry", 3);
        answers("ann", "angry", "sad", 2);
        answers("ann", "angry", "angry", 5);
        assertThat(cause(Kind.SECTION, "gloom").tally()).isEqualTo(new Tally(3, 3));
        assertThat(cause(Kind.SECTION, "").tally()).isEqualTo(new Tally(2, 7));
        assertThat(cause(Kind.SOURCE, "type=letter").rest()).isEqualTo(new Tally(2, 7));
        assertThat(cause(Kind.SOURCE, "import=run1").rest()).isEqualTo(Tally.NONE);
        assertThat(cause(Kind.SOURCE, "import=run1").difference()).isNull();
    }

    @Test
    void a_labeler_has_a_share_of_a_confusion() {
        answers("ann", "sad", "angry", 6);
        answers("bob", "sad", "angry", 2);
        answers("bob", "sad", "sad", 4);
        Cause ann = cause(Kind.LABELER, "ann");
        assertThat(ann.share()).isEqualTo(0.75);
        assertThat(ann.rest()).isEqualTo(new Tally(2, 6));
    }

    @Test
    void those_come_first_that_explain_most() {
        answers("ann", "glad", "sad", 2);
        answers("ann", "sad", "angry", 7);
        assertThat(Causes.of(answers, SECTIONS, POLICY))
                .isSortedAccordingTo((one, other) ->
                        Long.compare(other.tally().wrong(), one.tally().wrong()));
        assertThat(Causes.of(List.of(), SECTIONS, POLICY)).isEmpty();
    }

    @Test
    void what_many_confuse_is_the_instructions() {
        for (String labeler : List.of("ann", "bob", "cyd", "dan")) {
            answers(labeler, "sad", "angry", 4);
            answers(labeler, "sad", "sad", 6);
        }
        assertThat(proposals()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Proposal.Kind.INSTRUCTION);
            assertThat(one.mistake()).isEqualTo(SAD_AS_ANGRY);
            assertThat(one.tally()).isEqualTo(new Tally(16, 40));
            assertThat(one.labelers()).isEqualTo(4);
            assertThat(one.sections()).containsExactly("gloom");
        });
    }

    @Test
    void what_one_confuses_is_training() {
        answers("ann", "sad", "angry", 9);
        answers("ann", "sad", "sad", 1);
        for (String labeler : List.of("bob", "cyd", "dan")) {
            answers(labeler, "sad", "angry", 1);
            answers(labeler, "sad", "sad", 19);
        }
        assertThat(proposals()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Proposal.Kind.TRAINING);
            assertThat(one.labeler()).isEqualTo(new UserId("ann"));
            assertThat(one.others()).isEqualTo(new Tally(3, 60));
            assertThat(one.chance()).isLessThan(0.0025);
        });
    }

    @Test
    void a_bad_labeler_hides_neither_the_next_nor_what_all_the_others_share() {
        for (String labeler : List.of("ann", "bob")) {
            answers(labeler, "sad", "angry", 40);
        }
        for (String labeler : List.of("cyd", "dan", "eve", "fay")) {
            answers(labeler, "sad", "angry", 6);
            answers(labeler, "sad", "sad", 14);
        }
        assertThat(proposals())
                .extracting(one -> one.kind() + " " + one.labeler())
                .containsExactlyInAnyOrder("TRAINING ann", "TRAINING bob", "INSTRUCTION null");
    }

    @Test
    void few_or_rare_mistakes_two_labelers_and_older_versions_lead_to_nothing() {
        for (String labeler : List.of("ann", "bob", "cyd")) {
            answers(labeler, "sad", "angry", 1);
        }
        assertThat(proposals()).isEmpty();
        for (String labeler : List.of("ann", "bob", "cyd")) {
            answers(labeler, "glad", "sad", 3);
            answers(labeler, "glad", "glad", 60);
        }
        assertThat(proposals()).isEmpty();
        answers("ann", "angry", "sad", 10);
        answers("bob", "angry", "sad", 10);
        assertThat(proposals()).isEmpty();
        answers("cyd", "angry", "sad", 10);
        assertThat(proposals()).hasSize(1);
        assertThat(Proposals.of(answers, SECTIONS, 2, POLICY)).isEmpty();
    }

    @Test
    void alike_labelers_stand_out_as_seldom_as_the_level_says() {
        Random random = new Random(7);
        int alarms = 0;
        for (int run = 0; run < 500; run++) {
            answers.clear();
            for (int labeler = 0; labeler < 8; labeler++) {
                for (int i = 0; i < 40; i++) {
                    answers("l" + labeler, "sad", random.nextDouble() < 0.3 ? "angry" : "sad", 1);
                }
            }
            alarms += Excess.of(Causes.labelers(answers, SAD_AS_ANGRY), POLICY).isEmpty() ? 0 : 1;
        }
        assertThat(alarms).as("of 500, seed 7").isLessThanOrEqualTo(12);
    }

    @Test
    void gold_is_no_material() {
        answers("ann", "sad", "angry", 10);
        answers("bob", "sad", "sad", 40);
        answers.replaceAll(one -> new Answered(
                one.task(),
                one.labeler(),
                one.field(),
                one.given(),
                one.right(),
                one.instructions(),
                one.source(),
                true));
        assertThat(proposals()).isEmpty();
    }

    @Test
    void the_binomial_tail_is_that_of_the_tables() {
        assertThat(Excess.tail(8, 10, 0.5)).isCloseTo(56 / 1024.0, within(1e-12));
        assertThat(Excess.tail(0, 10, 0.3)).isCloseTo(1, within(1e-12));
        assertThat(Excess.tail(10, 10, 0.5)).isCloseTo(1 / 1024.0, within(1e-12));
        assertThat(Excess.tail(5, 20, 0.1)).isCloseTo(0.0432, within(5e-5));
    }
}
