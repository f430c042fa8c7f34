package dev.assay.write.dispatch;

import java.time.Duration;

/** Hears what dispatchers do; called from many threads and must return at once. */
public interface DispatchMetrics {
    /** Listens to nothing. */
    DispatchMetrics NONE = took -> {};

    /** A labeler's next task was looked for among the open ones: what routing adds to a hand-out. */
    void chose(Duration took);
}
