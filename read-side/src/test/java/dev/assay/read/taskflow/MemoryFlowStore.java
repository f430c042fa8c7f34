package dev.assay.read.taskflow;

import akka.Done;
import dev.assay.domain.feed.Lane;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** Rows in memory, copied in and out as a database would; can lose writes. */
final class MemoryFlowStore implements TaskFlowStore {
    private record LaneRow(Lane lane, RowKey key) {}

    private final Map<LaneRow, FlowRow> rows = new HashMap<>();
    private final Map<TaskKey, TaskPlace> places = new HashMap<>();
    private final Map<ChunkKey, Instant> chunks = new HashMap<>();
    private Predicate<Object> lost = any -> false;

    /** From now on writes of these keys do not come through, and the write as a whole fails. */
    void lose(Predicate<Object> keys) {
        lost = keys;
    }

    private static FlowRow copy(FlowRow row) {
        return FlowRow.restored(
                row.offset(), row.arrived(), row.departed(), row.dwell().buckets(), row.workers(), row.staying());
    }

    private static CompletionStage<Done> written(boolean whole) {
        return whole
                ? CompletableFuture.completedFuture(Done.getInstance())
                : CompletableFuture.failedFuture(new IllegalStateException("lost"));
    }

    @Override
    public CompletionStage<Done> writeRows(Lane lane, Map<RowKey, FlowRow> changed) {
        changed.forEach((key, row) -> {
            if (!lost.test(key)) {
                rows.put(new LaneRow(lane, key), copy(row));
            }
        });
        return written(changed.keySet().stream().noneMatch(lost));
    }

    @Override
    public CompletionStage<Optional<FlowRow>> row(Lane lane, RowKey key) {
        return CompletableFuture.completedFuture(
                Optional.ofNullable(rows.get(new LaneRow(lane, key))).map(MemoryFlowStore::copy));
    }

    @Override
    public CompletionStage<Done> writePlaces(Map<TaskKey, TaskPlace> moved) {
        moved.forEach((key, place) -> {
            if (!lost.test(key)) {
                places.put(key, place);
            }
        });
        return written(moved.keySet().stream().noneMatch(lost));
    }

    @Override
    public CompletionStage<Optional<TaskPlace>> place(TaskKey key) {
        return CompletableFuture.completedFuture(Optional.ofNullable(places.get(key)));
    }

    @Override
    public CompletionStage<Done> writeChunks(Map<ChunkKey, Instant> taken) {
        chunks.putAll(taken);
        return written(true);
    }

    @Override
    public CompletionStage<Optional<Instant>> importedAt(ChunkKey key) {
        return CompletableFuture.completedFuture(Optional.ofNullable(chunks.get(key)));
    }

    FlowTally tally() {
        FlowTally tally = new FlowTally();
        rows.forEach((row, counted) -> tally.add(row.key(), counted));
        return tally;
    }
}
