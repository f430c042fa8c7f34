package dev.assay.http.route;

import akka.http.javadsl.model.HttpEntity;
import akka.http.javadsl.model.HttpRequest;
import akka.http.javadsl.model.RequestEntity;
import akka.stream.Materializer;
import akka.util.ByteString;
import dev.assay.http.problem.Failures;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.write.entity.DirectStages;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** Reads a body into memory, within a size and a time, or gets rid of one that is not wanted. */
final class BodyReading {
    private final int limit;
    private final Duration patience;
    private final Materializer materializer;

    BodyReading(int limit, Duration patience, Materializer materializer) {
        this.limit = limit;
        this.patience = patience;
        this.materializer = materializer;
    }

    CompletionStage<ByteString> read(Operation operation, HttpRequest request) {
        RequestEntity entity = request.entity();
        if (operation.body() == BodyKind.STREAM) {
            return CompletableFuture.completedStage(ByteString.emptyByteString());
        }
        if (operation.body() == BodyKind.NONE) {
            discard(request);
            return CompletableFuture.completedStage(ByteString.emptyByteString());
        }
        if (entity.isKnownEmpty()) {
            return CompletableFuture.completedStage(ByteString.emptyByteString());
        }
        if (!entity.getContentType().mediaType().equals(Media.JSON.mediaType())) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json.")
                    .refusal();
        }
        if (entity.getContentLengthOption().orElse(0) > limit) {
            throw Failures.tooLarge().refusal();
        }
        if (entity instanceof HttpEntity.Strict arrived) {
            return CompletableFuture.completedStage(arrived.getData());
        }
        return DirectStages.of(entity.withSizeLimit(limit).toStrict(patience.toMillis(), materializer))
                .handle((strict, failure) -> failure == null ? strict.getData() : refuse(failure));
    }

    /** A body nobody reads would block the connection. */
    void discard(HttpRequest request) {
        if (!request.entity().isStrict()) {
            request.discardEntityBytes(materializer);
        }
    }

    private static ByteString refuse(Throwable failure) {
        if (failure instanceof TimeoutException) {
            throw Problem.of(ProblemType.REQUEST_TIMEOUT, "Send the body faster, or less of it.")
                    .refusal();
        }
        throw failure instanceof RuntimeException runtime ? runtime : new CompletionException(failure);
    }
}
