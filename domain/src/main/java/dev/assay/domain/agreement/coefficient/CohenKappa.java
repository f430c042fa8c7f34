package dev.assay.domain.agreement.coefficient;

import java.util.List;

/** Cohen's kappa: agreement of two labelers, each with their own habits, corrected for what chance would bring. */
public final class CohenKappa {
    /** How much two different classes still agree. */
    public enum Weights {
        /** Not at all: classes without order (Cohen 1960). */
        NONE,
        /** By steps apart over the most steps (Cohen 1968). */
        LINEAR,
        /** By the square of that (Cohen 1968; Fleiss &amp; Cohen 1973). */
        QUADRATIC
    }

    private CohenKappa() {}

    /** Unweighted kappa. */
    public static <C extends Comparable<C>> Measured of(PairTable<C> table) {
        return of(table, List.copyOf(table.labels()), Weights.NONE);
    }

    /**
     * κ = (po − pe) / (1 − pe), po and pe the mean agreement weight of the pairs given and of any two of their labels
     * (Cohen 1968, <i>Weighted kappa</i>, Psychological Bulletin 70(4)). The interval is κ ± 1.96 times the asymptotic
     * standard error of Fleiss, Cohen &amp; Everitt 1969, <i>Large sample standard errors of kappa and weighted kappa</i>,
     * cut to the range.
     *
     * @param scale all classes in their order, used or not; steps are counted on it
     * @return in [−1, 1]; undefined without items or when both gave one and the same class only
     * @throws IllegalArgumentException when a label is not on the scale
     */
    public static <C extends Comparable<C>> Measured of(PairTable<C> table, List<C> scale, Weights weights) {
        if (!scale.containsAll(table.labels())) {
            throw new IllegalArgumentException("the scale " + scale + " lacks some of " + table.labels());
        }
        int size = scale.size();
        double[][] shares = new double[size][size];
        long items = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                shares[i][j] = table.items(scale.get(i), scale.get(j));
                items += (long) shares[i][j];
            }
        }
        if (items == 0) {
            return new Measured.Undefined(Measured.Reason.NO_PAIRS);
        }
        if (table.labels().size() < 2) {
            return new Measured.Undefined(Measured.Reason.ONE_CLASS);
        }
        for (double[] row : shares) {
            for (int j = 0; j < size; j++) {
                row[j] /= items;
            }
        }
        return estimate(shares, weights(size, weights), items);
    }

    private static Measured estimate(double[][] shares, double[][] weights, long items) {
        int size = shares.length;
        double[] one = new double[size];
        double[] other = new double[size];
        double observed = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                one[i] += shares[i][j];
                other[j] += shares[i][j];
                observed += shares[i][j] * weights[i][j];
            }
        }
        double[] rows = product(weights, other);
        double[] columns = product(weights, one);
        double chance = 0;
        for (int i = 0; i < size; i++) {
            chance += one[i] * rows[i];
        }
        double rest = 1 - chance;
        double kappa = (observed - chance) / rest;
        double squares = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double term = weights[i][j] * rest - (rows[i] + columns[j]) * (1 - observed);
                squares += shares[i][j] * term * term;
            }
        }
        double centre = observed * chance - 2 * chance + observed;
        double error = Math.sqrt(Math.max(0, squares - centre * centre) / items) / (rest * rest);
        double reach = StudentT.NORMAL * error;
        return new Measured.Estimate(
                kappa,
                Math.max(-1, kappa - reach),
                Math.min(1, kappa + reach),
                error,
                items,
                Measured.Method.ASYMPTOTIC);
    }

    /** Symmetric weights times shares: the mean weight of each class with a label drawn by the shares. */
    private static double[] product(double[][] weights, double[] shares) {
        double[] product = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                product[i] += weights[i][j] * shares[j];
            }
        }
        return product;
    }

    private static double[][] weights(int size, Weights kind) {
        double[][] weights = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double apart = Math.abs(i - j) / (double) (size - 1);
                weights[i][j] = switch (kind) {
                    case NONE -> i == j ? 1 : 0;
                    case LINEAR -> 1 - apart;
                    case QUADRATIC -> 1 - apart * apart;
                };
            }
        }
        return weights;
    }
}
