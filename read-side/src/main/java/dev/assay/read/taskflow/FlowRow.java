package dev.assay.read.taskflow;

import dev.assay.domain.flow.DurationSketch;
import dev.assay.domain.shared.UserId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one lane says about one hour or day of a stage, up to an offset. Counts of tasks that stay can be negative in a lane:
 * waiting tasks come in the import's lane and leave in their own. Changes in place: it belongs to one handler.
 */
final class FlowRow {
    private final DurationSketch dwell = new DurationSketch();
    private final SortedSet<String> workers = new TreeSet<>();
    private final SortedMap<Long, Long> staying = new TreeMap<>();
    private long arrived;
    private long departed;
    private long offset;

    static FlowRow restored(
            long offset,
            long arrived,
            long departed,
            Map<Integer, Long> dwell,
            Set<String> workers,
            Map<Long, Long> staying) {
        FlowRow row = new FlowRow();
        row.offset = offset;
        row.arrived = arrived;
        row.departed = departed;
        row.dwell.addAll(dwell);
        row.workers.addAll(workers);
        row.staying.putAll(staying);
        return row;
    }

    /** Takes in a change unless it was taken in before. */
    boolean take(long at, FlowChange change) {
        if (at <= offset) {
            return false;
        }
        change.change().accept(this);
        offset = at;
        return true;
    }

    void arrived(long tasks) {
        arrived += tasks;
    }

    void departed(Duration after) {
        departed++;
        dwell.add(after);
    }

    void worked(UserId by) {
        workers.add(by.value());
    }

    void staying(long minute, long tasks) {
        staying.merge(minute, tasks, Long::sum);
        staying.remove(minute, 0L);
    }

    long offset() {
        return offset;
    }

    long arrived() {
        return arrived;
    }

    long departed() {
        return departed;
    }

    DurationSketch dwell() {
        return dwell;
    }

    SortedSet<String> workers() {
        return workers;
    }

    SortedMap<Long, Long> staying() {
        return staying;
    }
}
