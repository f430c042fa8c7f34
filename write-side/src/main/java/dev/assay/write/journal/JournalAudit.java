package dev.assay.write.journal;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.domain.chain.ChainCheck;
import dev.assay.domain.feed.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Proves the journal: every history's chain holds, no log offset is missing, and the log and the histories hold the same
 * events. Reads what was there when it began, so it can run beside a server at work. Blocks.
 */
public final class JournalAudit {
    private static final int RANGES = 64;
    private static final int READERS = 4;

    private final AuditTables tables;
    private final Predicate<Object> wanted;
    private final LongConsumer progress;
    private final AtomicLong chains = new AtomicLong();
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong logEvents = new AtomicLong();
    private final Map<String, JournalBreak> breaks = new ConcurrentHashMap<>();
    private final Map<String, LaneSum> indexSums = new ConcurrentHashMap<>();
    private final Map<String, LaneSum> logSums = new ConcurrentHashMap<>();
    private final Map<String, Long> heads = new TreeMap<>();

    /**
     * An audit that has not begun.
     *
     * @param wanted whether a history that begins with this event is reported on
     * @param progress hears from many threads how many events were read
     */
    public JournalAudit(CqlSession session, String keyspace, Predicate<Object> wanted, LongConsumer progress) {
        this.tables = new AuditTables(session, keyspace);
        this.wanted = wanted;
        this.progress = progress;
    }

    /** The events there are, without checking any. */
    public static long count(CqlSession session, String keyspace) {
        AuditTables tables = new AuditTables(session, keyspace);
        return tables.segments().entrySet().stream()
                .mapToLong(
                        lane -> tables.lastOffset(lane.getKey(), lane.getValue().last()))
                .sum();
    }

    /** Runs the audit. */
    public AuditReport run() throws InterruptedException {
        Map<String, SortedSet<Long>> segments = tables.segments();
        segments.forEach((lane, numbers) -> heads.put(lane, tables.lastOffset(lane, numbers.last())));
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            segments.forEach((lane, numbers) -> work.add(() -> log(lane, numbers)));
            for (int range = 0; range < RANGES; range++) {
                int number = range;
                work.add(() -> index(number));
            }
            finish(readers.invokeAll(work));
        } finally {
            readers.shutdownNow();
        }
        for (String lane : heads.keySet()) {
            compare(lane, Objects.requireNonNull(segments.get(lane)));
        }
        List<JournalBreak> found = new ArrayList<>(new TreeMap<>(breaks).values());
        return new AuditReport(chains.get(), events.get(), logEvents.get(), found);
    }

    private static void finish(List<Future<Void>> work) throws InterruptedException {
        for (Future<Void> done : work) {
            try {
                done.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the journal could not be read to its end", e.getCause());
            }
        }
    }

    private Void log(String lane, SortedSet<Long> segments) {
        long head = heads.getOrDefault(lane, 0L);
        LaneSum sum = logSums.computeIfAbsent(lane, key -> new LaneSum());
        AtomicLong previous = new AtomicLong();
        for (long segment : segments) {
            tables.log(lane, segment, row -> {
                if (row.offset() <= head) {
                    if (row.offset() != previous.get() + 1) {
                        broken(new JournalBreak(
                                lane, previous.get() + 1, AuditRow.UNREADABLE, JournalBreak.Reason.LOG_GAP));
                    }
                    previous.set(row.offset());
                    sum.add(row);
                    progress.accept(logEvents.incrementAndGet() + events.get());
                }
            });
        }
        return null;
    }

    private Void index(int range) {
        long width = Long.divideUnsigned(-1L, RANGES) + 1;
        long from = Long.MIN_VALUE + range * width;
        IndexWalk walk = new IndexWalk();
        tables.index(from, from + width - 1, walk::accept);
        return null;
    }

    private void compare(String laneKey, SortedSet<Long> segments) {
        LaneSum log = logSums.computeIfAbsent(laneKey, key -> new LaneSum());
        LaneSum index = indexSums.computeIfAbsent(laneKey, key -> new LaneSum());
        if (!log.same(index)) {
            LaneComparison comparison = new LaneComparison(tables, Lane.of(laneKey), heads.getOrDefault(laneKey, 0L));
            comparison.run(segments, row -> row.event().map(wanted::test).orElse(true), this::broken);
        }
    }

    /** Keeps the first break of each history. */
    private void broken(JournalBreak found) {
        breaks.merge(
                found.persistenceId(), found, (known, other) -> other.sequence() < known.sequence() ? other : known);
    }

    /** Follows the histories of one token range. */
    private final class IndexWalk {
        private String current = "";
        private ChainCheck check = ChainCheck.of("");
        private boolean reported;

        void accept(AuditRow row) {
            boolean first = !row.persistenceId().equals(current);
            var event = row.event();
            if (first) {
                current = row.persistenceId();
                check = ChainCheck.of(current);
                reported = event.map(wanted::test).orElse(true);
                chains.addAndGet(reported ? 1 : 0);
            }
            row.lane()
                    .map(Lane::key)
                    .filter(lane -> row.offset() <= heads.getOrDefault(lane, 0L))
                    .ifPresent(lane -> indexSums
                            .computeIfAbsent(lane, key -> new LaneSum())
                            .add(row));
            if (reported) {
                progress.accept(events.incrementAndGet() + logEvents.get());
                check.accept(row.sequence(), row.payload(), row.hash())
                        .ifPresentOrElse(
                                fault -> broken(row.broken(JournalBreak.Reason.valueOf(fault.name()))),
                                () -> readable(row, event.isPresent()));
            }
        }

        private void readable(AuditRow row, boolean readable) {
            if (!readable && !check.broken()) {
                broken(row.broken(JournalBreak.Reason.UNREADABLE));
            }
        }
    }
}
