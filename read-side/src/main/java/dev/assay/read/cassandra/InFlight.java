package dev.assay.read.cassandra;

import akka.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Runs many asynchronous calls with a bound on how many are under way. */
public final class InFlight {
    private InFlight() {}

    /** Every call's result, in order; the first failure fails the whole after its window. */
    public static <A, B> CompletionStage<List<B>> all(List<A> inputs, int width, Function<A, CompletionStage<B>> call) {
        List<B> results = new ArrayList<>(inputs.size());
        return windows(inputs, 0, width, call, results).thenApply(done -> results);
    }

    private static <A, B> CompletionStage<Done> windows(
            List<A> inputs, int from, int width, Function<A, CompletionStage<B>> call, List<B> results) {
        if (from >= inputs.size()) {
            return CompletableFuture.completedFuture(Done.getInstance());
        }
        int to = Math.min(inputs.size(), from + width);
        List<CompletableFuture<B>> window = inputs.subList(from, to).stream()
                .map(input -> call.apply(input).toCompletableFuture())
                .toList();
        return CompletableFuture.allOf(window.toArray(CompletableFuture<?>[]::new))
                .thenCompose(all -> {
                    window.forEach(result -> results.add(result.join()));
                    return windows(inputs, to, width, call, results);
                });
    }
}
