package dev.assay.domain.learning;

import dev.assay.domain.shared.UserId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whose confusion it is: finds the labelers who make it more often than the others do.
 *
 * <p>Each labeler's wrong answers are tested against the rate of the others, by the exact binomial test, one-sided
 * (W. J. Conover, Practical Nonparametric Statistics, 1971, 97–104), with half a wrong answer added to the others' so
 * that a rate of zero stays possible. The level is divided by the number of labelers (Bonferroni). The most extreme one
 * is set aside and the rest is tested again, so that one bad labeler does not hide the next.
 */
final class Excess {
    private Excess() {}

    /** Probability that so many or more of {@code trials} go wrong where each does with probability {@code rate}. */
    static double tail(long wrong, long trials, double rate) {
        double log = trials * Math.log1p(-rate);
        double odds = Math.log(rate) - Math.log1p(-rate);
        double sum = 0;
        for (long i = 0; i <= trials; i++) {
            if (i >= wrong) {
                sum += Math.exp(log);
            }
            log += Math.log((double) (trials - i) / (i + 1)) + odds;
        }
        return Math.min(1, sum);
    }

    /** Who stands out, with how probable that would be by chance. */
    static SortedMap<UserId, Double> of(Map<UserId, Tally> labelers, LearningPolicy policy) {
        SortedMap<UserId, Double> found = new TreeMap<>();
        SortedMap<UserId, Tally> left = new TreeMap<>(labelers);
        double level = policy.significance() / Math.max(1, labelers.size());
        while (true) {
            UserId most = null;
            double least = level;
            Tally all = left.values().stream().reduce(Tally.NONE, Tally::plus);
            for (Map.Entry<UserId, Tally> one : left.entrySet()) {
                double chance = chance(one.getValue(), all.minus(one.getValue()));
                if (policy.worth(one.getValue()) && chance < least) {
                    most = one.getKey();
                    least = chance;
                }
            }
            if (most == null) {
                return found;
            }
            found.put(most, least);
            left.remove(most);
        }
    }

    private static double chance(Tally labeler, Tally others) {
        return others.of() == 0 ? 1 : tail(labeler.wrong(), labeler.of(), (others.wrong() + 0.5) / (others.of() + 1));
    }
}
