package dev.assay.read.samplequeue;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.sampling.SampleEvent;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps the samples; takes in every kind of sample event. */
final class SampleQueueHandler implements PageHandler {
    private final SampleQueueStore store;

    SampleQueueHandler(SampleQueueStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        // Keeps nothing in memory.
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        List<SampleEvent> events = new ArrayList<>();
        for (FeedRecord record : page.records()) {
            if (!(record.event() instanceof SampleEvent event)) {
                throw new UnknownEventException(SampleQueueView.NAME, record.event());
            }
            events.add(event);
        }
        return store.write(events);
    }
}
