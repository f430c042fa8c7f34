package dev.assay.ops.client;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/** Repeats a call until it is answered or patience ends. */
final class Retrying {
    private static final Duration LONGEST_ASKED = Duration.ofSeconds(30);

    private final Backoff backoff;

    Retrying(Backoff backoff) {
        this.backoff = backoff;
    }

    /** A call over the network. */
    interface Call<T> {
        T run() throws IOException, InterruptedException;
    }

    /** The server asked to come back later. */
    static final class NotNow extends IOException {
        private final transient Optional<Duration> after;

        NotNow(HttpHeaders headers) {
            super("the server is not ready");
            after = headers.firstValue("Retry-After")
                    .filter(seconds -> seconds.matches("\\d{1,4}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
        }
    }

    <T> T call(String what, Call<T> call) {
        long start = System.nanoTime();
        for (int failures = 0; ; failures++) {
            try {
                return call.run();
            } catch (IOException e) {
                if (System.nanoTime() - start >= backoff.patience().toNanos()) {
                    throw new ApiUnreachableException(what, e);
                }
                pause(what, longer(backoff.pause(failures), e));
            } catch (InterruptedException e) {
                throw interrupted(what, e);
            }
        }
    }

    private static Duration longer(Duration pause, IOException failure) {
        Duration asked = failure instanceof NotNow notNow ? notNow.after.orElse(Duration.ZERO) : Duration.ZERO;
        Duration bounded = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        return bounded.compareTo(pause) > 0 ? bounded : pause;
    }

    private static void pause(String what, Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(what, e);
        }
    }

    private static ApiUnreachableException interrupted(String what, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ApiUnreachableException(what, e);
    }
}
