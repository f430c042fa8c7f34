package dev.assay.http.ingest;

import akka.http.javadsl.model.ContentType;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import java.util.Locale;

/** The formats items come in. */
public enum ImportFormat {
    NDJSON,
    CSV;

    /** @throws dev.assay.http.problem.Refusal 415 for a media type that is none of them */
    public static ImportFormat of(ContentType type) {
        String media = type.mediaType().toString().toLowerCase(Locale.ROOT);
        return switch (media) {
            case "application/x-ndjson", "application/jsonl", "application/x-jsonlines", "application/ndjson" -> NDJSON;
            case "text/csv" -> CSV;
            default ->
                throw Problem.of(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                "Send application/x-ndjson, application/jsonl or text/csv.")
                        .refusal();
        };
    }

    /** The stored name. */
    String storedName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
