package dev.assay.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.label.Box;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupingTest {
    private static final LabelField OBJECTS = field("objects");

    private static LabelField field(String name) {
        return LabelSamples.schema().field(name).orElseThrow();
    }

    /** By l0, l1 and so on. */
    private static List<Answer> answers(LabelValue... values) {
        List<Answer> answers = new ArrayList<>();
        for (LabelValue value : values) {
            answers.add(new Answer(new UserId("l" + answers.size()), value));
        }
        return answers;
    }

    private static LabelValue box(double x) {
        return new LabelValue.Boxes(List.of(new Box(x, 0, 100, 100, "dent")));
    }

    private static List<Integer> sizes(List<AnswerGroup> groups) {
        return groups.stream().map(group -> group.labelers().size()).toList();
    }

    @Test
    void answers_within_the_tolerance_count_as_one_and_say_how_near_they_are() {
        List<AnswerGroup> groups = Grouping.of(OBJECTS, answers(box(0), box(60), box(5)));
        assertThat(groups).hasSize(2);
        AnswerGroup most = groups.get(0);
        assertThat(most.labelers()).containsExactly(new UserId("l0"), new UserId("l2"));
        assertThat(most.fused()).isEqualTo(box(2.5));
        Fusion fusion = Objects.requireNonNull(most.fusion());
        assertThat(fusion.tolerance()).isEqualTo(0.3);
        assertThat(fusion.spread()).isCloseTo(1 - 95 / 105.0, within(1e-12));
        assertThat(groups.get(1)).isEqualTo(new AnswerGroup(box(60), List.of(new UserId("l1")), null));
    }

    @Test
    void nearness_does_not_go_from_one_to_the_next() {
        double step = 100 * (1 - 0.75) / 1.75;
        assertThat(sizes(Grouping.of(OBJECTS, answers(box(0), box(step), box(2 * step)))))
                .containsExactly(2, 1);
    }

    @Test
    void equal_answers_need_no_fusion() {
        assertThat(Grouping.of(OBJECTS, answers(box(1), box(1))))
                .containsExactly(new AnswerGroup(box(1), List.of(new UserId("l0"), new UserId("l1")), null));
    }

    @Test
    void without_tolerance_only_equal_answers_count_as_one() {
        Tolerances none = new Tolerances(0, 0, 0, 0, 0, 0);
        assertThat(sizes(Grouping.of(OBJECTS, answers(box(0), box(0.001), box(0)), none)))
                .containsExactly(2, 1);
        List<Answer> texts = answers(new LabelValue.Text("yes"), new LabelValue.Text("Yes"));
        assertThat(sizes(Grouping.of(field("comment"), texts, none))).containsExactly(1, 1);
        assertThat(sizes(Grouping.of(field("comment"), texts))).containsExactly(2);
    }

    @Test
    void answers_from_before_the_field_changed_its_kind_count_as_one_when_equal() {
        LabelValue old = new LabelValue.Choice("none");
        assertThat(sizes(Grouping.of(OBJECTS, answers(box(0), box(1), old, old))))
                .containsExactly(2, 1, 1);
    }

    @Test
    void nobody_makes_no_group() {
        assertThat(Grouping.of(OBJECTS, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void a_tolerance_is_a_share(double tolerance) {
        assertThatThrownBy(() -> new Tolerances(0, 0, 0, 0, tolerance, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
