package dev.assay.domain.agreement.coefficient;

/** A coefficient of agreement, or why there is none. */
public sealed interface Measured {
    /**
     * A value with its uncertainty.
     *
     * @param value at most 1; 1 is perfect agreement and, but for percent agreement, 0 what chance would bring
     * @param low lower end of the 95 % interval
     * @param high upper end of the 95 % interval, at most 1
     * @param standardError 0 when every item says the same; NaN from a single item, whose interval is the whole range
     * @param items how many items it rests on: those with two labels or more
     * @param method where the interval comes from
     */
    record Estimate(double value, double low, double high, double standardError, long items, Method method)
            implements Measured {
        /**
         * An estimate whose interval is the value plus or minus a quantile of Student's t with one degree of freedom
         * less than there are items, cut to the range.
         *
         * @param spread how the items' own contributions to the value vary
         * @param least lower end of the range
         */
        static Estimate of(double value, Spread spread, double least, long items) {
            double error = spread.standardError();
            double reach = StudentT.quantile(spread.count() - 1) * error;
            return Double.isNaN(error)
                    ? new Estimate(value, least, 1, error, items, Method.LINEARISED)
                    : new Estimate(
                            value,
                            Math.max(least, value - reach),
                            Math.min(1, value + reach),
                            error,
                            items,
                            Method.LINEARISED);
        }
    }

    /** No value, and why. */
    record Undefined(Reason reason) implements Measured {}

    /** Where a 95 % interval comes from. */
    enum Method {
        /** From how the value changes with each item (the delta method), over items drawn at random. */
        LINEARISED,
        /** From the value's own large-sample variance. */
        ASYMPTOTIC,
        /** From the values of items drawn again and again with a fixed seed (Efron 1979), by its percentiles. */
        BOOTSTRAP
    }

    /** Why a coefficient is not defined. */
    enum Reason {
        /** No item has two labels: nothing to compare. */
        NO_PAIRS,
        /** All labels are the same: chance alone would agree as well, so that nothing can be said about it. */
        ONE_CLASS
    }
}
