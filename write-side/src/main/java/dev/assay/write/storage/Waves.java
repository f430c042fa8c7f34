package dev.assay.write.storage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Runs many requests with a bounded number under way, so that a large batch does not crowd out everybody else. */
public final class Waves {
    private static final int UNDER_WAY = 32;

    private Waves() {}

    /** Completes with every answer, in the order of the requests; fails with the first failure. */
    public static <T, R> CompletionStage<List<R>> run(List<T> requests, Function<T, CompletionStage<R>> send) {
        return new Run<>(requests, send).start();
    }

    /** One walk over the requests; each answer starts the next request. */
    private static final class Run<T, R> {
        private final List<T> requests;
        private final Function<T, CompletionStage<R>> send;
        private final List<CompletableFuture<R>> answers;
        private int next;

        Run(List<T> requests, Function<T, CompletionStage<R>> send) {
            this.requests = requests;
            this.send = send;
            this.answers =
                    requests.stream().map(request -> new CompletableFuture<R>()).toList();
        }

        CompletionStage<List<R>> start() {
            for (int i = 0; i < UNDER_WAY; i++) {
                sendNext();
            }
            return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                    .thenApply(done ->
                            answers.stream().map(CompletableFuture::join).toList());
        }

        private void sendNext() {
            int mine;
            synchronized (this) {
                if (next >= requests.size()) {
                    return;
                }
                mine = next++;
            }
            send.apply(requests.get(mine)).whenComplete((answer, failure) -> {
                if (failure == null) {
                    answers.get(mine).complete(answer);
                } else {
                    answers.get(mine).completeExceptionally(failure);
                }
                sendNext();
            });
        }
    }
}
