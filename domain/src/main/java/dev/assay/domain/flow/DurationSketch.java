package dev.assay.domain.flow;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A histogram of durations in logarithmic buckets: adding sketches up loses nothing, whatever the order, and a quantile
 * read from it is off by at most 1 %.
 *
 * <p>With relative accuracy a = 0.01 and base g = (1 + a) / (1 - a), a duration of x milliseconds falls into bucket
 * ceil(log_g x), and bucket i stands for 2 g^i / (g + 1). Durations below one millisecond count as zero. Uses {@link
 * StrictMath}, so that every machine finds the same bucket.
 *
 * @see <a href="https://doi.org/10.14778/3352063.3352135">Masson, Rim and Lee: DDSketch, a fast and fully-mergeable
 *     quantile sketch with relative-error guarantees. PVLDB 12(12), 2019</a>
 */
public final class DurationSketch {
    /** Largest relative error of a quantile. */
    public static final double ACCURACY = 0.01;

    private static final int ZERO = Integer.MIN_VALUE;
    private static final double BASE = (1 + ACCURACY) / (1 - ACCURACY);
    private static final double LOG_BASE = StrictMath.log(BASE);

    private final SortedMap<Integer, Long> buckets = new TreeMap<>();

    /** Adds one duration; a negative one, which only clocks that disagree can bring, counts as zero. */
    public void add(Duration duration) {
        long millis = duration.toMillis();
        int bucket = millis < 1 ? ZERO : (int) StrictMath.ceil(StrictMath.log((double) millis) / LOG_BASE);
        buckets.merge(bucket, 1L, Long::sum);
    }

    /** Adds what another sketch's {@link #buckets} hold. */
    public void addAll(Map<Integer, Long> others) {
        others.forEach((bucket, count) -> buckets.merge(bucket, count, Long::sum));
    }

    /** Counts by bucket, as they are stored. */
    public SortedMap<Integer, Long> buckets() {
        return new TreeMap<>(buckets);
    }

    public long count() {
        return buckets.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The duration that a share of all durations does not exceed (nearest rank), to within {@link #ACCURACY}.
     *
     * @param share from 0 to 1
     * @throws IllegalStateException when the sketch is empty
     */
    public Duration quantile(double share) {
        long rank = Math.max(1, (long) StrictMath.ceil(share * count()));
        long seen = 0;
        for (Map.Entry<Integer, Long> bucket : buckets.entrySet()) {
            seen += bucket.getValue();
            if (seen >= rank) {
                return middle(bucket.getKey());
            }
        }
        throw new IllegalStateException("an empty sketch has no quantiles");
    }

    private static Duration middle(int bucket) {
        return bucket == ZERO
                ? Duration.ZERO
                : Duration.ofMillis(StrictMath.round(2 * StrictMath.pow(BASE, bucket) / (BASE + 1)));
    }
}
