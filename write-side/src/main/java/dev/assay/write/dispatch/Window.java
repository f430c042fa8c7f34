package dev.assay.write.dispatch;

import dev.assay.domain.routing.Line;
import dev.assay.domain.routing.Requirement;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Traits;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The tasks of a project that may want labels, in lines of those that are alike. Finding a task of a line costs no scan:
 * tasks without a free slot are not in the way, and each labeler's search goes on where it last ended.
 *
 * <p>Memory grows with the tasks loaded that still have a free slot, about 400 bytes each.
 */
final class Window {
    private final Map<TaskId, Slot> slots = new HashMap<>();
    private final Map<Line, OpenLine> lines = new HashMap<>();
    private final Map<Requirement, Set<OpenLine>> open = new LinkedHashMap<>();
    private final SetAside aside = new SetAside();
    private final InstantSource clock;
    private final Map<UserId, Map<AssignmentId, TaskId>> held = new HashMap<>();
    private ToIntFunction<Traits> usual;
    private int ready;

    Window(ToIntFunction<Traits> usual, InstantSource clock) {
        this.usual = usual;
        this.clock = clock;
    }

    /** A task that was never assigned wants as many labels as the policy says now. */
    void policyOverlap(ToIntFunction<Traits> overlap) {
        usual = overlap;
        slots.values().forEach(this::file);
    }

    int readyCount() {
        return ready;
    }

    /** How many kinds of tasks there were so far. */
    int lineCount() {
        return lines.size();
    }

    /** The lines that have a task with a free slot, by what they ask of a labeler. */
    Map<Requirement, Set<OpenLine>> open() {
        return open;
    }

    OpenLine line(Line line) {
        return lines.computeIfAbsent(line, OpenLine::new);
    }

    /** Adds or updates a task; older news than what is known is ignored. */
    void put(ReadyTask task) {
        TaskId id = task.facts().ref().task();
        Slot known = slots.get(id);
        if (known == null) {
            Slot added = new Slot(task, line(task.line()));
            slots.put(id, added);
            hold(added);
            aside.note(task);
            file(added);
        } else if (task.revision() >= known.task().revision()) {
            release(known);
            boolean freed = known.update(task);
            move(known);
            hold(known);
            aside.note(task);
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
            aside.forget(id);
            takeOut(slot);
        }
    }

    /** A task whose priority was changed waits in another line. */
    private void move(Slot slot) {
        OpenLine line = line(slot.task().line());
        if (line != slot.line()) {
            takeOut(slot);
            slot.moveTo(line);
        }
    }

    Optional<ReadyTask> find(TaskId id) {
        return Optional.ofNullable(slots.get(id)).map(Slot::task);
    }

    /** A task that is set aside for the labeler and that they can have now; what is assigned goes before what is reserved. */
    Optional<ReadyTask> asideFor(UserId labeler) {
        Instant now = clock.instant();
        return aside.of(labeler).stream()
                .map(slots::get)
                .filter(Objects::nonNull)
                .filter(slot -> slot.asideAt(now) && slot.free(usual) > 0 && !slot.touchedBy(labeler))
                .map(Slot::task)
                .findFirst();
    }

    /** Puts tasks whose reservation has run out back into their lines. */
    void endReservations() {
        for (TaskId id : aside.endedBy(clock.instant())) {
            Slot slot = slots.get(id);
            if (slot != null) {
                file(slot);
            }
        }
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

    private void hold(Slot slot) {
        ReadyTask task = slot.task();
        TaskId id = task.facts().ref().task();
        slot.line().lease(task.leases().size());
        task.leases()
                .forEach((assignment, lease) -> held.computeIfAbsent(lease.labeler(), who -> new LinkedHashMap<>())
                        .put(assignment, id));
    }

    private void release(Slot slot) {
        ReadyTask task = slot.task();
        slot.line().lease(-task.leases().size());
        task.leases()
                .forEach((assignment, lease) -> held.computeIfPresent(lease.labeler(), (who, assignments) -> {
                    assignments.remove(assignment);
                    return assignments.isEmpty() ? null : assignments;
                }));
    }

    private void file(Slot slot) {
        boolean was = slot.line().contains(slot);
        boolean is = isOpen(slot);
        if (is && !was) {
            putIn(slot);
        } else if (!is && was) {
            takeOut(slot);
            slot.pass();
        }
    }

    private boolean isOpen(Slot slot) {
        return slot.free(usual) > 0 && !slot.asideAt(clock.instant());
    }

    /** Somebody who searched past the task can have it now, so it is shown to everybody once more. */
    private void offerAgain(Slot slot) {
        if (isOpen(slot)) {
            slot.line().remove(slot);
            slot.line().addReturned(slot);
        }
    }

    private void putIn(Slot slot) {
        OpenLine line = slot.line();
        if (line.size() == 0) {
            line.served(clock.millis());
            open.computeIfAbsent(line.requirement(), none -> new LinkedHashSet<>())
                    .add(line);
        }
        line.add(slot);
        ready++;
    }

    private void takeOut(Slot slot) {
        OpenLine line = slot.line();
        if (!line.contains(slot)) {
            return;
        }
        line.remove(slot);
        ready--;
        if (line.size() == 0) {
            open.computeIfPresent(line.requirement(), (same, alike) -> {
                alike.remove(line);
                return alike.isEmpty() ? null : alike;
            });
        }
    }
}
