package dev.assay.domain.agreement.coefficient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.agreement.coefficient.Measured.Estimate;
import dev.assay.domain.label.Box;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DistanceAlphaTest {
    private static Estimate estimate(Measured measured) {
        return (Estimate) measured;
    }

    private static List<Integer> labels(Random random) {
        int truth = random.nextInt(4);
        List<Integer> labels = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            labels.add(random.nextInt(3) > 0 ? truth : random.nextInt(4));
        }
        return labels;
    }

    /** The repetition is the seed. */
    @RepeatedTest(20)
    void by_every_pair_it_is_the_alpha_of_the_table(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        DistanceAlpha<Integer> alpha = new DistanceAlpha<>((one, other) -> Math.abs(one - other), 1);
        LabelTable<Integer> table = new LabelTable<>();
        for (int i = 0; i < 40; i++) {
            List<Integer> labels = labels(random);
            alpha.put("item" + i, labels(random));
            alpha.put("item" + i, labels);
            table.add(labels);
        }
        alpha.put("gone", List.of(1, 2));
        alpha.remove("gone");
        Estimate expected =
                estimate(KrippendorffAlpha.of(table, Metric.distance((one, other) -> Math.abs(one - other))));
        Estimate measured = estimate(alpha.alpha());
        assertThat(measured.value()).isCloseTo(expected.value(), within(1e-9));
        assertThat(measured.items()).isEqualTo(expected.items());
        assertThat(measured.standardError()).isCloseTo(expected.standardError(), within(0.03));
        assertThat(measured.low()).isLessThan(measured.value());
        assertThat(measured.high()).isGreaterThan(measured.value());
    }

    @Test
    void by_pairs_drawn_it_is_near_the_alpha_of_the_table_and_the_same_each_time() {
        Random random = new Random(5);
        DistanceAlpha<Integer> alpha = new DistanceAlpha<>((one, other) -> one.equals(other) ? 0 : 1, 1);
        LabelTable<Integer> table = new LabelTable<>();
        for (int i = 0; i < 2_000; i++) {
            List<Integer> labels = labels(random);
            alpha.put("item" + i, labels);
            table.add(labels);
        }
        Estimate expected = estimate(KrippendorffAlpha.of(table, Metric.nominal()));
        Estimate measured = estimate(alpha.alpha());
        assertThat(measured.value()).isCloseTo(expected.value(), within(0.01));
        assertThat(alpha.alpha()).isEqualTo(measured);
    }

    @Test
    void boxes_drawn_around_the_same_things_agree_and_boxes_drawn_anywhere_do_not() {
        LabelField field = LabelSamples.schema().field("objects").orElseThrow();
        Random random = new Random(11);
        DistanceAlpha<LabelValue> careful = DistanceAlpha.of(field, 1);
        DistanceAlpha<LabelValue> careless = DistanceAlpha.of(field, 1);
        for (int i = 0; i < 40; i++) {
            double thing = random.nextInt(500);
            careful.put("item" + i, List.of(box(thing), box(thing + random.nextInt(5)), box(thing - 1)));
            careless.put("item" + i, List.of(box(random.nextInt(500)), box(random.nextInt(500))));
        }
        assertThat(estimate(careful.alpha()).low()).isGreaterThan(0.8);
        Estimate none = estimate(careless.alpha());
        assertThat(none.low()).isLessThan(0);
        assertThat(none.high()).isGreaterThan(0);
    }

    private static LabelValue box(double x) {
        return new LabelValue.Boxes(List.of(new Box(x + 1, 0, 60, 60, "dent")));
    }
}
