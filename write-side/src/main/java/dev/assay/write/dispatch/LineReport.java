package dev.assay.write.dispatch;

import dev.assay.domain.routing.HardRule;
import dev.assay.domain.routing.Line;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What waits in a line, and for whom.
 *
 * @param ready tasks with a free slot that the dispatcher has in memory
 * @param more whether further tasks of it lie in the queue
 * @param leased assignments running on its tasks
 * @param waitingSince since when it has had work and nobody was handed any
 * @param able labelers who asked of late and may work on it
 * @param barred how many of the others each hard rule keeps from it
 */
public record LineReport(
        Line line,
        int ready,
        boolean more,
        int leased,
        Instant waitingSince,
        int able,
        SortedMap<HardRule, Integer> barred) {
    public LineReport {
        barred = Collections.unmodifiableSortedMap(new TreeMap<>(barred));
    }

    /** Whether work waits that nobody who asked of late may do: a person has to see to it. */
    public boolean stuck() {
        return able == 0 && (ready > 0 || more);
    }
}
