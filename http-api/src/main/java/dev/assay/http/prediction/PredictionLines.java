package dev.assay.http.prediction;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.TaskId;
import dev.assay.http.ingest.LineSplitter;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads predictions line by line; a line that does not hold is one with a problem. */
final class PredictionLines implements Closeable {
    private final InputStream input;
    private final LineSplitter splitter;

    /** @param lineLimit most bytes of a line */
    PredictionLines(InputStream input, int lineLimit) {
        this.input = input;
        this.splitter = new LineSplitter(input, lineLimit, false);
    }

    /**
     * One line.
     *
     * @param task null where the line names the item by its external id
     * @param problem why it is no prediction; everything but the line number is null then
     */
    record Sent(
            long line,
            int bytes,
            @Nullable TaskId task,
            @Nullable String externalId,
            @Nullable Label label,
            double confidence,
            @Nullable Problem problem) {
        static Sent rejected(LineSplitter.Raw raw, Problem problem) {
            return new Sent(raw.line(), raw.bytes().length, null, null, null, 0, problem);
        }
    }

    /** The next line that is not blank; empty at the end. */
    Optional<Sent> next() throws IOException {
        LineSplitter.Raw raw = splitter.next();
        while (raw != null && raw.isBlank()) {
            raw = splitter.next();
        }
        return raw == null ? Optional.empty() : Optional.of(read(raw));
    }

    private static Sent read(LineSplitter.Raw raw) {
        if (raw.tooLarge()) {
            return Sent.rejected(raw, Problem.invalid("", "is too long for one line"));
        }
        try {
            JsonBody body = JsonBody.parse(raw.bytes()).only("task", "externalId", "label", "confidence");
            TaskId task = body.has("task") ? body.parsed("task", TaskId::new, "must be a task's id") : null;
            return new Sent(
                    raw.line(),
                    raw.bytes().length,
                    task,
                    task == null ? body.text("externalId") : null,
                    body.value("label", Label.class),
                    confidence(body),
                    null);
        } catch (Refusal refusal) {
            return Sent.rejected(raw, refusal.problem());
        }
    }

    private static double confidence(JsonBody body) {
        double confidence = body.number("confidence", 0, 1, -1);
        if (confidence < 0) {
            throw Problem.invalid("/confidence", "is missing: it must be a number from 0 to 1")
                    .refusal();
        }
        return confidence;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
