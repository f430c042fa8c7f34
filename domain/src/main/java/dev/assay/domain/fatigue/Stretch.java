package dev.assay.domain.fatigue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Work without a break.
 *
 * @param from its first moment
 * @param to its last moment
 * @param kinds each kind of work done in it, with the last moment of that kind
 */
public record Stretch(Instant from, Instant to, SortedMap<String, Instant> kinds) {
    public Stretch {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    static Stretch of(Moment moment) {
        return new Stretch(moment.at(), moment.at(), new TreeMap<>(Map.of(moment.kind(), moment.at())));
    }

    /** Whether no break lies between the two. */
    boolean joins(Stretch other, Duration rest) {
        return other.from.isBefore(to.plus(rest)) && from.isBefore(other.to.plus(rest));
    }

    Stretch with(Stretch other) {
        SortedMap<String, Instant> both = new TreeMap<>(kinds);
        other.kinds.forEach((kind, last) -> both.merge(kind, last, Stretch::later));
        return new Stretch(from.isBefore(other.from) ? from : other.from, later(to, other.to), both);
    }

    /** As it was known at the moment: a clock that ran ahead has left later ones, which did not happen yet. */
    Stretch until(Instant moment) {
        return to.isAfter(moment) ? new Stretch(from, moment, kinds) : this;
    }

    /** The kind done last. */
    String kind() {
        return kinds.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Since when nothing but the last kind was done. */
    Instant kindSince() {
        String last = kind();
        return kinds.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(last))
                .map(Map.Entry::getValue)
                .max(Instant::compareTo)
                .orElse(from);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
