package dev.assay.read.projectprogress;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one lane says about one project up to an offset. Changes in place: it belongs to one handler. */
final class LaneProgress {
    private final EnumMap<Count, Long> counts = new EnumMap<>(Count.class);
    private final Map<String, String> running = new HashMap<>();
    private @Nullable Instant firstAt;
    private @Nullable Instant lastAt;
    private long offset;

    long count(Count count) {
        return counts.getOrDefault(count, 0L);
    }

    void add(Count count, long more) {
        counts.merge(count, more, Long::sum);
    }

    /** Running assignments and their tasks. */
    Map<String, String> running() {
        return running;
    }

    @Nullable
    Instant firstAt() {
        return firstAt;
    }

    @Nullable
    Instant lastAt() {
        return lastAt;
    }

    long offset() {
        return offset;
    }

    /** An event at a moment took the lane to an offset. */
    void reach(long reached, Instant at) {
        offset = reached;
        if (firstAt == null || at.isBefore(firstAt)) {
            firstAt = at;
        }
        if (lastAt == null || at.isAfter(lastAt)) {
            lastAt = at;
        }
    }

    /** Takes up where a stored lane left off. */
    void restore(long reached, @Nullable Instant first, @Nullable Instant last) {
        offset = reached;
        firstAt = first;
        lastAt = last;
    }
}
