package dev.assay.read.pulselist;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerEvent.PulseGiven;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what labelers said of their weeks; whatever else happens to a labeler is none of its business. */
final class PulseListHandler implements PageHandler {
    private final PulseListStore store;

    PulseListHandler(PulseListStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        // Keeps nothing in memory.
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        List<PulseGiven> given = new ArrayList<>();
        for (FeedRecord record : page.records()) {
            if (!(record.event() instanceof LabelerEvent)) {
                throw new UnknownEventException(PulseListView.NAME, record.event());
            }
            if (record.event() instanceof PulseGiven event) {
                given.add(event);
            }
        }
        return store.write(given);
    }
}
