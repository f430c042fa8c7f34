package dev.assay.read.projection;

import akka.Done;
import java.util.concurrent.CompletionStage;

/** How a view takes in one lane: pages in order, one at a time, each at least once. */
public interface PageHandler {
    /** Forgets everything kept in memory; called before the first page after every start. */
    void reset();

    /** Done when everything the page changes is written. A repeated page changes nothing. */
    CompletionStage<Done> handle(FeedPage page);
}
