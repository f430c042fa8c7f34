package dev.assay.http.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacingTest {
    private static final Duration STEP = Duration.ofMillis(40);

    private final Pacing pacing = new Pacing(STEP, System::nanoTime);

    @Test
    void an_answer_comes_at_a_step_and_never_before() throws Exception {
        long from = System.nanoTime();
        CompletionStage<String> answer = pacing.paced(() -> CompletableFuture.completedStage("work"));
        assertThat(answer.toCompletableFuture().get(5, TimeUnit.SECONDS)).isEqualTo("work");
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThanOrEqualTo(STEP);
    }

    @Test
    void a_failure_comes_at_a_step_too_even_one_that_was_there_at_once() {
        long from = System.nanoTime();
        CompletableFuture<String> answer = pacing.<String>paced(() -> {
                    throw new IllegalStateException("refused");
                })
                .toCompletableFuture();
        assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS)).hasRootCauseMessage("refused");
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThanOrEqualTo(STEP);
    }
}
