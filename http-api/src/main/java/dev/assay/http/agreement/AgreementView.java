package dev.assay.http.agreement;

import dev.assay.domain.agreement.coefficient.Measured;
import dev.assay.domain.agreement.slice.Statistic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The agreement of one slice, as it is answered.
 *
 * @param slice its name: the project, a batch, a version, a day, a pair as {@code ann|bob}, a class
 */
record AgreementView(String slice, List<FieldView> fields) {
    /**
     * One field's answers.
     *
     * @param items how many items have answers, one or more
     * @param labels how many answers they have
     */
    record FieldView(String field, long items, long labels, List<StatisticView> statistics) {}

    /**
     * One coefficient.
     *
     * @param value null where there is none
     * @param undefined why there is none; else null
     * @param items with two labels or more: those it rests on
     */
    record StatisticView(
            Statistic statistic,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            Measured.@Nullable Method method,
            Measured.@Nullable Reason undefined,
            long items) {
        static StatisticView of(Statistic statistic, Measured measured) {
            if (measured instanceof Measured.Estimate estimate) {
                return new StatisticView(
                        statistic,
                        rounded(estimate.value()),
                        rounded(estimate.low()),
                        rounded(estimate.high()),
                        estimate.method(),
                        null,
                        estimate.items());
            }
            if (measured instanceof Measured.Undefined none) {
                return new StatisticView(statistic, null, null, null, null, none.reason(), 0);
            }
            throw new AssertionError("no view of " + measured);
        }

        static List<StatisticView> of(Map<Statistic, Measured> all) {
            return all.entrySet().stream()
                    .map(one -> of(one.getKey(), one.getValue()))
                    .toList();
        }

        private static double rounded(double value) {
            return Math.round(value * 1e6) / 1e6;
        }
    }
}
