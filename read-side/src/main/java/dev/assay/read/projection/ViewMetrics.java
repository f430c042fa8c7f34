package dev.assay.read.projection;

import dev.assay.domain.feed.Lane;
import java.time.Duration;

/** Hears what views have taken in; called from many threads and must return at once. */
public interface ViewMetrics {
    /** Listens to nothing. */
    ViewMetrics NONE = (view, lane, events, lag) -> {};

    /**
     * A page was written.
     *
     * @param events how many events it held
     * @param lag from the writing of its oldest event to the end of its handling
     */
    void handled(String view, Lane lane, int events, Duration lag);
}
