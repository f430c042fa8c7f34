package dev.assay.domain.scoring;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a labeler's performance with what it rests on.
 *
 * @param value 0 to 1, more is better; null while there is not enough to tell
 * @param interval where the value lies; null together with it
 * @param threshold what is asked for
 * @param weight its part of the whole, all four together 1
 * @param evidence how many observations it rests on
 * @param needed how many it takes
 */
public record Metric(
        Name name,
        @Nullable Double value,
        @Nullable Interval interval,
        double threshold,
        double weight,
        long evidence,
        long needed) {
    /** The figures there are. */
    public enum Name {
        /** Share of labels that equal the settled outcome or the known answer. */
        ACCURACY,
        /** Share of agreement with the labeler's own repeated labels and with peers. */
        CONSISTENCY,
        /** Expected time by time taken, at most 1. */
        SPEED,
        /** How much of what was missing to a perfect record the later half of the window made good. */
        ADAPTABILITY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Metric notYet(Name name, double threshold, double weight, long evidence, long needed) {
        return new Metric(name, null, null, threshold, weight, evidence, needed);
    }

    /** Whether there is enough to tell. */
    public boolean known() {
        return value != null;
    }

    /** Whether the value is known and reaches the threshold. */
    public boolean met() {
        return value != null && value >= threshold;
    }
}
