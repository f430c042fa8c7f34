package dev.assay.domain.agreement.coefficient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.agreement.coefficient.CohenKappa.Weights;
import dev.assay.domain.agreement.coefficient.Measured.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Values printed in papers and books, from the tables printed with them. */
class TextbookTest {
    /** Fleiss 1971, table 1: how many of six psychiatrists gave each of five diagnoses to each of 30 patients. */
    private static final int[][] FLEISS = {
        {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0},
        {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0},
        {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0},
        {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0},
        {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}
    };

    /** Krippendorff 2011, section C: four observers, twelve units, labels missing. */
    private static final Integer[][] KRIPPENDORFF = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3},
        {null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null}
    };

    private static Estimate estimate(Measured measured) {
        return (Estimate) measured;
    }

    private static PairTable<Integer> pairs(int[][] cells) {
        PairTable<Integer> table = new PairTable<>();
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                table.add(i, j, cells[i][j]);
            }
        }
        return table;
    }

    @Test
    void fleiss_1971_psychiatric_diagnoses() {
        LabelTable<Integer> table = new LabelTable<>();
        for (int[] patient : FLEISS) {
            List<Integer> labels = new ArrayList<>();
            for (int k = 0; k < patient.length; k++) {
                labels.addAll(Collections.nCopies(patient[k], k));
            }
            table.add(labels);
        }
        assertThat(estimate(PercentAgreement.of(table)).value()).isCloseTo(0.5556, within(5e-5));
        assertThat(estimate(FleissKappa.of(table)).value()).isCloseTo(0.430, within(5e-4));
        assertThat(estimate(FleissKappa.byItem(table)).value())
                .isCloseTo(estimate(FleissKappa.of(table)).value(), within(1e-12));
    }

    @Test
    void krippendorff_2011_reliability_data_with_missing_labels() {
        LabelTable<Integer> table = new LabelTable<>();
        for (int unit = 0; unit < 12; unit++) {
            int place = unit;
            table.add(Arrays.stream(KRIPPENDORFF)
                    .map(observer -> observer[place])
                    .filter(Objects::nonNull)
                    .toList());
        }
        assertThat(estimate(KrippendorffAlpha.of(table, Metric.nominal())).value())
                .isCloseTo(0.743, within(5e-4));
        assertThat(estimate(KrippendorffAlpha.of(table, Metric.ordinal())).value())
                .isCloseTo(0.815, within(5e-4));
        assertThat(estimate(KrippendorffAlpha.of(table, Metric.interval(Integer::doubleValue)))
                        .value())
                .isCloseTo(0.849, within(5e-4));
        assertThat(estimate(KrippendorffAlpha.of(table, Metric.ratio(Integer::doubleValue)))
                        .value())
                .isCloseTo(0.797, within(5e-4));
    }

    /** Cohen 1960, table 1: proportions of 200 cases in three diagnoses; κ = .492 with pc = .41. */
    @Test
    void cohen_1960_two_judges() {
        Estimate kappa = estimate(CohenKappa.of(pairs(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}})));
        assertThat(kappa.value()).isCloseTo(0.492, within(5e-4));
        assertThat(kappa.items()).isEqualTo(200);
    }

    /** The example of Fleiss, Cohen &amp; Everitt 1969, weights aside: κ = .429, its standard error .054. */
    @Test
    void fleiss_cohen_everitt_1969_standard_error() {
        int[][] cells = {{106, 10, 4}, {22, 28, 10}, {2, 12, 6}};
        assertThat(estimate(CohenKappa.of(pairs(cells))).value()).isCloseTo(0.429, within(5e-4));
        assertThat(estimate(CohenKappa.of(pairs(cells))).standardError()).isCloseTo(0.054, within(1e-3));
    }

    /** Feinstein &amp; Cicchetti 1990: the same agreement, .85, has κ .70 where classes are even and .32 where not. */
    @Test
    void feinstein_cicchetti_1990_paradox() {
        PairTable<Integer> even = pairs(new int[][] {{40, 9}, {6, 45}});
        PairTable<Integer> uneven = pairs(new int[][] {{80, 10}, {5, 5}});
        assertThat(estimate(CohenKappa.of(even)).value()).isCloseTo(0.70, within(5e-3));
        assertThat(estimate(CohenKappa.of(uneven)).value()).isCloseTo(0.32, within(5e-3));
    }

    /** Two abstractors, 100 records, from the manual of irrCAC (Gwet 2014): AC1 .8493, κ .7964. */
    @Test
    void gwet_abstractors() {
        LabelTable<Integer> table = new LabelTable<>();
        int[][] cells = {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                table.add(List.of(i, j), cells[i][j]);
            }
        }
        assertThat(estimate(GwetAc1.of(table)).value()).isCloseTo(0.8493305, within(5e-8));
        assertThat(estimate(CohenKappa.of(pairs(cells))).value()).isCloseTo(0.7964094, within(5e-8));
        assertThat(estimate(CohenKappa.of(pairs(cells))).standardError()).isCloseTo(0.05891072, within(5e-9));
    }

    /** Two raters who never differ by more than a step: the weights say so. */
    @Test
    void near_misses_count_for_something_under_weights() {
        PairTable<Integer> table = pairs(new int[][] {{20, 5, 0}, {5, 20, 5}, {0, 5, 20}});
        List<Integer> scale = List.of(0, 1, 2);
        double none = estimate(CohenKappa.of(table, scale, Weights.NONE)).value();
        double linear = estimate(CohenKappa.of(table, scale, Weights.LINEAR)).value();
        double quadratic =
                estimate(CohenKappa.of(table, scale, Weights.QUADRATIC)).value();
        assertThat(none).isEqualTo(estimate(CohenKappa.of(table)).value());
        assertThat(linear).isGreaterThan(none);
        assertThat(quadratic).isGreaterThan(linear);
    }
}
