package dev.assay.http.problem;

import akka.http.scaladsl.model.EntityStreamException;
import akka.http.scaladsl.model.EntityStreamSizeException;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.read.projection.ReplayRefusedException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a stage failed with into a problem. Exception text is logged where it matters and never shown. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    public static Problem problem(Throwable failure, String trace) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof Refusal refusal) {
            return refusal.problem();
        }
        if (cause instanceof EntityStreamSizeException) {
            return tooLarge();
        }
        if (cause instanceof EntityStreamException) {
            return Problem.of(ProblemType.BAD_REQUEST, "The body ended too early; send the request again.");
        }
        if (cause instanceof ReplayRefusedException replay) {
            return refused(replay);
        }
        if (cause instanceof TimeoutException || isStorageTrouble(cause)) {
            LOG.warn("no answer in time; trace {}: {}", trace, cause.toString());
            return unavailable();
        }
        LOG.error("request failed; trace {}", trace, cause);
        return Problem.of(ProblemType.INTERNAL, "This is a bug or broken infrastructure. Report it with the traceId.");
    }

    public static Problem unavailable() {
        return Problem.of(
                ProblemType.UNAVAILABLE,
                "Storage did not answer in time. Send the same request again with the same Idempotency-Key:"
                        + " it is carried out once.");
    }

    private static Problem refused(ReplayRefusedException replay) {
        return switch (replay.why()) {
            case BUSY ->
                Problem.of(
                        ProblemType.UNAVAILABLE,
                        "Others are reading the past at the moment, and only a few can at once. Try again in a while.");
            case TOO_LONG ->
                Problem.of(
                        ProblemType.PAST_TOO_LONG,
                        "Replaying the journal takes longer than a request may. Read single tasks or lists of tasks as of"
                                + " the moment, which does not grow with the journal, or have the operator raise"
                                + " assay.views.replay.time-limit.");
        };
    }

    public static Problem tooLarge() {
        return Problem.of(ProblemType.TOO_LARGE, "Send less in one request.");
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The driver's exceptions, told by package so that this module needs no driver. */
    private static boolean isStorageTrouble(Throwable cause) {
        return !(cause instanceof JsonProcessingException)
                && cause.getClass().getName().startsWith("com.datastax.oss.driver.api.core");
    }
}
