package dev.assay.http.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.domain.shared.TaskId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of an upload.
 *
 * @param task the task it speaks of, where it was found
 * @param problem why it was rejected, with pointers into the line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PredictionLine(
        long line,
        Result result,
        @Nullable TaskId task,
        @Nullable Map<String, Object> problem) {
    /** What became of it. */
    enum Result {
        RECORDED,
        /** This version has spoken of the item before; what it said first stands. */
        UNCHANGED,
        REJECTED
    }
}
