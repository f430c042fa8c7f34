package dev.assay.domain.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.gold.GoldPolicy.Measure;
import dev.assay.domain.gold.GoldPolicy.Step;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldPolicyTest {
    private static final UserId ANN = new UserId("ann");

    @Test
    void the_rate_falls_with_experience() {
        GoldPolicy policy = policy(0.05, new Step(20, 0.2), new Step(100, 0.1));
        assertThat(policy.rateAt(0)).isEqualTo(0.2);
        assertThat(policy.rateAt(19)).isEqualTo(0.2);
        assertThat(policy.rateAt(20)).isEqualTo(0.1);
        assertThat(policy.rateAt(99)).isEqualTo(0.1);
        assertThat(policy.rateAt(100)).isEqualTo(0.05);
        assertThat(policy.violations()).isEmpty();
        assertThat(policy.injects()).isTrue();
        assertThat(GoldPolicy.NONE.injects()).isFalse();
    }

    @Test
    void steps_must_rise_and_rates_be_at_most_a_half() {
        GoldPolicy policy = policy(0.6, new Step(20, 0.2), new Step(20, -0.1), new Step(0, Double.NaN));
        assertThat(policy.violations())
                .extracting(Violation::pointer)
                .containsExactly("/steps/1/below", "/steps/1/rate", "/steps/2/below", "/steps/2/rate", "/rate");
    }

    @Test
    void a_draw_is_the_same_for_whoever_draws_again_and_differs_in_everything_else() {
        double drawn = GoldLot.draw(42, ANN, 7, "gold");
        assertThat(GoldLot.draw(42, ANN, 7, "gold")).isEqualTo(drawn);
        assertThat(GoldLot.draw(43, ANN, 7, "gold")).isNotEqualTo(drawn);
        assertThat(GoldLot.draw(42, new UserId("bob"), 7, "gold")).isNotEqualTo(drawn);
        assertThat(GoldLot.draw(42, ANN, 8, "gold")).isNotEqualTo(drawn);
        assertThat(GoldLot.draw(42, ANN, 7, "which")).isNotEqualTo(drawn);
    }

    /** 20,000 draws into 20 bins: chi-square with 19 degrees of freedom is below 43.8 with probability 0.999. */
    @Test
    void all_numbers_are_equally_likely() {
        int[] bins = new int[20];
        int below = 0;
        for (int turn = 0; turn < 20_000; turn++) {
            double drawn = GoldLot.draw(42, ANN, turn, "gold");
            bins[(int) (drawn * bins.length)]++;
            below += drawn < 0.2 ? 1 : 0;
        }
        double chiSquare = 0;
        for (int count : bins) {
            chiSquare += (count - 1000.0) * (count - 1000.0) / 1000.0;
        }
        assertThat(chiSquare).isLessThan(43.8);
        assertThat(below / 20_000.0).isCloseTo(0.2, within(0.01));
    }

    private static GoldPolicy policy(double rate, Step... steps) {
        return new GoldPolicy(Measure.LABELS, List.of(steps), rate, false, 42);
    }
}
