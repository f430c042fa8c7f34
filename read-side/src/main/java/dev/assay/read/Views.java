package dev.assay.read;

import akka.Done;
import dev.assay.domain.feed.Lane;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Runs the views: rebuilds them, compares them, tells how far behind they are. Unknown names fail the stage. */
public interface Views {
    /** The names of all views. */
    List<String> names();

    /** Empties a view and lets it read the journal from the beginning; done when the reading has begun anew. */
    CompletionStage<Done> rebuild(String view);

    /** 64 hexadecimal digits that depend on what the view holds, not on when or in which order it was written. */
    CompletionStage<String> digest(String view);

    /** How far a view is behind, lane by lane. */
    CompletionStage<List<LaneLag>> lag(String view);

    /** Done when a view has taken in the offsets (lanes it does not follow are ignored); else a timeout exception. */
    CompletionStage<Done> caughtUp(String view, Map<Lane, Long> offsets, Duration timeout);

    /** Done when every view has taken in all that was written before the call; else a timeout exception. */
    CompletionStage<Done> caughtUp(Duration timeout);
}
