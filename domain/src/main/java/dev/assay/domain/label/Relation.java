package dev.assay.domain.label;

import java.util.Comparator;

/**
 * That one span stands to another in a way the schema names, such as a person to the place they work at.
 *
 * <p>Spans are named by their places in the list of the same answer, as given. What has no direction is stated from the
 * span that comes first in natural order, so that it can be said in one way only.
 *
 * @param type one of the names of the schema's {@link RelationType relation types}
 * @param from place of the span it leads from, from 0
 * @param to place of the span it leads to, from 0
 */
public record Relation(String type, int from, int to) implements Comparable<Relation> {
    private static final Comparator<Relation> ORDER = Comparator.comparingInt(Relation::from)
            .thenComparingInt(Relation::to)
            .thenComparing(Relation::type);

    @Override
    public int compareTo(Relation other) {
        return ORDER.compare(this, other);
    }
}
