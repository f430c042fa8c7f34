package dev.assay.write.journal;

import dev.assay.domain.feed.Lane;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the events in which a lane of the log and the histories by entity differ; run only when their sums differ. */
final class LaneComparison {
    private static final int PATIENCE_TURNS = 50;
    private static final long TURN_MILLIS = 100;

    private final AuditTables tables;
    private final Lane lane;
    private final long head;
    private int turns = PATIENCE_TURNS;

    LaneComparison(AuditTables tables, Lane lane, long head) {
        this.tables = tables;
        this.lane = lane;
        this.head = head;
    }

    void run(SortedSet<Long> segments, Predicate<AuditRow> wanted, Consumer<JournalBreak> broken) {
        for (long segment : segments) {
            tables.log(lane.key(), segment, row -> {
                if (row.offset() <= head && wanted.test(row)) {
                    fromLog(row, broken);
                }
            });
        }
        tables.index(Long.MIN_VALUE, Long.MAX_VALUE, row -> {
            if (row.offset() <= head && row.lane().filter(lane::equals).isPresent() && wanted.test(row)) {
                fromIndex(row, broken);
            }
        });
    }

    private void fromLog(AuditRow logged, Consumer<JournalBreak> broken) {
        AuditRow indexed = indexed(logged);
        if (indexed == null) {
            broken.accept(logged.broken(JournalBreak.Reason.MISSING_IN_INDEX));
        } else if (!indexed.sameAs(logged)) {
            broken.accept(indexed.broken(JournalBreak.Reason.LOG_DIFFERS));
        }
    }

    private void fromIndex(AuditRow indexed, Consumer<JournalBreak> broken) {
        if (tables.logged(lane, indexed.offset()) == null) {
            broken.accept(indexed.broken(JournalBreak.Reason.MISSING_IN_LOG));
        }
    }

    /** A server at work writes the index a moment after the log, so what is missing gets a while to come. */
    private @Nullable AuditRow indexed(AuditRow logged) {
        AuditRow row = tables.indexed(logged.persistenceId(), logged.sequence());
        while (row == null && turns > 0) {
            turns--;
            pause();
            row = tables.indexed(logged.persistenceId(), logged.sequence());
        }
        return row;
    }

    private static void pause() {
        try {
            Thread.sleep(TURN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
