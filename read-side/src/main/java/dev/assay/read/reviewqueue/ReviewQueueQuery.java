package dev.assay.read.reviewqueue;

import dev.assay.domain.shared.ProjectId;
import dev.assay.read.paging.Page;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads the review queue. */
public interface ReviewQueueQuery {
    /**
     * Tasks in review, oldest first.
     *
     * @param cursor where the page begins; null from the beginning
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    CompletionStage<Page<ReviewRow>> list(ProjectId project, @Nullable String cursor, int limit);
}
