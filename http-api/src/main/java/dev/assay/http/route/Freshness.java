package dev.assay.http.route;

import akka.http.javadsl.model.HttpRequest;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.headers.RawHeader;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Honours {@code Prefer: wait=<seconds>} on reads: waits until the views have taken in all that was written before the
 * request, so that a caller can read back what they just wrote. When it takes longer, the read goes ahead and the answer
 * lacks {@code Preference-Applied}.
 */
public final class Freshness {
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,3})(?:$|[,;\\s])");
    private static final int LONGEST = 10;

    private final Function<Duration, ? extends CompletionStage<?>> caughtUp;

    /** @param caughtUp done when the views have caught up, failed when they do not in the given time */
    public Freshness(Function<Duration, ? extends CompletionStage<?>> caughtUp) {
        this.caughtUp = caughtUp;
    }

    CompletionStage<HttpResponse> handle(Handler handler, Call call) {
        Optional<Integer> seconds = wanted(call.request());
        if (seconds.isEmpty() || call.operation().body() != BodyKind.NONE) {
            return handler.handle(call);
        }
        return caughtUp.apply(Duration.ofSeconds(seconds.get()))
                .handle((done, late) -> late == null)
                .thenCompose(inTime -> handler.handle(call)
                        .thenApply(response -> inTime ? applied(response, seconds.get()) : response));
    }

    private static HttpResponse applied(HttpResponse response, int seconds) {
        return response.addHeader(RawHeader.create("Preference-Applied", "wait=" + seconds));
    }

    private static Optional<Integer> wanted(HttpRequest request) {
        return request.getHeader("Prefer").flatMap(header -> {
            Matcher matcher = WAIT.matcher(header.value());
            return matcher.find()
                    ? Optional.of(Math.min(LONGEST, Integer.parseInt(matcher.group(1))))
                    : Optional.empty();
        });
    }

    /** Never waits. */
    public static Freshness none() {
        return new Freshness(patience -> CompletableFuture.failedStage(new java.util.concurrent.TimeoutException()));
    }
}
