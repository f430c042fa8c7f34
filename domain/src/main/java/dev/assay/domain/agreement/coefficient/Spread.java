package dev.assay.domain.agreement.coefficient;

/** Mean and variance of numbers taken one by one (Welford 1962), each as often as it occurs. */
final class Spread {
    private long count;
    private double mean;
    private double squares;

    void add(double number, long times) {
        count += times;
        double away = number - mean;
        mean += away * times / count;
        squares += times * away * (number - mean);
    }

    long count() {
        return count;
    }

    /** Of the mean; NaN for less than two numbers. */
    double standardError() {
        return count < 2 ? Double.NaN : Math.sqrt(Math.max(0, squares) / count / (count - 1));
    }
}
