package dev.assay.read.flaglist;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerEvent.FlagDismissed;
import dev.assay.domain.labeler.LabelerEvent.GoldWatchEnded;
import dev.assay.domain.labeler.LabelerEvent.LabelerFlagged;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps the suspicions; whatever else happens to a labeler is none of its business. */
final class FlagListHandler implements PageHandler {
    private final FlagListStore store;

    FlagListHandler(FlagListStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        // Keeps nothing in memory.
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        List<LabelerFlagged> flagged = new ArrayList<>();
        List<FlagDismissed> dismissed = new ArrayList<>();
        List<GoldWatchEnded> ended = new ArrayList<>();
        for (FeedRecord record : page.records()) {
            if (!(record.event() instanceof LabelerEvent)) {
                throw new UnknownEventException(FlagListView.NAME, record.event());
            }
            if (record.event() instanceof LabelerFlagged event) {
                flagged.add(event);
            } else if (record.event() instanceof FlagDismissed event) {
                dismissed.add(event);
            } else if (record.event() instanceof GoldWatchEnded event) {
                ended.add(event);
            }
        }
        return store.write(flagged, dismissed, ended);
    }
}
