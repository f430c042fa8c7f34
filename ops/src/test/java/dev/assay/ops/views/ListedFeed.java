package dev.assay.ops.views;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.write.serialization.DomainJson;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A journal in memory, stored in the same bytes as the real one. */
final class ListedFeed implements EventFeed {
    private final Map<Lane, List<FeedRecord>> lanes = new HashMap<>();
    private final Map<String, FeedRecord> last = new HashMap<>();
    private final Clock clock;

    ListedFeed(Clock clock) {
        this.clock = clock;
    }

    synchronized void append(EntityKind kind, String entityId, Object event) {
        Lane lane = kind.laneOf(entityId);
        List<FeedRecord> records = lanes.computeIfAbsent(lane, none -> new ArrayList<>());
        FeedRecord before = last.get(kind.persistenceId(entityId));
        ChainHash link = before == null
                ? ChainHash.start(kind.persistenceId(entityId))
                : before.recorded().hash();
        Recorded<Object> recorded = DomainJson.record(kind, link, event);
        long sequence = before == null ? 1 : before.sequence() + 1;
        FeedRecord record = new FeedRecord(lane, records.size() + 1, entityId, sequence, recorded, clock.instant());
        records.add(record);
        last.put(kind.persistenceId(entityId), record);
    }

    synchronized long size() {
        return lanes.values().stream().mapToLong(List::size).sum();
    }

    @Override
    public CompletionStage<List<FeedRecord>> after(Lane lane, long offset, int limit, Duration patience) {
        List<FeedRecord> found = now(lane, offset, limit);
        return found.isEmpty() && !patience.isZero()
                ? CompletableFuture.supplyAsync(
                        () -> now(lane, offset, limit), CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS))
                : CompletableFuture.completedFuture(found);
    }

    @Override
    public synchronized CompletionStage<Long> head(Lane lane) {
        return CompletableFuture.completedFuture(
                (long) lanes.getOrDefault(lane, List.of()).size());
    }

    @Override
    public synchronized CompletionStage<List<FeedRecord>> history(EntityKind kind, String entityId) {
        return CompletableFuture.completedFuture(lanes.getOrDefault(kind.laneOf(entityId), List.of()).stream()
                .filter(record -> record.entityId().equals(entityId))
                .toList());
    }

    private synchronized List<FeedRecord> now(Lane lane, long offset, int limit) {
        List<FeedRecord> records = lanes.getOrDefault(lane, List.of());
        int from = (int) Math.min(offset, records.size());
        return List.copyOf(records.subList(from, Math.min(records.size(), from + limit)));
    }
}
