package dev.assay.domain.learning;

import java.util.Comparator;

/** One answer taken for another: {@code right} would have been right, {@code given} was given. */
public record Mistake(String field, String right, String given) implements Comparable<Mistake> {
    private static final Comparator<Mistake> ORDER =
            Comparator.comparing(Mistake::field).thenComparing(Mistake::right).thenComparing(Mistake::given);

    @Override
    public int compareTo(Mistake other) {
        return ORDER.compare(this, other);
    }
}
