package dev.assay.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the groups of any answers to any kind of field; the number in a failure is the seed. */
class GroupingPropertyTest {
    private static final int SEEDS = 200;
    private static final Tolerances WIDE = new Tolerances(0.5, 0.3, 0.2, 0.5, 0.5, 0.5);

    static List<LabelField> fields() {
        return RandomAnswers.fields();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void the_order_of_the_answers_does_not_matter(LabelField field) {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Answer> answers = new RandomAnswers(seed).answers(field, 6);
            List<AnswerGroup> groups = Grouping.of(field, answers, WIDE);
            List<Answer> shuffled = new ArrayList<>(answers);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Grouping.of(field, shuffled, WIDE))
                    .as("seed %d", seed)
                    .isEqualTo(groups)
                    .hasToString(groups.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everybody_is_in_one_group_and_near_all_others_in_it(LabelField field) {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Answer> answers = new RandomAnswers(seed).answers(field, 6);
            Map<UserId, LabelValue> given = answers.stream().collect(Collectors.toMap(Answer::labeler, Answer::value));
            List<AnswerGroup> groups = Grouping.of(field, answers, WIDE);
            assertThat(groups.stream().flatMap(group -> group.labelers().stream()))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(given.keySet());
            for (AnswerGroup group : groups) {
                near(field, group, given, seed);
            }
        }
    }

    private static void near(LabelField field, AnswerGroup group, Map<UserId, LabelValue> given, int seed) {
        double widest = 0;
        for (UserId one : group.labelers()) {
            for (UserId other : group.labelers()) {
                LabelValue left = Objects.requireNonNull(given.get(one));
                LabelValue right = Objects.requireNonNull(given.get(other));
                widest = Math.max(widest, Distance.between(field, left, right));
            }
        }
        assertThat(widest).as("seed %d: %s", seed, group).isLessThanOrEqualTo(WIDE.of(field) + 1e-9);
        if (group.fusion() == null) {
            assertThat(group.labelers())
                    .allSatisfy(labeler -> assertThat(given.get(labeler)).isEqualTo(group.fused()));
        } else {
            assertThat(group.fusion().tolerance()).isEqualTo(WIDE.of(field));
            assertThat(group.fusion().spread()).isBetween(widest - 1e-9, WIDE.of(field) + 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_common_answer_is_in_its_canonical_form(LabelField field) {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (AnswerGroup group : Grouping.of(field, new RandomAnswers(seed).answers(field, 6), WIDE)) {
                assertThat(group.fused())
                        .as("seed %d", seed)
                        .hasToString(group.fused().canonical().toString());
            }
        }
    }
}
