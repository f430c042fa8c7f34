package dev.assay.domain.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorityPolicyTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "100, 100, 0.01", "100, 1, 0.7", "3, 3, 4.9E-324"})
    void a_policy_within_its_ranges_is_taken(int overlap, int minimum, double threshold) {
        assertThat(new MajorityPolicy(overlap, minimum, threshold).overlap()).isEqualTo(overlap);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.7",
        "101, 1, 0.7",
        "3, 0, 0.7",
        "3, 4, 0.7",
        "3, 3, 0",
        "3, 3, -0.1",
        "3, 3, 1.0001",
        "3, 3, NaN"
    })
    void a_policy_outside_its_ranges_is_refused(int overlap, int minimum, double threshold) {
        assertThatThrownBy(() -> new MajorityPolicy(overlap, minimum, threshold))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
