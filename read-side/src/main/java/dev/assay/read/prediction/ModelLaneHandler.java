package dev.assay.read.prediction;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.prediction.PredictionEvent.PredictionsRecorded;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what models said. */
final class ModelLaneHandler implements PageHandler {
    private final PredictionStore store;

    ModelLaneHandler(PredictionStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        // Keeps nothing in memory.
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        List<PredictionStore.Recorded> events = new ArrayList<>();
        for (FeedRecord record : page.records()) {
            if (!(record.event() instanceof PredictionsRecorded event)) {
                throw new UnknownEventException(PredictionView.NAME, record.event());
            }
            events.add(new PredictionStore.Recorded(
                    event, PredictedLabels.of(record.recorded().payload())));
        }
        return store.predicted(events);
    }
}
