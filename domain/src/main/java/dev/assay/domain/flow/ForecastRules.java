package dev.assay.domain.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * Forecasts completion by drawing futures out of the observed past: a Bayesian block bootstrap.
 *
 * <p>The past is cut into stretches that begin at the present hour of the day. Each future first weighs them with a draw from
 * the flat Dirichlet distribution (Rubin 1981), which stands for how little so few stretches say about the long run, and
 * then strings stretches together, each drawn by its weight (Künsch 1989, for blocks), until nothing is left. Quantiles are
 * those of the futures' lengths.
 *
 * @see <a href="https://doi.org/10.1214/aos/1176345338">Rubin: The Bayesian bootstrap. Annals of Statistics 9(1), 1981</a>
 * @see <a href="https://doi.org/10.1214/aos/1176347265">Künsch: The jackknife and the bootstrap for general stationary
 *     observations. Annals of Statistics 17(3), 1989</a>
 */
public final class ForecastRules {
    /** Two years: what lies beyond is not forecast. */
    public static final int HORIZON_HOURS = 2 * 365 * 24;

    /** Whole hours of the past that are looked at: four weeks. */
    public static final int PAST_HOURS = 28 * 24;

    private static final int SIMULATIONS = 500;
    private static final int LEAST_HOURS = 6;
    private static final long LEAST_SETTLED = 20;
    private static final int DAY = 24;
    private static final int LEAST_DAYS = 3;

    private final long remaining;
    private final List<long[]> blocks;
    private final Random random;

    private ForecastRules(long remaining, List<long[]> blocks, Random random) {
        this.remaining = remaining;
        this.blocks = blocks;
        this.random = random;
    }

    /**
     * The forecast; the same for the same arguments.
     *
     * @param remaining tasks not settled
     * @param settled tasks settled less tasks unsettled again in each whole hour of the past, the last hour last
     */
    public static Forecast of(long remaining, long[] settled, long seed) {
        if (remaining <= 0) {
            return new Forecast.Complete();
        }
        long[] past = Arrays.copyOfRange(settled, Math.max(0, settled.length - PAST_HOURS), settled.length);
        long sum = Arrays.stream(past).sum();
        if (past.length < LEAST_HOURS || sum < LEAST_SETTLED) {
            return new Forecast.NotEnoughYet(past.length, LEAST_HOURS, sum, LEAST_SETTLED);
        }
        int length = past.length >= LEAST_DAYS * DAY ? DAY : 1;
        return new ForecastRules(remaining, blocks(past, length), new Random(seed)).expected(length);
    }

    private static List<long[]> blocks(long[] past, int length) {
        List<long[]> blocks = new ArrayList<>();
        for (int end = past.length; end >= length; end -= length) {
            blocks.add(Arrays.copyOfRange(past, end - length, end));
        }
        return blocks;
    }

    private Forecast expected(int length) {
        double[] ends = new double[SIMULATIONS];
        for (int i = 0; i < SIMULATIONS; i++) {
            ends[i] = future();
        }
        Arrays.sort(ends);
        return new Forecast.Expected(
                remaining,
                quantile(ends, 0.1),
                quantile(ends, 0.5),
                quantile(ends, 0.9),
                length,
                blocks.size(),
                SIMULATIONS);
    }

    private static OptionalDouble quantile(double[] sorted, double share) {
        double value = sorted[(int) Math.ceil(share * sorted.length) - 1];
        return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Hours until one drawn future has settled everything; infinite beyond the horizon. */
    private double future() {
        double[] upTo = weights();
        double left = remaining;
        for (int hours = 0; hours < HORIZON_HOURS; ) {
            for (long settled : blocks.get(drawn(upTo))) {
                if (settled >= left) {
                    return hours + left / settled;
                }
                left -= settled;
                hours++;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Cumulated weights: exponential draws, which divided by their sum are Dirichlet(1, ..., 1). */
    private double[] weights() {
        double[] upTo = new double[blocks.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum -= StrictMath.log(1 - random.nextDouble());
            upTo[i] = sum;
        }
        return upTo;
    }

    private int drawn(double[] upTo) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(upTo.length - 1, found < 0 ? -found - 1 : found);
    }
}
