package dev.assay.domain.agreement.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.agreement.coefficient.LabelTable;
import dev.assay.domain.agreement.coefficient.Measured;
import dev.assay.domain.agreement.coefficient.PairTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    /** Fleiss 1971, table 1: how many of six psychiatrists gave each of five diagnoses to each of 30 patients. */
    private static final int[][] FLEISS = {
        {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0},
        {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0},
        {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0},
        {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0},
        {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}
    };

    private static LabelTable<String> fleiss() {
        LabelTable<String> table = new LabelTable<>();
        for (int[] patient : FLEISS) {
            List<String> labels = new ArrayList<>();
            for (int k = 0; k < patient.length; k++) {
                labels.addAll(Collections.nCopies(patient[k], Integer.toString(k + 1)));
            }
            table.add(labels);
        }
        return table;
    }

    private static double value(Map<Statistic, Measured> all, Statistic wanted) {
        return ((Measured.Estimate) Objects.requireNonNull(all.get(wanted))).value();
    }

    /** Fleiss 1971, p. 381 prints .248, .248, .517, .470 and .565, rounded on the way. */
    @Test
    void the_kappa_of_each_class_is_the_published_one() {
        LabelTable<String> table = fleiss();
        assertThat(Statistics.classes(table)).containsExactly("1", "2", "3", "4", "5");
        double[] printed = {0.248, 0.248, 0.517, 0.470, 0.565};
        for (int k = 0; k < printed.length; k++) {
            Map<Statistic, Measured> found = Statistics.ofClass(table, Integer.toString(k + 1));
            assertThat(value(found, Statistic.FLEISS_KAPPA)).isCloseTo(printed[k], within(0.0035));
        }
    }

    /** Cohen 1960, table 1, and the weights of scikit-learn for the same cells. */
    @Test
    void two_labelers_have_cohens_kappa_and_ratings_the_weighted_ones() {
        int[][] cells = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        PairTable<Integer> table = new PairTable<>();
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                table.add(i, j, cells[i][j]);
            }
        }
        Map<Statistic, Measured> found = Statistics.ofPairRatings(table, List.of(0, 1, 2));
        assertThat(value(found, Statistic.PERCENT_AGREEMENT)).isCloseTo(0.70, within(1e-9));
        assertThat(value(found, Statistic.COHEN_KAPPA)).isCloseTo(0.4915254237288136, within(1e-9));
        assertThat(value(found, Statistic.COHEN_KAPPA_LINEAR)).isCloseTo(0.4736842105263158, within(1e-9));
        assertThat(value(found, Statistic.COHEN_KAPPA_QUADRATIC)).isCloseTo(0.4545454545454546, within(1e-9));
    }

    @Test
    void ratings_have_alphas_that_know_their_order() {
        LabelTable<Integer> near = new LabelTable<>();
        near.add(List.of(1, 2));
        near.add(List.of(5, 4));
        near.add(List.of(3, 3));
        Map<Statistic, Measured> found = Statistics.ofRatings(near);
        assertThat(found).hasSize(6);
        assertThat(value(found, Statistic.KRIPPENDORFF_ALPHA_INTERVAL))
                .isGreaterThan(value(found, Statistic.KRIPPENDORFF_ALPHA));
    }

    @Test
    void where_nothing_can_be_said_the_reason_is() {
        LabelTable<String> same = new LabelTable<>();
        same.add(List.of("yes", "yes"));
        Map<Statistic, Measured> found = Statistics.ofChoices(same);
        assertThat(found.get(Statistic.FLEISS_KAPPA)).isEqualTo(new Measured.Undefined(Measured.Reason.ONE_CLASS));
        assertThat(value(found, Statistic.PERCENT_AGREEMENT)).isEqualTo(1);
        LabelTable<String> single = new LabelTable<>();
        single.add(List.of("yes"));
        assertThat(Statistics.ofChoices(single).values())
                .allMatch(new Measured.Undefined(Measured.Reason.NO_PAIRS)::equals);
        assertThat(Statistics.ofPairChoices(new PairTable<String>()).values())
                .allMatch(new Measured.Undefined(Measured.Reason.NO_PAIRS)::equals);
        assertThat(Statistics.classes(new LabelTable<>())).isEmpty();
    }
}
