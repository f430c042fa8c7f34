package dev.assay.domain.specialisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.shared.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpecialisationTest {
    private static final SpecialisationRules RULES = SpecialisationRules.DEFAULT;
    private static final Field BIRDS = new Field("classification", "birds");
    private static final Field CARS = new Field("classification", "cars");

    @Test
    void the_exact_test_gives_the_published_chances() {
        // R. A. Fisher, The Design of Experiments (1935): the lady tasting tea.
        assertThat(FisherExact.greater(new Judged(4, 4), new Judged(0, 4))).isCloseTo(1 / 70.0, within(1e-12));
        assertThat(FisherExact.greater(new Judged(3, 4), new Judged(1, 4))).isCloseTo(17 / 70.0, within(1e-12));
        assertThat(FisherExact.greater(new Judged(0, 4), new Judged(4, 4))).isCloseTo(1, within(1e-12));
        // The same, Statistical Methods for Research Workers: 10 of 13 against 2 of 17 twins of convicts.
        assertThat(FisherExact.greater(new Judged(10, 13), new Judged(2, 17))).isCloseTo(0.0004652, within(5e-8));
    }

    @Test
    void large_factorials_fit_small_ones() {
        assertThat(FisherExact.logFactorial(30) - FisherExact.logFactorial(29)).isCloseTo(Math.log(30), within(1e-10));
        assertThat(FisherExact.logFactorial(170)).isCloseTo(706.573062245787, within(1e-9));
    }

    @Test
    void holm_gives_the_adjusted_chances_of_his_procedure() {
        assertThat(Holm.adjust(new double[] {0.04, 0.01, 0.03, 0.005}))
                .containsExactly(new double[] {0.06, 0.03, 0.06, 0.02}, within(1e-12));
        assertThat(Holm.adjust(new double[] {0.9, 0.8})).containsExactly(1, 1);
    }

    private static Map<UserId, Map<Field, Judged>> crowd(Judged ofAnn) {
        Map<UserId, Map<Field, Judged>> scores = new HashMap<>();
        for (int i = 0; i < 9; i++) {
            scores.put(new UserId("peer-" + i), Map.of(BIRDS, new Judged(80, 100), CARS, new Judged(80, 100)));
        }
        scores.put(new UserId("ann"), Map.of(BIRDS, ofAnn, CARS, new Judged(80, 100)));
        return scores;
    }

    @Test
    void whoever_is_demonstrably_better_in_a_field_is_a_specialist_there_and_nowhere_else() {
        List<Finding> declared = Specialisation.test(crowd(new Judged(98, 100)), RULES).stream()
                .filter(finding -> finding.declares(RULES))
                .toList();
        assertThat(declared).singleElement().satisfies(finding -> {
            assertThat(finding.labeler()).isEqualTo(new UserId("ann"));
            assertThat(finding.field()).isEqualTo(BIRDS);
            assertThat(finding.peers()).isEqualTo(new Judged(720, 900));
            assertThat(finding.tests()).isEqualTo(20);
            assertThat(finding.adjusted()).isCloseTo(20 * finding.chance(), within(1e-12));
        });
    }

    @Test
    void a_sure_advantage_that_is_too_small_to_matter_does_not_count() {
        Map<UserId, Map<Field, Judged>> scores = new HashMap<>(Map.of(
                new UserId("ann"), Map.of(BIRDS, new Judged(93_000, 100_000)),
                new UserId("ben"), Map.of(BIRDS, new Judged(90_000, 100_000))));
        assertThat(Specialisation.test(scores, RULES))
                .anyMatch(finding -> finding.adjusted() < 1e-6)
                .noneMatch(finding -> finding.declares(RULES));
    }

    @Test
    void little_evidence_is_not_tested() {
        assertThat(Specialisation.test(Map.of(new UserId("ann"), Map.of(BIRDS, new Judged(29, 29))), RULES))
                .isEmpty();
        assertThat(Specialisation.test(crowd(new Judged(29, 29)), RULES)).hasSize(19);
    }

    @Test
    void what_was_declared_is_kept_a_little_longer_and_then_goes() {
        Finding wavering =
                new Finding(new UserId("ann"), BIRDS, new Judged(86, 100), new Judged(800, 1000), 0.02, 0.1, 5);
        assertThat(wavering.declares(RULES)).isFalse();
        assertThat(wavering.keeps(RULES)).isTrue();
        Finding gone = new Finding(new UserId("ann"), BIRDS, new Judged(81, 100), new Judged(800, 1000), 0.4, 1, 5);
        assertThat(gone.keeps(RULES)).isFalse();
    }

    @Test
    void among_equals_hardly_anybody_is_declared_a_specialist() {
        int mistaken = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Map<UserId, Map<Field, Judged>> scores = new HashMap<>();
            for (int i = 0; i < 20; i++) {
                scores.put(new UserId("labeler-" + i), Map.of(BIRDS, drawn(random), CARS, drawn(random)));
            }
            mistaken +=
                    Specialisation.test(scores, RULES).stream().anyMatch(finding -> finding.declares(RULES)) ? 1 : 0;
        }
        assertThat(mistaken / 400.0).isLessThanOrEqualTo(0.05);
    }

    private static Judged drawn(Random random) {
        int right = 0;
        for (int i = 0; i < 60; i++) {
            right += random.nextDouble() < 0.8 ? 1 : 0;
        }
        return new Judged(right, 60);
    }
}
