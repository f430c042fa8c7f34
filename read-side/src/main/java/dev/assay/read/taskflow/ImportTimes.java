package dev.assay.read.taskflow;

import dev.assay.domain.task.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Knows since when a task waits: since its chunk came in. The chunk's event was written before any of its tasks', but in
 * another lane, which may be behind; then this waits for it, for a time.
 */
final class ImportTimes {
    private static final int REMEMBERED = 2_000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final TaskFlowStore store;
    private final int looks;
    private final Map<ChunkKey, Instant> recent = Recent.map(REMEMBERED);

    /** @param patience how long to wait for a chunk before the handler fails, to be started again */
    ImportTimes(TaskFlowStore store, Duration patience) {
        this.store = store;
        this.looks = (int) Math.max(1, patience.dividedBy(LOOK_AGAIN));
    }

    synchronized void reset() {
        recent.clear();
    }

    /** Where a task was before it was opened; never empty. */
    CompletionStage<Optional<TaskPlace>> waiting(ChunkKey chunk) {
        return at(chunk, looks).thenApply(since -> Optional.of(new TaskPlace(Stage.WAITING, since, 0)));
    }

    private CompletionStage<Instant> at(ChunkKey chunk, int left) {
        Optional<Instant> known = known(chunk);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        return store.importedAt(chunk).thenCompose(found -> {
            if (found.isPresent()) {
                remember(chunk, found.get());
                return CompletableFuture.completedFuture(found.get());
            }
            if (left <= 1) {
                return CompletableFuture.failedFuture(
                        new IllegalStateException("a task was opened, but its import is not taken in: " + chunk));
            }
            return CompletableFuture.supplyAsync(
                            () -> left - 1,
                            CompletableFuture.delayedExecutor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS))
                    .thenCompose(next -> at(chunk, next));
        });
    }

    private synchronized Optional<Instant> known(ChunkKey chunk) {
        return Optional.ofNullable(recent.get(chunk));
    }

    private synchronized void remember(ChunkKey chunk, Instant at) {
        recent.put(chunk, at);
    }
}
