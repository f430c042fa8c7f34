package dev.assay.write.dispatch;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Traits;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The tasks of a project that may want labels: those whose slots came back first, then the rest in queue order. Finding a
 * task costs no scan: tasks without a free slot are not in the way, and each labeler's search goes on where it last ended.
 *
 * <p>Memory grows with the tasks loaded that still have a free slot, about 400 bytes each.
 */
final class Window {
    private final Map<TaskId, Slot> slots = new HashMap<>();
    private final ReadyLine returned = new ReadyLine();
    private final ReadyLine fresh = new ReadyLine();
    private final Map<UserId, Map<AssignmentId, TaskId>> held = new HashMap<>();
    private ToIntFunction<Traits> usual;

    Window(ToIntFunction<Traits> usual) {
        this.usual = usual;
    }

    /** A task that was never assigned wants as many labels as the policy says now. */
    void policyOverlap(ToIntFunction<Traits> overlap) {
        usual = overlap;
        slots.values().forEach(this::file);
    }

    int readyCount() {
        return returned.size() + fresh.size();
    }

    /** Adds or updates a task; older news than what is known is ignored. */
    void put(ReadyTask task) {
        TaskId id = task.facts().ref().task();
        Slot known = slots.get(id);
        if (known == null) {
            Slot added = new Slot(task);
            slots.put(id, added);
            hold(task);
            file(added);
        } else if (task.revision() >= known.task().revision()) {
            release(known.task());
            boolean freed = known.update(task);
            hold(task);
            file(known);
            if (freed) {
                offerAgain(known);
            }
        }
        forgetIfOver(id);
    }

    private void forgetIfOver(TaskId id) {
        Slot slot = slots.get(id);
        if (slot != null && slot.over()) {
            slots.remove(id);
            returned.remove(slot);
            fresh.remove(slot);
        }
    }

    Optional<ReadyTask> find(TaskId id) {
        return Optional.ofNullable(slots.get(id)).map(Slot::task);
    }

    /** The first task with a free slot that the labeler has not touched. */
    Optional<ReadyTask> pick(UserId labeler) {
        return returned.firstFor(labeler).or(() -> fresh.firstFor(labeler)).map(Slot::task);
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
            boolean freed = slot.settle(assignment);
            file(slot);
            if (freed) {
                offerAgain(slot);
            }
        }
    }

    /** Running assignments of a labeler. */
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
        boolean was = returned.contains(slot) || fresh.contains(slot);
        boolean is = slot.free(usual) > 0;
        if (is && !was) {
            (slot.passed() ? returned : fresh).add(slot);
        } else if (!is && was) {
            returned.remove(slot);
            fresh.remove(slot);
            slot.pass();
        }
    }

    /** Somebody who searched past the task can have it now, so it is shown to everybody once more. */
    private void offerAgain(Slot slot) {
        if (slot.free(usual) > 0) {
            fresh.remove(slot);
            returned.remove(slot);
            returned.add(slot);
        }
    }
}
