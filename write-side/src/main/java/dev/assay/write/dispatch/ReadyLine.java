package dev.assay.write.dispatch;

import dev.assay.domain.shared.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tasks with a free slot, in order of arrival. Each labeler looks at each arrival once: what they have touched stays touched,
 * and what is freed for them arrives anew.
 */
final class ReadyLine {
    private final TreeMap<Long, Slot> slots = new TreeMap<>();
    private final Map<UserId, Long> cursors = new HashMap<>();
    private long next;
    private long looks;

    void add(Slot slot) {
        slot.standAt(next);
        slots.put(next++, slot);
    }

    /** Answers whether it stood here. */
    boolean remove(Slot slot) {
        return slots.remove(slot.position(), slot);
    }

    boolean contains(Slot slot) {
        return slots.get(slot.position()) == slot;
    }

    int size() {
        return slots.size();
    }

    /** How many tasks were looked at in all searches so far: what a search costs. */
    long looks() {
        return looks;
    }

    /** Whether something stands where the labeler has not looked yet. */
    boolean mayHaveFor(UserId labeler) {
        return !slots.isEmpty() && slots.lastKey() >= cursors.getOrDefault(labeler, 0L);
    }

    Optional<Slot> firstFor(UserId labeler) {
        long from = cursors.getOrDefault(labeler, 0L);
        for (Map.Entry<Long, Slot> entry : slots.tailMap(from, true).entrySet()) {
            looks++;
            if (!entry.getValue().touchedBy(labeler)) {
                cursors.put(labeler, entry.getKey());
                return Optional.of(entry.getValue());
            }
        }
        cursors.put(labeler, next);
        return Optional.empty();
    }
}
