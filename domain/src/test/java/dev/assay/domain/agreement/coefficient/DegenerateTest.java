package dev.assay.domain.agreement.coefficient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.agreement.coefficient.CohenKappa.Weights;
import dev.assay.domain.agreement.coefficient.Measured.Estimate;
import dev.assay.domain.agreement.coefficient.Measured.Reason;
import dev.assay.domain.agreement.coefficient.Measured.Undefined;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where there is little or nothing to agree on. */
class DegenerateTest {
    private static final Undefined NO_PAIRS = new Undefined(Reason.NO_PAIRS);
    private static final Undefined ONE_CLASS = new Undefined(Reason.ONE_CLASS);

    /** A coefficient of a table of labels. */
    record Named(String name, Function<LabelTable<String>, Measured> coefficient) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> chanceCorrected() {
        return Stream.of(
                new Named("Fleiss' kappa", FleissKappa::of),
                new Named("Fleiss' kappa by item", FleissKappa::byItem),
                new Named("AC1", GwetAc1::of),
                new Named("alpha", table -> KrippendorffAlpha.of(table, Metric.nominal())),
                new Named("ordinal alpha", table -> KrippendorffAlpha.of(table, Metric.ordinal())));
    }

    static Stream<Named> all() {
        return Stream.concat(Stream.of(new Named("percent", PercentAgreement::of)), chanceCorrected());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static LabelTable<String> table(List<String>... items) {
        LabelTable<String> table = new LabelTable<>();
        List.of(items).forEach(table::add);
        return table;
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothing_or_one_rater_is_no_agreement(Named named) {
        assertThat(named.coefficient().apply(table())).isEqualTo(NO_PAIRS);
        assertThat(named.coefficient().apply(table(List.of(), List.of()))).isEqualTo(NO_PAIRS);
        assertThat(named.coefficient().apply(table(List.of("a"), List.of("b"), List.of("a"))))
                .isEqualTo(NO_PAIRS);
    }

    @ParameterizedTest
    @MethodSource("chanceCorrected")
    void one_class_cannot_be_corrected_for_chance(Named named) {
        assertThat(named.coefficient().apply(table(List.of("a", "a"), List.of("a", "a", "a"))))
                .isEqualTo(ONE_CLASS);
    }

    @Test
    void one_class_is_full_percent_agreement_and_full_ac1_where_others_could_be_chosen() {
        LabelTable<String> table = table(List.of("a", "a"), List.of("a", "a", "a"));
        Estimate full = new Estimate(1, 1, 1, 0, 2, Measured.Method.LINEARISED);
        assertThat(PercentAgreement.of(table)).isEqualTo(full);
        assertThat(GwetAc1.of(table, 3)).isEqualTo(full);
        assertThatThrownBy(() -> GwetAc1.of(table, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void perfect_agreement_on_two_classes_is_one(Named named) {
        Measured measured = named.coefficient().apply(table(List.of("a", "a"), List.of("b", "b"), List.of("a", "a")));
        assertThat(measured).isInstanceOfSatisfying(Estimate.class, estimate -> {
            assertThat(estimate.value()).isEqualTo(1);
            assertThat(estimate.low()).isEqualTo(1);
            assertThat(estimate.high()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_single_item_says_nothing_about_its_like(Named named) {
        Measured measured = named.coefficient().apply(table(List.of("a", "b", "a")));
        assertThat(measured).isInstanceOfSatisfying(Estimate.class, estimate -> {
            assertThat(estimate.standardError()).isNaN();
            assertThat(estimate.low()).isIn(0.0, -1.0);
            assertThat(estimate.high()).isEqualTo(1);
        });
    }

    @Test
    void two_labelers_may_have_nothing_in_common_or_one_class() {
        PairTable<String> table = new PairTable<>();
        assertThat(CohenKappa.of(table)).isEqualTo(NO_PAIRS);
        table.add("a", "a");
        assertThat(CohenKappa.of(table)).isEqualTo(ONE_CLASS);
        assertThat(CohenKappa.of(table, List.of("a", "b"), Weights.LINEAR)).isEqualTo(ONE_CLASS);
        table.add("a", "b");
        assertThat(CohenKappa.of(table))
                .isInstanceOfSatisfying(
                        Estimate.class, estimate -> assertThat(estimate.value()).isZero());
        assertThatThrownBy(() -> CohenKappa.of(table, List.of("a"), Weights.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_labelers_who_always_differ_may_each_have_one_class() {
        PairTable<String> table = new PairTable<>();
        table.add("a", "b", 5);
        assertThat(CohenKappa.of(table))
                .isInstanceOfSatisfying(
                        Estimate.class, estimate -> assertThat(estimate.value()).isZero());
    }

    @Test
    void answers_by_distance_may_be_few_or_all_alike() {
        DistanceAlpha<String> alpha = new DistanceAlpha<>((one, other) -> one.equals(other) ? 0 : 1, 7);
        assertThat(alpha.alpha()).isEqualTo(NO_PAIRS);
        alpha.put("1", List.of("a"));
        assertThat(alpha.alpha()).isEqualTo(NO_PAIRS);
        alpha.put("1", List.of("a", "a"));
        assertThat(alpha.alpha()).isEqualTo(ONE_CLASS);
        alpha.put("1", List.of("a", "b"));
        assertThat(alpha.alpha()).isInstanceOfSatisfying(Estimate.class, estimate -> {
            assertThat(estimate.value()).isZero();
            assertThat(estimate.standardError()).isNaN();
        });
        alpha.put("1", List.of());
        assertThat(alpha.alpha()).isEqualTo(NO_PAIRS);
    }
}
