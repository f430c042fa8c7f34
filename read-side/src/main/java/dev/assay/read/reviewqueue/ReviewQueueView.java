package dev.assay.read.reviewqueue;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** The review queue, ready to run and to ask. */
public record ReviewQueueView(View view, ReviewQueueQuery query) {
    /** The view's tables; rows are deleted, so tombstones go after an hour. */
    public static final List<Table> TABLES =
            List.of(new Table("review_queue", """
                    (project text, since timestamp, task text, external_id text, round int, labels int, tally text,
                     revision bigint, skill text, grounds text, reason text, clash text, likeness text,
                     PRIMARY KEY ((project), since, task)) WITH gc_grace_seconds = 3600"""), new Table("review_queue_since", """
                    (project text, task text, since timestamp,
                     PRIMARY KEY ((project, task))) WITH gc_grace_seconds = 3600"""));

    public static final String NAME = "review-queue";

    public static ReviewQueueView on(ViewSession session) {
        CassandraReviewQueue store = new CassandraReviewQueue(session);
        View view = new View(NAME, List.of(EntityKind.TASK), TABLES, lane -> new ReviewQueueHandler(store));
        return new ReviewQueueView(view, store);
    }
}
