package dev.assay.http.session;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.http.task.WorkView;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The assignments a labeler has in hand, as far as this connection knows. */
final class Hand {
    private final Map<AssignmentId, Lease> held = new LinkedHashMap<>();
    private int capacity;

    /** How long a lease runs, and for how long it was last granted. */
    private record Lease(Instant until, int seconds) {}

    /** @param named what the labeler says they have in hand from an earlier connection */
    void open(int size, Set<AssignmentId> named) {
        capacity = size;
        named.forEach(id -> held.put(id, new Lease(Instant.EPOCH, 0)));
    }

    boolean hasRoom() {
        return held.size() < capacity;
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    Set<AssignmentId> names() {
        return new HashSet<>(held.keySet());
    }

    /** False when it was in hand already. */
    boolean take(WorkView.AssignmentView lease) {
        return held.put(lease.id(), new Lease(lease.leaseUntil(), lease.leaseSeconds())) == null;
    }

    void drop(AssignmentId id) {
        held.remove(id);
    }

    void renewed(AssignmentId id, @Nullable Instant until, Instant now) {
        if (until != null && held.containsKey(id)) {
            held.put(id, new Lease(until, (int) (until.getEpochSecond() - now.getEpochSecond())));
        }
    }

    /** The lease's end when more than half of it is left, else null: it is time to renew. */
    @Nullable
    Instant freshUntil(AssignmentId id, Instant now) {
        Lease lease = held.get(id);
        if (lease == null) {
            return null;
        }
        return now.plusSeconds(lease.seconds() / 2).isBefore(lease.until()) ? lease.until() : null;
    }
}
