package dev.assay.write.journal;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import dev.assay.domain.feed.FeedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The events by entity. Knows which entities' events are still on their way, so that nobody reads too early. */
final class EntityIndex {
    /** Cassandra warns of batches over more than ten partitions. */
    private static final int BATCH = 10;

    private final LogTables tables;
    private final Retry retry;
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();

    EntityIndex(LogTables tables, Retry retry) {
        this.tables = tables;
        this.retry = retry;
    }

    /** Notes events of one entity that are about to be written. */
    void announce(List<FeedRecord> events) {
        pending.compute(key(events.get(0)), (key, known) -> Pending.more(known, events.size()));
    }

    /** Takes an announcement back: the events will not be written. */
    void forget(List<FeedRecord> events) {
        arrived(key(events.get(0)), events.size());
    }

    /** Writes announced events in the background, and tells of each once it is there. */
    void write(List<FeedRecord> events, Consumer<FeedRecord> indexed) {
        for (List<FeedRecord> batch : batches(events)) {
            retry.untilDone("index events", () -> tables.index(batch))
                    .thenAccept(rows -> batch.forEach(event -> {
                        arrived(key(event), 1);
                        indexed.accept(event);
                    }));
        }
    }

    /** Writes events that were never announced. */
    CompletionStage<Void> writeNow(List<FeedRecord> events) {
        CompletableFuture<?>[] writes = batches(events).stream()
                .map(batch -> tables.index(batch).toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(writes);
    }

    /** Completes when nothing of the entity is on its way. */
    CompletionStage<Void> settled(String persistenceId) {
        Pending known = pending.get(persistenceId);
        return known == null ? CompletableFuture.completedStage(null) : known.settled();
    }

    CompletionStage<Void> read(String persistenceId, long from, Consumer<FeedRecord> each) {
        return tables.history(persistenceId, from).thenCompose(rows -> pages(rows, each));
    }

    CompletionStage<HistoryStart> start(String persistenceId, long from) {
        return tables.history(persistenceId, from).thenCompose(rows -> {
            List<FeedRecord> events = new ArrayList<>(rows.remaining());
            rows.currentPage().forEach(row -> events.add(LogTables.record(row)));
            if (rows.hasMorePages()) {
                return tables.lastSequence(persistenceId).thenApply(last -> new HistoryStart(events, last));
            }
            long last = events.isEmpty() ? 0 : events.get(events.size() - 1).sequence();
            return CompletableFuture.completedStage(new HistoryStart(events, last));
        });
    }

    private static CompletionStage<Void> pages(AsyncResultSet rows, Consumer<FeedRecord> each) {
        rows.currentPage().forEach(row -> each.accept(LogTables.record(row)));
        return rows.hasMorePages()
                ? rows.fetchNextPage().thenCompose(next -> pages(next, each))
                : CompletableFuture.completedStage(null);
    }

    private void arrived(String key, int events) {
        List<CompletableFuture<Void>> over = new ArrayList<>(1);
        pending.computeIfPresent(key, (same, known) -> known.fewer(events, over));
        // Whoever waited may come back to this map, so they are told only when its entry is left.
        over.forEach(settled -> settled.complete(null));
    }

    private static String key(FeedRecord event) {
        return event.lane().kind().persistenceId(event.entityId());
    }

    private static List<List<FeedRecord>> batches(List<FeedRecord> events) {
        List<List<FeedRecord>> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); from += BATCH) {
            batches.add(events.subList(from, Math.min(events.size(), from + BATCH)));
        }
        return batches;
    }

    /** How many events of an entity are on their way. */
    private record Pending(int events, CompletableFuture<Void> settled) {
        static Pending more(@Nullable Pending known, int events) {
            return known == null
                    ? new Pending(events, new CompletableFuture<>())
                    : new Pending(known.events + events, known.settled);
        }

        @Nullable
        Pending fewer(int arrived, List<CompletableFuture<Void>> over) {
            if (events > arrived) {
                return new Pending(events - arrived, settled);
            }
            over.add(settled);
            return null;
        }
    }
}
