package dev.assay.write.journal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a write until it is confirmed. A write whose answer was lost may have happened; only the very same write again
 * leads to one known result, so giving up is not an option while the process lives.
 */
final class Retry {
    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final Executor executor;

    Retry(Executor executor) {
        this.executor = executor;
    }

    /** @param write must change nothing when repeated */
    <T> CompletionStage<T> untilDone(String what, Supplier<CompletionStage<T>> write) {
        CompletableFuture<T> result = new CompletableFuture<>();
        attempt(what, write, FIRST_PAUSE_MILLIS, result);
        return result;
    }

    private <T> void attempt(String what, Supplier<CompletionStage<T>> write, long pause, CompletableFuture<T> result) {
        started(write).whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
                return;
            }
            if (pause == FIRST_PAUSE_MILLIS) {
                LOG.warn("Cassandra did not confirm: {}; repeating until it does ({})", what, failure.toString());
            }
            long next = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, executor)
                    .execute(() -> attempt(what, write, next, result));
        });
    }

    private static <T> CompletionStage<T> started(Supplier<CompletionStage<T>> write) {
        try {
            return write.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }
}
