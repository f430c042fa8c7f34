package dev.assay.domain.agreement.coefficient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** However a table came about, the same items make the same coefficients; the repetition is the seed. */
class TablePropertyTest {
    private static List<Measured> coefficients(LabelTable<Integer> table) {
        return List.of(
                PercentAgreement.of(table),
                FleissKappa.of(table),
                FleissKappa.byItem(table),
                GwetAc1.of(table),
                KrippendorffAlpha.of(table, Metric.nominal()),
                KrippendorffAlpha.of(table, Metric.ordinal()),
                KrippendorffAlpha.of(table, Metric.interval(Integer::doubleValue)));
    }

    private static LabelTable<Integer> table(List<List<Integer>> items) {
        LabelTable<Integer> table = new LabelTable<>();
        items.forEach(table::add);
        return table;
    }

    private static List<Integer> labels(Random random) {
        List<Integer> labels = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            labels.add(random.nextInt(4));
        }
        return labels;
    }

    @RepeatedTest(50)
    void changes_one_by_one_come_to_the_same_as_all_at_once(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<List<Integer>> items = new ArrayList<>(Collections.nCopies(20, List.of()));
        LabelTable<Integer> table = new LabelTable<>();
        for (int step = 0; step < 200; step++) {
            int item = random.nextInt(items.size());
            List<Integer> after = labels(random);
            List<Integer> before = new ArrayList<>(items.get(item));
            Collections.shuffle(before, random);
            table.change(before, after);
            items.set(item, after);
        }
        Collections.shuffle(items, random);
        assertThat(table.rows()).isEqualTo(table(items).rows());
        assertThat(coefficients(table)).isEqualTo(coefficients(table(items)));
    }

    @RepeatedTest(50)
    void slices_come_to_the_same_as_the_whole(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<List<Integer>> items = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            items.add(labels(random));
        }
        LabelTable<Integer> merged = table(items.subList(0, 11));
        merged.merge(table(items.subList(11, 30)));
        assertThat(coefficients(merged)).isEqualTo(coefficients(table(items)));
        LabelTable<Integer> read = new LabelTable<>();
        merged.rows().forEach(row -> read.add(row.labels(), row.items()));
        assertThat(coefficients(read)).isEqualTo(coefficients(merged));
    }

    @RepeatedTest(50)
    void pairs_one_by_one_come_to_the_same_as_all_at_once(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        PairTable<Integer> table = new PairTable<>();
        PairTable<Integer> kept = new PairTable<>();
        for (int i = 0; i < 60; i++) {
            int one = random.nextInt(3);
            int other = random.nextInt(3);
            table.add(one, other);
            if (random.nextBoolean()) {
                table.remove(one, other);
            } else {
                kept.add(one, other);
            }
        }
        assertThat(CohenKappa.of(table)).isEqualTo(CohenKappa.of(kept));
        PairTable<Integer> merged = new PairTable<>();
        merged.merge(kept);
        assertThat(CohenKappa.of(merged)).isEqualTo(CohenKappa.of(kept));
    }

    @Test
    void what_is_not_there_cannot_be_taken_out() {
        assertThatThrownBy(() -> table(List.of(List.of(1, 2))).remove(List.of(1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[1, 1]");
        assertThatThrownBy(() -> new PairTable<Integer>().remove(1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LabelTable<Integer>().add(List.of(1), -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PairTable<Integer>().add(1, 2, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
