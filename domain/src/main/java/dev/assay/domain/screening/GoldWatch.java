package dev.assay.domain.screening;

import dev.assay.domain.shared.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A labeler who gets more gold because they are suspected.
 *
 * @param number of the suspicion it follows from
 * @param since when that came up
 * @param until when it ends at the latest
 * @param fresh gold tasks that were new to the labeler when it began
 * @param right gold tasks answered right meanwhile
 * @param wrong gold tasks answered wrong meanwhile
 * @param policy under which, and under which failing is judged; {@code version} is its number
 */
public record GoldWatch(
        int number,
        GoldDose dose,
        Instant since,
        Instant until,
        int fresh,
        List<TaskId> right,
        List<TaskId> wrong,
        ScreeningPolicy policy,
        int version) {
    public GoldWatch {
        right = List.copyOf(right);
        wrong = List.copyOf(wrong);
    }

    /** Whether an answer of then is one of those that count. */
    public boolean covers(Instant at) {
        return !at.isBefore(since) && at.isBefore(until);
    }

    /** Whether the task was answered meanwhile. */
    public boolean knows(TaskId task) {
        return right.contains(task) || wrong.contains(task);
    }

    /** With an answer, or with another verdict on one. */
    public GoldWatch with(TaskId task, boolean correct) {
        return new GoldWatch(
                number,
                dose,
                since,
                until,
                fresh,
                changed(right, task, correct),
                changed(wrong, task, !correct),
                policy,
                version);
    }

    private static List<TaskId> changed(List<TaskId> tasks, TaskId task, boolean in) {
        List<TaskId> changed = new ArrayList<>(tasks);
        changed.remove(task);
        if (in) {
            changed.add(task);
        }
        return changed;
    }

    /** Whether as many are right as are needed. */
    public boolean passed() {
        return right.size() >= dose.needed();
    }

    /** Whether so many are wrong that it cannot be passed. */
    public boolean failed() {
        return wrong.size() > dose.answers() - dose.needed();
    }
}
