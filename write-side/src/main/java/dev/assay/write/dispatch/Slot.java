package dev.assay.write.dispatch;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Traits;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** A task in the window, with the slots promised but not yet granted. */
final class Slot {
    private final Map<AssignmentId, UserId> reserved = new HashMap<>();
    private ReadyTask task;
    private OpenLine line;
    private boolean passed;
    private long position;

    Slot(ReadyTask task, OpenLine line) {
        this.task = task;
        this.line = line;
    }

    OpenLine line() {
        return line;
    }

    void moveTo(OpenLine other) {
        line = other;
    }

    /** Whether the task is set aside for somebody at a moment. */
    boolean asideAt(Instant moment) {
        return task.reservation().filter(held -> moment.isBefore(held.until())).isPresent();
    }

    ReadyTask task() {
        return task;
    }

    /** Its place in the line it stands in. */
    long position() {
        return position;
    }

    void standAt(long place) {
        position = place;
    }

    /** Answers whether somebody who had touched the task has no longer. */
    boolean update(ReadyTask newer) {
        Set<UserId> before = new HashSet<>(task.done());
        task.leases().values().forEach(lease -> before.add(lease.labeler()));
        task = newer;
        return before.stream().anyMatch(labeler -> !touchedBy(labeler));
    }

    void reserve(AssignmentId assignment, UserId labeler) {
        reserved.put(assignment, labeler);
    }

    /** Answers whether the labeler it was reserved for has not touched the task after all. */
    boolean settle(AssignmentId assignment) {
        UserId labeler = reserved.remove(assignment);
        return labeler != null && !touchedBy(labeler);
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

    /** @param usual labels a task with these traits wants that was never assigned */
    int free(ToIntFunction<Traits> usual) {
        boolean gold = task.stage() == Stage.GOLD;
        if (task.stage() != Stage.WAITING && task.stage() != Stage.OPEN && !gold) {
            return 0;
        }
        int wanted = task.overlap() > 0 || gold
                ? task.overlap()
                : usual.applyAsInt(task.facts().traits());
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
