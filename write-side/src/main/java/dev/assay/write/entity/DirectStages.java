package dev.assay.write.entity;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Makes ordinary stages of those that Akka's Java API answers with.
 *
 * <p>Akka's are Scala futures in disguise, which run every continuation asynchronously in the common pool; on a machine
 * with two cores that pool is a new thread for each of them. An ordinary stage continues where it was completed.
 */
public final class DirectStages {
    private DirectStages() {}

    /** The same answer, whose continuations run on the thread that completes it and so must not block. */
    public static <T> CompletionStage<T> of(CompletionStage<T> stage) {
        CompletableFuture<T> direct = new CompletableFuture<>();
        stage.whenCompleteAsync((value, failure) -> complete(direct, value, failure), Runnable::run);
        return direct;
    }

    private static <T> void complete(CompletableFuture<T> direct, T value, @Nullable Throwable failure) {
        if (failure == null) {
            direct.complete(value);
        } else {
            direct.completeExceptionally(failure);
        }
    }
}
