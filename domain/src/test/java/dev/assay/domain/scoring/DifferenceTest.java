package dev.assay.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the examples of Newcombe 1998, Table II, method 10. */
class DifferenceTest {
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.2000, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.6000, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.5714, 0.0582, 0.8062",
        "5, 56, 0, 29, 0.0893, -0.0381, 0.1926",
        "0, 10, 0, 20, 0.0000, -0.1611, 0.2775",
        "0, 10, 0, 10, 0.0000, -0.2775, 0.2775",
        "10, 10, 0, 20, 1.0000, 0.6791, 1.0000",
        "10, 10, 0, 10, 1.0000, 0.6075, 1.0000"
    })
    void hybrid_score_intervals_are_those_published(
            double one, double ofOne, double other, double ofOther, double value, double low, double high) {
        Difference difference = Difference.of(new Proportion(one, ofOne), new Proportion(other, ofOther));
        assertThat(difference.value()).isCloseTo(value, within(5e-5));
        assertThat(difference.low()).isCloseTo(low, within(6e-5));
        assertThat(difference.high()).isCloseTo(high, within(6e-5));
    }
}
