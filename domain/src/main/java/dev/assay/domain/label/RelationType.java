package dev.assay.domain.label;

import java.util.List;

/**
 * A way in which two spans of an answer may stand to one another.
 *
 * @param from types of spans it may lead from; empty when any may
 * @param to types of spans it may lead to; empty when any may
 * @param directed whether it matters which span is which; where it does not, the types may be met either way round
 */
public record RelationType(String name, List<String> from, List<String> to, boolean directed) {
    public RelationType {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** Whether a relation may lead from a span of the one type to a span of the other. */
    public boolean joins(String one, String other) {
        return fits(one, other) || (!directed && fits(other, one));
    }

    private boolean fits(String one, String other) {
        return (from.isEmpty() || from.contains(one)) && (to.isEmpty() || to.contains(other));
    }
}
