package dev.assay.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /** Newcombe (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void the_interval_is_the_published_one(int successes, int trials, double low, double high) {
        Interval interval = new Proportion(successes, trials).wilson();
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void nothing_tried_says_nothing() {
        assertThat(Proportion.NONE.wilson()).isEqualTo(new Interval(0, 1));
        assertThat(Proportion.NONE.rate()).isZero();
    }

    @Test
    void there_are_no_more_successes_than_trials() {
        assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Conover (1999), table A3 for p = 1/2: the largest r with P(X < r) at most 0.025. */
    @ParameterizedTest
    @CsvSource({"6, 1", "10, 2", "16, 4", "20, 6", "30, 10"})
    void the_median_lies_between_the_published_ranks(int n, int rank) {
        assertThat(MedianInterval.lowerRank(n)).isEqualTo(rank);
    }
}
