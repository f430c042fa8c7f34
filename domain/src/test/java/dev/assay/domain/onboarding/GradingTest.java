package dev.assay.domain.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradingTest {
    private static final LabelSchema SCHEMA = new LabelSchema(List.of(
            new LabelField.ChoiceField("mood", "Mood", true, List.of("glad", "sad")),
            new LabelField.TextField("why", "Why", false, 200)));
    private static final TaskId FIRST = new TaskId("run1-0-1");
    private static final TaskId SECOND = new TaskId("run1-0-2");
    private static final ItemHash ITEM = new ItemHash("a1".repeat(32));

    private static Label mood(String option) {
        return new Label(Map.<String, LabelValue>of("mood", new LabelValue.Choice(option)));
    }

    private static Label why(String text) {
        return new Label(Map.<String, LabelValue>of("why", new LabelValue.Text(text)));
    }

    private static Assessment assessment(double pass, Question... questions) {
        return new Assessment("a", 1, Assessment.Kind.GENERAL, "", List.of(questions), pass, 3, 24, 0);
    }

    @Test
    void what_is_asked_for_must_be_right_and_what_is_not_may_be_anything() {
        Assessment one = assessment(1, new Question(FIRST, ITEM, mood("sad"), ""));
        Label both = new Label(
                Map.<String, LabelValue>of("mood", new LabelValue.Choice("sad"), "why", new LabelValue.Text("tears")));
        assertThat(Grading.mark(one, Map.of(FIRST, both), SCHEMA)).containsExactly(new Marked(FIRST, both, true));
        assertThat(Grading.mark(one, Map.of(FIRST, mood("glad")), SCHEMA).get(0).right())
                .isFalse();
        assertThat(Grading.mark(one, Map.of(SECOND, mood("sad")), SCHEMA))
                .containsExactly(new Marked(FIRST, new Label(Map.of()), false));
    }

    @Test
    void free_text_is_right_when_it_would_count_as_the_same_answer() {
        Assessment one = assessment(1, new Question(FIRST, ITEM, why("because she cries"), ""));
        assertThat(Grading.mark(one, Map.of(FIRST, why("Because she cries.")), SCHEMA)
                        .get(0)
                        .right())
                .isTrue();
        assertThat(Grading.mark(one, Map.of(FIRST, why("no idea")), SCHEMA)
                        .get(0)
                        .right())
                .isFalse();
    }

    @Test
    void the_share_to_pass_is_rounded_up_to_whole_questions() {
        Question first = new Question(FIRST, ITEM, mood("sad"), "");
        Question second = new Question(SECOND, ITEM, mood("sad"), "");
        assertThat(assessment(0.5, first, second).needed()).isEqualTo(1);
        assertThat(assessment(0.51, first, second).needed()).isEqualTo(2);
        assertThat(assessment(0.1, first).needed()).isEqualTo(1);
    }

    @Test
    void an_assessment_that_does_not_hold_says_where() {
        Question none = new Question(FIRST, ITEM, new Label(Map.of()), "");
        Question strange =
                new Question(FIRST, ITEM, new Label(Map.<String, LabelValue>of("x", new LabelValue.Choice("y"))), "");
        assertThat(AssessmentCheck.check(assessment(0.5, none, strange), SCHEMA))
                .extracting(Violation::pointer)
                .containsExactly("/questions/0/expected", "/questions/1/task", "/questions/1/expected/x");
        assertThat(AssessmentCheck.check(assessment(0.5, new Question(FIRST, ITEM, mood("sad"), "")), SCHEMA))
                .isEmpty();
    }
}
