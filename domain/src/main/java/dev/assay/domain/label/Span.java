package dev.assay.domain.label;

import java.util.Comparator;

/**
 * A typed stretch of text.
 *
 * @param start first position, in UTF-16 code units from 0
 * @param end position after the last, in UTF-16 code units; above {@code start}
 * @param type one of the schema's types
 */
public record Span(int start, int end, String type) implements Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end).thenComparing(Span::type);

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
