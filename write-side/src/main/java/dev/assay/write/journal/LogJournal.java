package dev.assay.write.journal;

import akka.dispatch.Futures;
import akka.persistence.AtomicWrite;
import akka.persistence.PersistentImpl;
import akka.persistence.PersistentRepr;
import akka.persistence.journal.japi.AsyncWriteJournal;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import scala.compat.java8.FutureConverters;
import scala.concurrent.Future;
import scala.jdk.javaapi.CollectionConverters;

/** Akka Persistence's way into the {@link EventLog}. Named in {@code persistence.conf}; Akka creates it. */
public final class LogJournal extends AsyncWriteJournal {
    private final EventLog log = EventLogs.of(context().system());
    private final Clock clock = Clock.systemUTC();
    private final Map<String, HistoryStart> recovering = new ConcurrentHashMap<>();

    @Override
    public Future<Iterable<Optional<Exception>>> doAsyncWriteMessages(Iterable<AtomicWrite> messages) {
        List<CompletableFuture<Optional<Exception>>> writes = new ArrayList<>();
        messages.forEach(write -> writes.add(append(write).toCompletableFuture()));
        CompletionStage<Iterable<Optional<Exception>>> all = CompletableFuture.allOf(
                        writes.toArray(CompletableFuture[]::new))
                .thenApply(done -> writes.stream().map(CompletableFuture::join).toList());
        return FutureConverters.toScala(all);
    }

    private CompletionStage<Optional<Exception>> append(AtomicWrite write) {
        String entityId = EntityKind.entityId(write.persistenceId());
        Lane lane = EntityKind.ofPersistenceId(write.persistenceId()).laneOf(entityId);
        Instant now = clock.instant();
        List<FeedRecord> events = new ArrayList<>();
        for (PersistentRepr repr : CollectionConverters.asJava(write.payload())) {
            Recorded<?> recorded = (Recorded<?>) repr.payload();
            events.add(new FeedRecord(lane, 0, entityId, repr.sequenceNr(), recorded, now));
        }
        return log.append(lane, events)
                .handle((done, failure) ->
                        failure == null ? Optional.empty() : Optional.of(new IllegalStateException(failure)));
    }

    /** Nothing is ever deleted. */
    @Override
    public Future<Void> doAsyncDeleteMessagesTo(String persistenceId, long toSequenceNr) {
        return Futures.failed(new IllegalStateException("the journal is never edited"));
    }

    /** Akka asks for the highest sequence number right before it asks for the events: one read answers both. */
    @Override
    public Future<Long> doAsyncReadHighestSequenceNr(String persistenceId, long from) {
        return FutureConverters.toScala(log.historyStart(persistenceId, Math.max(1, from))
                .thenApply(start -> {
                    // Akka asks for no events when there are none: what was kept for that would never be fetched.
                    if (start.complete() && !start.events().isEmpty()) {
                        recovering.put(persistenceId, start);
                    } else {
                        recovering.remove(persistenceId);
                    }
                    return start.lastSequence();
                }));
    }

    @Override
    public Future<Void> doAsyncReplayMessages(
            String persistenceId, long from, long to, long max, Consumer<PersistentRepr> replay) {
        HistoryStart read = recovering.remove(persistenceId);
        Consumer<FeedRecord> each = event -> {
            if (event.sequence() >= from && event.sequence() <= to && event.sequence() - from < max) {
                replay.accept(persistent(persistenceId, event));
            }
        };
        if (read != null) {
            read.events().forEach(each);
            return FutureConverters.toScala(CompletableFuture.completedStage(null));
        }
        return FutureConverters.toScala(log.replay(persistenceId, from, each));
    }

    private static PersistentRepr persistent(String persistenceId, FeedRecord event) {
        return new PersistentImpl(
                event.recorded(),
                event.sequence(),
                persistenceId,
                "",
                false,
                null,
                "",
                event.writtenAt().toEpochMilli(),
                scala.Option.empty());
    }
}
