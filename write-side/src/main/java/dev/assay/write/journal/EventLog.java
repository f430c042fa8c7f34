package dev.assay.write.journal;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * The journal: appends events to their lanes, many entities' events in one request (group commit), and lets readers
 * follow.
 *
 * <p>An event is acknowledged when its lane holds it on disk. The index by entity is written right after; whatever a crash
 * left out of it is completed from the lane before the lane is used again. One request is under way at a time, and it is
 * repeated until Cassandra confirms it, so lanes have no gaps and no event is ever half there.
 */
public final class EventLog implements EventFeed {
    /** Most events in one request. */
    static final int BATCH_EVENTS = 128;

    /** Most bytes in a request over several partitions; Cassandra refuses those over 50 KiB by default. */
    private static final int BATCH_BYTES = 40_000;

    private static final int MOST_QUEUED = 20_000;

    private final LogTables tables;
    private final LaneReader reader;
    private final EntityIndex index;
    private final Executor executor;
    private final Retry retry;
    private final Map<Lane, CompletableFuture<OpenLane>> lanes = new ConcurrentHashMap<>();
    private final ArrayDeque<Write> queue = new ArrayDeque<>();
    private int queuedEvents;
    private boolean flying;

    EventLog(LogTables tables, Executor executor) {
        this.tables = tables;
        this.reader = new LaneReader(tables);
        this.executor = executor;
        this.retry = new Retry(executor);
        this.index = new EntityIndex(tables, retry);
    }

    /**
     * Appends one entity's events, all or none.
     *
     * @param events of one lane and one entity, offsets not yet set
     * @return completes when they are on disk; fails at once with {@link RejectedExecutionException} when too much waits
     */
    CompletionStage<Void> append(Lane lane, List<FeedRecord> events) {
        Write write = new Write(lane, List.copyOf(events), new CompletableFuture<>());
        index.announce(write.events());
        open(lane).whenComplete((opened, failure) -> {
            if (failure == null) {
                enqueue(write);
            } else {
                refuse(write, failure);
            }
        });
        return write.done();
    }

    private void enqueue(Write write) {
        synchronized (this) {
            if (queuedEvents + write.events().size() <= MOST_QUEUED) {
                queue.addLast(write);
                queuedEvents += write.events().size();
                write = null;
            }
        }
        if (write == null) {
            commitNext();
        } else {
            refuse(write, new RejectedExecutionException("the journal is overloaded"));
        }
    }

    private void refuse(Write write, Throwable failure) {
        index.forget(write.events());
        write.done().completeExceptionally(failure);
    }

    private void commitNext() {
        List<Write> batch;
        List<LogTables.Placed> placed;
        synchronized (this) {
            if (flying || queue.isEmpty()) {
                return;
            }
            flying = true;
            batch = nextBatch();
            placed = place(batch);
        }
        retry.untilDone("append to the log", () -> tables.append(placed))
                .whenCompleteAsync((rows, failure) -> committed(batch, placed), executor);
    }

    private List<Write> nextBatch() {
        List<Write> batch = new ArrayList<>();
        int events = 0;
        long bytes = 0;
        while (!queue.isEmpty()) {
            Write next = queue.getFirst();
            bytes += next.bytes();
            events += next.events().size();
            if (!batch.isEmpty() && (bytes > BATCH_BYTES || events > BATCH_EVENTS)) {
                break;
            }
            batch.add(queue.removeFirst());
            queuedEvents -= next.events().size();
        }
        return batch;
    }

    private List<LogTables.Placed> place(List<Write> batch) {
        Map<Lane, List<FeedRecord>> byLane = new LinkedHashMap<>();
        for (Write write : batch) {
            byLane.computeIfAbsent(write.lane(), lane -> new ArrayList<>()).addAll(write.events());
        }
        List<LogTables.Placed> placed = new ArrayList<>();
        byLane.forEach((lane, events) -> placed.addAll(opened(lane).state().place(events)));
        return placed;
    }

    private void committed(List<Write> batch, List<LogTables.Placed> placed) {
        Map<Lane, List<FeedRecord>> byLane = new LinkedHashMap<>();
        for (LogTables.Placed event : placed) {
            byLane.computeIfAbsent(event.event().lane(), lane -> new ArrayList<>())
                    .add(event.event());
        }
        // Before the next request can fly: what the tails show must be in order.
        byLane.forEach((lane, events) -> opened(lane).tail().publish(events));
        synchronized (this) {
            flying = false;
        }
        batch.forEach(write -> write.done().complete(null));
        byLane.forEach((lane, events) -> index.write(events, event -> indexed(lane, event)));
        commitNext();
    }

