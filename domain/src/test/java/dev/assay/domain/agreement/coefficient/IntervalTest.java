package dev.assay.domain.agreement.coefficient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.agreement.coefficient.Measured.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A 95 % interval holds the true value about 95 times in 100. */
class IntervalTest {
    private static final int WORLDS = 400;
    private static final int ITEMS = 60;

    /** A coefficient of a table of labels. */
    record Named(String name, Function<LabelTable<Integer>, Measured> coefficient) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> coefficients() {
        return Stream.of(
                new Named("percent", PercentAgreement::of),
                new Named("Fleiss' kappa", FleissKappa::of),
                new Named("Fleiss' kappa by item", FleissKappa::byItem),
                new Named("AC1", GwetAc1::of),
                new Named("alpha", table -> KrippendorffAlpha.of(table, Metric.nominal())),
                new Named("ordinal alpha", table -> KrippendorffAlpha.of(table, Metric.ordinal())),
                new Named("interval alpha", table -> KrippendorffAlpha.of(table, Metric.interval(x -> (double) x))));
    }

    /** One of three classes, that each of two to five labelers sees with probability 0.8. */
    private static List<Integer> labels(Random random) {
        int truth = random.nextInt(3);
        List<Integer> labels = new ArrayList<>();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            labels.add(random.nextDouble() < 0.8 ? truth : random.nextInt(3));
        }
        return labels;
    }

    private static LabelTable<Integer> world(long seed, int items) {
        Random random = new Random(seed);
        LabelTable<Integer> table = new LabelTable<>();
        for (int i = 0; i < items; i++) {
            table.add(labels(random));
        }
        return table;
    }

    private static Estimate estimate(Measured measured) {
        return (Estimate) measured;
    }

    @ParameterizedTest
    @MethodSource("coefficients")
    void the_truth_is_within_as_often_as_it_says(Named named) {
        double truth = estimate(named.coefficient().apply(world(0, 200_000))).value();
        int within = 0;
        for (int seed = 1; seed <= WORLDS; seed++) {
            Estimate estimate = estimate(named.coefficient().apply(world(seed, ITEMS)));
            within += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
        }
        assertThat(within / (double) WORLDS).isBetween(0.92, 0.98);
    }

    /** Printed tables of Student's t. */
    @Test
    void the_quantiles_of_t_are_those_of_the_tables() {
        assertThat(StudentT.quantile(0)).isNaN();
        assertThat(StudentT.quantile(1)).isCloseTo(12.706, within(5e-4));
        assertThat(StudentT.quantile(2)).isCloseTo(4.303, within(5e-4));
        assertThat(StudentT.quantile(3)).isCloseTo(3.182, within(4e-3));
        assertThat(StudentT.quantile(10)).isCloseTo(2.228, within(5e-4));
        assertThat(StudentT.quantile(29)).isCloseTo(2.045, within(5e-4));
        assertThat(StudentT.quantile(1_000_000_000)).isCloseTo(1.960, within(5e-4));
    }
}
