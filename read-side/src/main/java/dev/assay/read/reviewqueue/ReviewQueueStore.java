package dev.assay.read.reviewqueue;

import akka.Done;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where the review queue's rows go. A row is keyed by project, since and task; {@code since} is kept by task as well. */
interface ReviewQueueStore {
    /** What a page leaves behind for one task: rows gone, and the row that stays, if any. */
    record Change(ReviewKey key, List<Instant> gone, Optional<ReviewRow> stays) {
        public Change {
            gone = List.copyOf(gone);
        }
    }

    CompletionStage<Done> write(List<Change> changes);

    /** Since when a task has been in review, as far as it was written. */
    CompletionStage<Optional<Instant>> since(ReviewKey key);
}
