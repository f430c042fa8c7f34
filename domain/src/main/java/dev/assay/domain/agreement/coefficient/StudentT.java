package dev.assay.domain.agreement.coefficient;

/** The 97.5 % quantile of Student's t. */
final class StudentT {
    /** Of the normal distribution. */
    static final double NORMAL = 1.959963984540054;

    private StudentT() {}

    /**
     * Exact for one and two degrees of freedom, for more by the expansion of Abramowitz &amp; Stegun 1964, 26.7.5: within
     * 0.2 % at three, within 0.001 % from ten on.
     *
     * @param degrees at least 1; NaN for less
     */
    static double quantile(long degrees) {
        if (degrees < 1) {
            return Double.NaN;
        }
        if (degrees < 3) {
            return degrees < 2 ? 12.706204736432095 : 4.302652729911275;
        }
        double z = NORMAL;
        double square = z * z;
        double first = z * (square + 1) / 4;
        double second = z * ((5 * square + 16) * square + 3) / 96;
        double third = z * (((3 * square + 19) * square + 17) * square - 15) / 384;
        double fourth = z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92160;
        return z + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees;
    }
}
