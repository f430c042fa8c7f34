package dev.assay.http.gold;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.domain.shared.TaskId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of an upload.
 *
 * @param task the task it names, where it was found
 * @param problem why it was rejected, with pointers into the line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoldLine(
        long line,
        Result result,
        @Nullable TaskId task,
        @Nullable Map<String, Object> problem) {
    /** What became of it. */
    enum Result {
        DECLARED,
        /** It was gold with the same standard already. */
        UNCHANGED,
        REJECTED
    }
}
