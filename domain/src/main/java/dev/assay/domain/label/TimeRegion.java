package dev.assay.domain.label;

import java.util.Comparator;

/**
 * A typed stretch of a recording, half open.
 *
 * @param start seconds from the beginning, at least 0
 * @param end seconds from the beginning, above {@code start}
 * @param type one of the schema's types
 */
public record TimeRegion(double start, double end, String type) implements Comparable<TimeRegion> {
    private static final Comparator<TimeRegion> ORDER = Comparator.comparingDouble(TimeRegion::start)
            .thenComparingDouble(TimeRegion::end)
            .thenComparing(TimeRegion::type);

    public TimeRegion {
        start += 0.0; // -0.0 becomes 0.0, or two equal beginnings would differ
    }

    @Override
    public int compareTo(TimeRegion other) {
        return ORDER.compare(this, other);
    }
}
