package dev.assay.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void median_and_deviation_are_those_of_the_logarithms_to_a_step() {
        Pace pace = new Pace();
        Random random = new Random(11);
        List<Double> logs = new ArrayList<>();
        for (int answer = 0; answer < 2_001; answer++) {
            double log = 3 + 0.6 * random.nextGaussian();
            logs.add(log);
            pace.add(Math.exp(log));
        }
        double median = median(logs);
        double mad = median(logs.stream().map(log -> Math.abs(log - median)).toList());
        assertThat(Math.log(pace.median())).isCloseTo(median, within(0.05));
        assertThat(pace.deviation(3).orElseThrow()).isCloseTo((Math.log(3) - median) / (1.4826 * mad), within(0.5));
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @Test
    void a_third_of_odd_answers_hardly_move_it() {
        Pace pace = new Pace();
        for (int answer = 0; answer < 300; answer++) {
            pace.add(answer % 3 == 0 ? 0.5 : 18 + answer % 5);
        }
        assertThat(pace.median()).isBetween(17.0, 21.0);
    }

    @Test
    void little_says_nothing_and_a_pace_without_spread_is_no_excuse() {
        Pace pace = new Pace();
        assertThat(pace.median()).isZero();
        for (int answer = 0; answer < 99; answer++) {
            pace.add(10);
        }
        assertThat(pace.deviation(1)).isEmpty();
        pace.add(10);
        assertThat(pace.deviation(10)).hasValue(0);
        assertThat(pace.deviation(1).orElseThrow()).isLessThan(-3.5);
    }
}
