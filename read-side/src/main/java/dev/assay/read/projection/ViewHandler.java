package dev.assay.read.projection;

import akka.Done;
import akka.projection.javadsl.Handler;
import dev.assay.domain.feed.Lane;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Ties a view's handler of one lane to Akka Projection, and tells what it has taken in. */
public final class ViewHandler extends Handler<FeedPage> {
    private final String view;
    private final Lane lane;
    private final PageHandler pages;
    private final HandledOffsets offsets;
    private final ViewMetrics metrics;
    private final Clock clock;

    public ViewHandler(View view, Lane lane, HandledOffsets offsets, ViewMetrics metrics, Clock clock) {
        this.view = view.name();
        this.lane = lane;
        this.pages = view.handlers().apply(lane);
        this.offsets = offsets;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Done> start() {
        pages.reset();
        offsets.forget(view, lane);
        return CompletableFuture.completedFuture(Done.getInstance());
    }

    /** Forgets the offset too: a handler that was stopped may go on in another process. */
    @Override
    public CompletionStage<Done> stop() {
        offsets.forget(view, lane);
        return CompletableFuture.completedFuture(Done.getInstance());
    }

    @Override
    public CompletionStage<Done> process(FeedPage page) {
        return pages.handle(page).thenApply(done -> {
            offsets.handled(view, page);
            Duration lag = Duration.between(page.first().writtenAt(), clock.instant());
            metrics.handled(view, lane, page.records().size(), lag);
            return done;
        });
    }
}
