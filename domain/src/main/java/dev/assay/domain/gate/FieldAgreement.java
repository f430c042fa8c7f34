package dev.assay.domain.gate;

import dev.assay.domain.agreement.coefficient.Measured;
import org.jspecify.annotations.Nullable;

/**
 * How far the labels of one field agree.
 *
 * @param coefficient what was measured
 * @param estimate the value with its interval; null where there is none
 * @param undefined why there is no value, {@code NO_PAIRS} or {@code ONE_CLASS}; null where there is one
 * @param items items with two labels or more
 */
public record FieldAgreement(
        String field,
        Coefficient coefficient,
        @Nullable Interval estimate,
        @Nullable String undefined,
        long items) {
    /**
     * A value with its 95 % interval.
     *
     * @param method where the interval comes from
     */
    public record Interval(double value, double low, double high, String method) {}

    /** Whether any item had two labels to compare; a field that nobody compared says nothing about the batch. */
    boolean compared() {
        return estimate != null || !Measured.Reason.NO_PAIRS.name().equals(undefined);
    }

    /** One and the same answer everywhere agrees, though by no coefficient. */
    GateVerdict verdict(GatePolicy policy) {
        Interval measured = estimate;
        return measured == null
                ? GateVerdict.ACCEPT
                : policy.verdict(measured.value(), measured.low(), measured.high());
    }
}
