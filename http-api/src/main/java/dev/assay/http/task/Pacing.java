package dev.assay.http.task;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Gives answers to labelers at whole multiples of a step after they asked, so that how long a task takes to be found says
 * less about it: a gold task is used often, and so found in memory more often than others.
 */
public final class Pacing {
    /** Well above what finding a task takes, well below what anybody notices. */
    public static final Duration STEP = Duration.ofMillis(50);

    private final long step;
    private final LongSupplier nanos;

    /** @param nanos reads a clock that only goes forward */
    public Pacing(Duration step, LongSupplier nanos) {
        this.step = step.toNanos();
        this.nanos = nanos;
    }

    /** The same answer or failure, at the next step. */
    <T> CompletionStage<T> paced(Supplier<CompletionStage<T>> work) {
        long from = nanos.getAsLong();
        CompletableFuture<T> answer = new CompletableFuture<>();
        started(work).whenComplete((value, failure) -> {
            long took = nanos.getAsLong() - from;
            Executor later = CompletableFuture.delayedExecutor(step - took % step, TimeUnit.NANOSECONDS, Runnable::run);
            later.execute(() -> {
                if (failure == null) {
                    answer.complete(value);
                } else {
                    answer.completeExceptionally(failure);
                }
            });
        });
        return answer;
    }

    private static <T> CompletionStage<T> started(Supplier<CompletionStage<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException refused) {
            return CompletableFuture.failedStage(refused);
        }
    }
}
