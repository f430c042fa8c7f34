package dev.assay.domain.screening;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long one kind of task takes, learned answer by answer: a histogram of the logarithm of the seconds in steps of 5 %, from
 * which the median and the median absolute deviation (MAD) follow. Durations are about log-normal; both measures stand up
 * to a third of odd ones.
 */
final class Pace {
    /** Answers before it says anything. */
    private static final int FEWEST = 100;

    private static final double STEP = 0.05;

    /** Makes the MAD of a normal distribution its standard deviation. */
    private static final double NORMAL = 1.4826;

    /** Half a second: no finer differences are told. */
    private static final double SHORTEST = 0.5;

    private final SortedMap<Integer, Integer> counts = new TreeMap<>();
    private int all;

    void add(double seconds) {
        counts.merge(step(seconds), 1, Integer::sum);
        all++;
    }

    private static int step(double seconds) {
        return (int) Math.round(Math.log(Math.max(SHORTEST, seconds)) / STEP);
    }

    /** Robust standard deviations from the median; empty while too little is known. */
    OptionalDouble deviation(double seconds) {
        if (all < FEWEST) {
            return OptionalDouble.empty();
        }
        int median = median(counts, all);
        SortedMap<Integer, Integer> distances = new TreeMap<>();
        counts.forEach((step, count) -> distances.merge(Math.abs(step - median), count, Integer::sum));
        double spread = Math.max(1, median(distances, all)) * NORMAL;
        return OptionalDouble.of((step(seconds) - median) / spread);
    }

    /** The median in seconds; 0 before the first answer. */
    double median() {
        return all == 0 ? 0 : Math.exp(median(counts, all) * STEP);
    }

    private static int median(SortedMap<Integer, Integer> counts, int all) {
        int seen = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (2 * seen >= all) {
                return entry.getKey();
            }
        }
        return 0;
    }
}
