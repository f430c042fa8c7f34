package dev.assay.write.dispatch;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tasks of a project that may want labels, in queue order. Finding a task costs no scan: tasks without a free slot are
 * not in the way, and each labeler's search goes on where it last ended.
 *
 * <p>Memory grows with the tasks loaded that still have a free slot, about 400 bytes each.
 */
final class Window {
    private final Map<TaskId, Slot> slots = new HashMap<>();
    private final TreeMap<Long, Slot> ready = new TreeMap<>();
    private final TreeSet<Long> returned = new TreeSet<>();
    private final Map<UserId, Long> cursors = new HashMap<>();
    private final Map<UserId, Map<AssignmentId, TaskId>> held = new HashMap<>();
    private int policyOverlap;
    private long nextPosition;

    Window(int policyOverlap) {
        this.policyOverlap = policyOverlap;
    }

    /** A task that was never assigned wants as many labels as the policy says now. */
    void policyOverlap(int overlap) {
        if (policyOverlap != overlap) {
            policyOverlap = overlap;
            slots.values().forEach(this::file);
        }
    }

    int readyCount() {
        return ready.size();
    }

    /** Adds or updates a task; older news than what is known is ignored. */
    void put(ReadyTask task) {
        TaskId id = task.facts().ref().task();
        Slot known = slots.get(id);
        if (known == null) {
            Slot fresh = new Slot(nextPosition++, task);
            slots.put(id, fresh);
            file(fresh);
            hold(fresh.task());
        } else if (task.revision() >= known.task().revision()) {
            release(known.task());
            known.update(task);
            hold(task);
            file(known);
        }
        forgetIfOver(id);
    }

    private void forgetIfOver(TaskId id) {
        Slot slot = slots.get(id);
        if (slot != null && slot.over()) {
            slots.remove(id);
            ready.remove(slot.position());
            returned.remove(slot.position());
        }
    }

    Optional<ReadyTask> find(TaskId id) {
        return Optional.ofNullable(slots.get(id)).map(Slot::task);
    }

    /** The first task in queue order with a free slot that the labeler has not touched. */
    Optional<ReadyTask> pick(UserId labeler) {
        for (long position : returned) {
            Slot slot = ready.get(position);
            if (slot != null && !slot.touchedBy(labeler)) {
                return Optional.of(slot.task());
            }
        }
        long from = cursors.getOrDefault(labeler, 0L);
        for (Map.Entry<Long, Slot> entry : ready.tailMap(from, true).entrySet()) {
            if (!entry.getValue().touchedBy(labeler)) {
                cursors.put(labeler, entry.getKey());
                return Optional.of(entry.getValue().task());
            }
        }
        cursors.put(labeler, nextPosition);
        return Optional.empty();
    }

    /** Takes a slot while its task is asked. */
    void reserve(TaskId id, AssignmentId assignment, UserId labeler) {
        Slot slot = slots.get(id);
        if (slot != null) {
            slot.reserve(assignment, labeler);
            file(slot);
        }
    }

    /** Gives a reserved slot back: the task has answered. */
    void settle(TaskId id, AssignmentId assignment) {
        Slot slot = slots.get(id);
        if (slot != null) {
            slot.settle(assignment);
            file(slot);
        }
    }

    /** Running assignments of a labeler, oldest first. */
    Map<AssignmentId, TaskId> heldBy(UserId labeler) {
        return held.getOrDefault(labeler, Map.of());
    }

    /** Tasks with a lease that has run out. */
    List<TaskId> overdue(Instant now) {
        Set<TaskId> tasks = new LinkedHashSet<>();
        for (Map<AssignmentId, TaskId> assignments : held.values()) {
            assignments.forEach((assignment, id) -> {
                Slot slot = slots.get(id);
                ReadyTask.Lease lease =
                        slot == null ? null : slot.task().leases().get(assignment);
                if (lease != null && !now.isBefore(lease.until())) {
                    tasks.add(id);
                }
            });
        }
        return List.copyOf(tasks);
    }

    private void hold(ReadyTask task) {
        TaskId id = task.facts().ref().task();
        task.leases()
                .forEach((assignment, lease) -> held.computeIfAbsent(lease.labeler(), who -> new LinkedHashMap<>())
                        .put(assignment, id));
    }

    private void release(ReadyTask task) {
        task.leases()
                .forEach((assignment, lease) -> held.computeIfPresent(lease.labeler(), (who, assignments) -> {
                    assignments.remove(assignment);
                    return assignments.isEmpty() ? null : assignments;
                }));
    }

    private void file(Slot slot) {
        boolean was = ready.containsKey(slot.position());
        boolean is = slot.free(policyOverlap) > 0;
        if (is && !was) {
            ready.put(slot.position(), slot);
            if (slot.passed()) {
                returned.add(slot.position());
            }
        } else if (!is && was) {
            ready.remove(slot.position());
            returned.remove(slot.position());
            slot.pass();
        }
    }

    /** A task with its place in the window and the slots promised but not yet granted. */
    private static final class Slot {
        private final long position;
        private final Map<AssignmentId, UserId> reserved = new HashMap<>();
        private ReadyTask task;
        private boolean passed;

        Slot(long position, ReadyTask task) {
            this.position = position;
            this.task = task;
        }

        long position() {
            return position;
        }

        ReadyTask task() {
            return task;
        }

        void update(ReadyTask newer) {
            task = newer;
        }

        void reserve(AssignmentId assignment, UserId labeler) {
            reserved.put(assignment, labeler);
        }

        void settle(AssignmentId assignment) {
            reserved.remove(assignment);
        }

        /** Labelers have searched past it while it was full, so a free slot in it must be offered anew. */
        boolean passed() {
            return passed;
        }

        void pass() {
            passed = true;
        }

        boolean over() {
            return (task.stage() == Stage.SETTLED || task.stage() == Stage.IN_REVIEW)
                    && task.leases().isEmpty()
                    && reserved.isEmpty();
        }

        int free(int policyOverlap) {
            if (task.stage() != Stage.WAITING && task.stage() != Stage.OPEN) {
                return 0;
            }
            int wanted = task.overlap() > 0 ? task.overlap() : Math.max(policyOverlap, 0);
            long promised = reserved.keySet().stream()
                    .filter(assignment -> !task.leases().containsKey(assignment))
                    .count();
            return wanted - task.labels() - task.leases().size() - (int) promised;
        }

        boolean touchedBy(UserId labeler) {
            return task.done().contains(labeler)
                    || reserved.containsValue(labeler)
                    || task.leases().values().stream()
                            .anyMatch(lease -> lease.labeler().equals(labeler));
        }
    }
}
