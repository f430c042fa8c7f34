package dev.assay.domain.crowd;

import java.util.Arrays;

/**
 * Error rates where answers have no classes: one accuracy per labeler, the coin of Dawid and Skene (1979) with a single
 * rate, over groups of equal answers. An item's right answer is one of its groups or one that nobody gave, each as likely
 * beforehand; a labeler gives it with probability p, and each of the others with (1 - p) / number of groups.
 */
final class OneCoin {
    private OneCoin() {}

    /** Which group each of an item's answers is in, from 0; how many there are; and which is right, or -1. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and made by the thousand
    record Groups(int[] of, int size, int known) {}

    /** One item's answers: who gave them, and their groups. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and made by the thousand
    record Sheet(int[] labelers, Groups groups) {}

    /**
     * The probability of each group, and of an answer nobody gave at the end.
     *
     * @param accuracies of the sheet's labelers, in its order
     */
    static double[] posterior(Sheet sheet, double[] accuracies) {
        Groups groups = sheet.groups();
        double[] belief = new double[groups.size() + 1];
        if (groups.known() >= 0) {
            belief[groups.known()] = 1;
            return belief;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int group = 0; group < belief.length; group++) {
            for (int vote = 0; vote < accuracies.length; vote++) {
                double right = accuracies[vote];
                belief[group] += Math.log(groups.of()[vote] == group ? right : (1 - right) / groups.size());
            }
            most = Math.max(most, belief[group]);
        }
        double sum = 0;
        for (int group = 0; group < belief.length; group++) {
            belief[group] = Math.exp(belief[group] - most);
            sum += belief[group];
        }
        for (int group = 0; group < belief.length; group++) {
            belief[group] /= sum;
        }
        return belief;
    }

    /**
     * Right answers expected of each labeler, after at most {@code rounds}: what their accuracy rests on.
     *
     * @param answered how many answers each labeler gave on these sheets
     * @param accuracy of a newcomer; stands for one more answer of every labeler
     */
    static double[] fit(Iterable<Sheet> sheets, int[] answered, double accuracy, double tolerance, int rounds) {
        double[] rates = new double[answered.length];
        Arrays.fill(rates, accuracy);
        double[] right = new double[answered.length];
        double change = 1;
        for (int round = 0; round < rounds && change > tolerance; round++) {
            Arrays.fill(right, 0);
            for (Sheet sheet : sheets) {
                double[] own = Arrays.stream(sheet.labelers())
                        .mapToDouble(labeler -> rates[labeler])
                        .toArray();
                double[] belief = posterior(sheet, own);
                for (int vote = 0; vote < own.length; vote++) {
                    right[sheet.labelers()[vote]] += belief[sheet.groups().of()[vote]];
                }
            }
            change = 0;
            for (int labeler = 0; labeler < rates.length; labeler++) {
                double rate = (right[labeler] + accuracy) / (answered[labeler] + 1);
                change = Math.max(change, Math.abs(rate - rates[labeler]));
                rates[labeler] = rate;
            }
        }
        return right;
    }
}
