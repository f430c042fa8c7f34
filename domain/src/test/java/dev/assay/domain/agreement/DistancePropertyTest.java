package dev.assay.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelValue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the distance of any two answers to any kind of field; the number in a failure is the seed. */
class DistancePropertyTest {
    private static final int SEEDS = 500;

    static List<LabelField> fields() {
        return RandomAnswers.fields();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_distance_is_symmetric_within_its_range_and_zero_to_oneself(LabelField field) {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomAnswers random = new RandomAnswers(seed);
            LabelValue one = random.value(field);
            LabelValue other = random.value(field);
            double distance = Distance.between(field, one, other);
            assertThat(distance).as("seed %d: %s, %s", seed, one, other).isBetween(0.0, 1.0);
            assertThat(Distance.between(field, other, one))
                    .as("seed %d: %s, %s", seed, one, other)
                    .isCloseTo(distance, within(1e-12));
            assertThat(Distance.between(field, one, one.canonical()))
                    .as("seed %d", seed)
                    .isZero();
        }
    }

    /** Holds for these answers, whose texts differ in more than case and blanks. */
    @ParameterizedTest
    @MethodSource("fields")
    void only_equal_answers_are_at_no_distance(LabelField field) {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomAnswers random = new RandomAnswers(seed);
            LabelValue one = random.value(field);
            LabelValue other = random.value(field);
            if (Distance.between(field, one, other) == 0 && !text(one, other)) {
                assertThat(one).as("seed %d", seed).isEqualTo(other);
            }
        }
    }

    private static boolean text(LabelValue one, LabelValue other) {
        return TextDistance.plain(one.toString()).equals(TextDistance.plain(other.toString()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void every_sample_answer_is_compared(LabelField field) {
        LabelValue sample = LabelSamples.label().values().getOrDefault(field.name(), LabelSamples.facts());
        assertThat(Distance.between(field, sample, new RandomAnswers(1).value(field)))
                .isPositive();
    }
}
