package dev.assay.domain.pulse;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a group said of a week. A statement that fewer than {@link #LEAST_GROUP} answered is left out, and nothing but a count and a
 * rounded mean is told of the others: a threshold rule of statistical disclosure control as in L. Willenborg and T. de Waal,
 * <i>Elements of Statistical Disclosure Control</i>, Springer 2001, §6. It does not hide what all have in common: where everybody
 * gave the least or the most, the mean says so.
 */
public record PulseSummary(Map<PulseQuestion, Mean> means) {
    /** The smallest group anything is told of. */
    public static final int LEAST_GROUP = 5;

    public PulseSummary {
        means = Map.copyOf(means);
    }

    /** The mean of so many answers, rounded to a tenth. */
    public record Mean(int answers, double mean) {}

    /** @param answers each labeler's, by statement; a statement can be left out */
    public static PulseSummary of(Collection<? extends Map<PulseQuestion, Integer>> answers) {
        Map<PulseQuestion, Mean> means = new EnumMap<>(PulseQuestion.class);
        for (PulseQuestion question : PulseQuestion.values()) {
            int[] given = answers.stream()
                    .flatMap(one -> Optional.ofNullable(one.get(question)).stream())
                    .mapToInt(Integer::intValue)
                    .toArray();
            if (given.length >= LEAST_GROUP) {
                double sum = 0;
                for (int score : given) {
                    sum += score;
                }
                means.put(question, new Mean(given.length, Math.round(10 * sum / given.length) / 10.0));
            }
        }
        return new PulseSummary(means);
    }

    /** Whether too few answered for anything to be told. */
    public boolean tooFew() {
        return means.isEmpty();
    }
}
