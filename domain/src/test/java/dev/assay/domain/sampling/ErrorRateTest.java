package dev.assay.domain.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.sampling.ErrorRate.Audited;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ErrorRateTest {
    /** By hand: 0.6 · 0.1 + 0.4 · 0.3, and Σ W² (1 − f) p (1 − p) / (n − 1). */
    @Test
    void the_rate_and_its_error_are_those_of_the_stratified_estimator() {
        ErrorRate rate = ErrorRate.of(List.of(new Audited(600, 60, 6), new Audited(400, 20, 6)));
        assertThat(rate.rate()).isCloseTo(0.18, within(1e-12));
        double variance = 0.36 * 0.9 * 0.09 / 59 + 0.16 * 0.95 * 0.21 / 19;
        assertThat(rate.standardError()).isCloseTo(Math.sqrt(variance), within(1e-12));
        assertThat(rate.low()).isLessThan(0.18);
        assertThat(rate.high()).isGreaterThan(0.18);
        assertThat(rate.covered()).isEqualTo(1);
    }

    /** Wilson's interval for 0 of 10 is [0, 0.2775] (Brown, Cai & DasGupta 2001, table of intervals at x = 0). */
    @Test
    void nothing_found_wrong_does_not_prove_that_nothing_is() {
        ErrorRate rate = ErrorRate.of(List.of(new Audited(10_000, 10, 0)));
        assertThat(rate.rate()).isZero();
        assertThat(rate.low()).isZero();
        assertThat(rate.high()).isCloseTo(0.2775, within(1e-4));
    }

    @Test
    void strata_without_an_audited_item_are_not_spoken_of() {
        ErrorRate rate = ErrorRate.of(List.of(new Audited(300, 10, 5), new Audited(100, 0, 0)));
        assertThat(rate.rate()).isEqualTo(0.5);
        assertThat(rate.covered()).isEqualTo(0.75);
        ErrorRate none = ErrorRate.of(List.of(new Audited(300, 0, 0)));
        assertThat(none.audited()).isZero();
        assertThat(none.high()).isEqualTo(1);
    }

    @Test
    void everything_audited_is_certain() {
        ErrorRate rate = ErrorRate.of(List.of(new Audited(4, 4, 1)));
        assertThat(rate.low()).isEqualTo(0.25);
        assertThat(rate.high()).isEqualTo(0.25);
    }

    /** The interval holds the truth in about 95 of 100 samples: seeded simulation of strata with different rates. */
    @Test
    void the_interval_covers_the_truth() {
        Random random = new Random(5);
        int[] populations = {2000, 800, 200};
        double[] truth = {0.03, 0.1, 0.3};
        double rate = (2000 * 0.03 + 800 * 0.1 + 200 * 0.3) / 3000;
        int covered = 0;
        for (int run = 0; run < 2000; run++) {
            Audited[] audited = new Audited[3];
            for (int i = 0; i < 3; i++) {
                int size = populations[i] * 15 / 100;
                int wrong = 0;
                for (int item = 0; item < size; item++) {
                    wrong += random.nextDouble() < truth[i] ? 1 : 0;
                }
                audited[i] = new Audited(populations[i], size, wrong);
            }
            ErrorRate estimate = ErrorRate.of(List.of(audited));
            covered += estimate.low() <= rate && rate <= estimate.high() ? 1 : 0;
        }
        assertThat(covered / 2000.0).isBetween(0.90, 0.97);
    }
}
