package dev.assay.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.agreement.coefficient.LabelTable;
import dev.assay.domain.agreement.coefficient.Measured;
import dev.assay.domain.agreement.coefficient.PercentAgreement;
import dev.assay.domain.scoring.Difference;
import dev.assay.domain.scoring.Proportion;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EffectTest {
    private static LabelTable<String> table(long same, long apart) {
        LabelTable<String> table = new LabelTable<>();
        table.add(List.of("yes", "yes"), same);
        table.add(List.of("yes", "no"), apart);
        return table;
    }

    @Test
    void below_the_minimum_there_is_not_enough_yet() {
        Effect effect = Effect.of(new Proportion(10, 19), new Proportion(50, 60));
        assertThat(effect.difference()).isNull();
        assertThat(effect.before()).isEqualTo(19);
        assertThat(effect.from()).isCloseTo(10 / 19.0, within(1e-12));
        Effect nothing = Effect.of(Proportion.NONE, Proportion.NONE);
        assertThat(nothing.from()).isNull();
        assertThat(nothing.difference()).isNull();
        Measured none = PercentAgreement.of(new LabelTable<String>());
        assertThat(Effect.of(none, PercentAgreement.of(table(30, 10))).difference())
                .isNull();
        assertThat(Effect.of(PercentAgreement.of(table(10, 9)), PercentAgreement.of(table(30, 10)))
                        .difference())
                .isNull();
    }

    @Test
    void accuracy_is_told_with_newcombes_interval() {
        Effect effect = Effect.of(new Proportion(48, 80), new Proportion(56, 70));
        Difference difference = Objects.requireNonNull(effect.difference());
        assertThat(difference.low()).isCloseTo(0.0524, within(5e-5));
    }

    @Test
    void agreement_that_rose_is_told_apart_from_none() {
        Effect rose = Effect.ofPercent(PercentAgreement.of(table(20, 20)), PercentAgreement.of(table(38, 2)));
        assertThat(Objects.requireNonNull(rose.difference()).value()).isCloseTo(0.45, within(1e-9));
        assertThat(rose.difference().excludesZero()).isTrue();
        Effect same = Effect.ofPercent(PercentAgreement.of(table(30, 10)), PercentAgreement.of(table(31, 9)));
        assertThat(Objects.requireNonNull(same.difference()).excludesZero()).isFalse();
    }

    @Test
    void the_interval_of_agreement_covers_what_is_true_about_95_times_in_100() {
        Random random = new Random(11);
        int covered = 0;
        for (int run = 0; run < 1000; run++) {
            Measured before = PercentAgreement.of(drawn(random, 80, 0.6));
            Measured after = PercentAgreement.of(drawn(random, 100, 0.8));
            Difference difference =
                    Objects.requireNonNull(Effect.of(before, after).difference());
            covered += difference.low() <= 0.2 && difference.high() >= 0.2 ? 1 : 0;
        }
        assertThat(covered).as("of 1000, seed 11").isBetween(925, 975);
    }

    @Test
    void the_hybrid_score_interval_of_percent_agreement_covers_too() {
        Random random = new Random(12);
        int covered = 0;
        for (int run = 0; run < 1000; run++) {
            Difference difference = Objects.requireNonNull(Effect.ofPercent(
                            PercentAgreement.of(drawn(random, 25, 0.7)), PercentAgreement.of(drawn(random, 30, 0.98)))
                    .difference());
            covered += difference.low() <= 0.28 && difference.high() >= 0.28 ? 1 : 0;
        }
        assertThat(covered).as("of 1000, seed 12").isGreaterThanOrEqualTo(925);
    }

    private static LabelTable<String> drawn(Random random, int items, double agreeing) {
        int same = 0;
        for (int i = 0; i < items; i++) {
            same += random.nextDouble() < agreeing ? 1 : 0;
        }
        return table(same, items - same);
    }
}