    private void indexed(Lane lane, FeedRecord event) {
        long complete;
        synchronized (this) {
            complete = opened(lane).state().indexed(event.offset());
        }
        if (complete > 0) {
            tables.saveIndexed(lane, complete);
        }
    }

    private OpenLane opened(Lane lane) {
        return Objects.requireNonNull(lanes.get(lane), "an event was placed in a lane that is not open")
                .join();
    }

    /** Finds the end of a lane, completing the index on the way; tried again at the next use when it fails. */
    private CompletionStage<OpenLane> open(Lane lane) {
        CompletableFuture<OpenLane> opening = lanes.computeIfAbsent(lane, this::opening);
        if (opening.isCompletedExceptionally()) {
            lanes.remove(lane, opening);
            return lanes.computeIfAbsent(lane, this::opening);
        }
        return opening;
    }

    private CompletableFuture<OpenLane> opening(Lane lane) {
        return tables.readIndexed(lane)
                .thenCompose(offset -> completeIndex(lane, offset))
                .thenApply(head -> new OpenLane(new LaneState(head), new LaneTail(head)))
                .toCompletableFuture();
    }

    private CompletionStage<Long> completeIndex(Lane lane, long offset) {
        return reader.after(lane, offset, BATCH_EVENTS)
                .thenComposeAsync(
                        events -> {
                            if (events.isEmpty()) {
                                return tables.saveIndexed(lane, offset).thenApply(rows -> offset);
                            }
                            long last = events.get(events.size() - 1).offset();
                            return index.writeNow(events).thenCompose(done -> completeIndex(lane, last));
                        },
                        executor);
    }

    @Override
    public CompletionStage<List<FeedRecord>> after(Lane lane, long offset, int limit, Duration patience) {
        return open(lane)
                .thenComposeAsync(
                        opened -> {
                            var recent = opened.tail().after(offset, limit);
                            if (recent.isEmpty()) {
                                return reader.after(lane, offset, limit);
                            }
                            if (!recent.get().isEmpty() || patience.isZero()) {
                                return CompletableFuture.completedStage(recent.get());
                            }
                            return opened.tail()
                                    .await(offset, patience)
                                    .thenCompose(any -> any ? after(lane, offset, limit, Duration.ZERO) : none());
                        },
                        executor);
    }

    private static CompletionStage<List<FeedRecord>> none() {
        return CompletableFuture.completedStage(List.of());
    }

    @Override
    public CompletionStage<Long> head(Lane lane) {
        return open(lane).thenApply(opened -> opened.tail().head());
    }

    @Override
    public CompletionStage<List<FeedRecord>> history(EntityKind kind, String entityId) {
        String persistenceId = kind.persistenceId(entityId);
        List<FeedRecord> events = new ArrayList<>();
        return replay(persistenceId, 1, events::add).thenApply(done -> List.copyOf(events));
    }

    /** Reads an entity's events in order, from a sequence number, page by page; waits for those still being written. */
    CompletionStage<Void> replay(String persistenceId, long from, Consumer<FeedRecord> each) {
        return settled(persistenceId).thenCompose(ready -> index.read(persistenceId, from, each));
    }

    /** The beginning of an entity's history, with its last sequence number: all that most recoveries need. */
    CompletionStage<HistoryStart> historyStart(String persistenceId, long from) {
        return settled(persistenceId).thenCompose(ready -> index.start(persistenceId, from));
    }

    /** Completes when everything appended for an entity is in the index. */
    private CompletionStage<Void> settled(String persistenceId) {
        EntityKind kind = EntityKind.ofPersistenceId(persistenceId);
        Lane lane = kind.laneOf(EntityKind.entityId(persistenceId));
        return open(lane).thenCompose(opened -> index.settled(persistenceId));
    }

    private record OpenLane(LaneState state, LaneTail tail) {}

    private record Write(Lane lane, List<FeedRecord> events, CompletableFuture<Void> done) {
        long bytes() {
            return events.stream()
                    .mapToLong(event -> event.recorded().payload().length + 200L)
                    .sum();
        }
    }
}
