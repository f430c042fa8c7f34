package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What was recorded before a policy was set, for processes that apply it to that as well. */
final class Past {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final EventFeed feed;

    Past(EventFeed feed) {
        this.feed = feed;
    }

    /**
     * Goes through every event of a kind, lane by lane, as far as there are some when it begins.
     *
     * @param page how many to read at a time
     * @param step what happens to each, one after the other
     */
    CompletionStage<Done> every(EntityKind kind, int page, Function<FeedRecord, CompletionStage<Done>> step) {
        CompletionStage<Done> all = done();
        for (Lane lane : kind.lanes()) {
            all = all.thenCompose(before -> feed.head(lane)).thenCompose(head -> upTo(lane, 0, head, page, step));
        }
        return all;
    }

    private CompletionStage<Done> upTo(
            Lane lane, long after, long head, int size, Function<FeedRecord, CompletionStage<Done>> step) {
        if (after >= head) {
            return done();
        }
        return feed.after(lane, after, size, PATIENCE).thenCompose(page -> {
            if (page.isEmpty()) {
                return done();
            }
            CompletionStage<Done> taken = done();
            for (FeedRecord record : page) {
                taken = taken.thenCompose(before -> step.apply(record));
            }
            long last = page.get(page.size() - 1).offset();
            return taken.thenCompose(before -> upTo(lane, last, head, size, step));
        });
    }

    private static CompletionStage<Done> done() {
        return CompletableFuture.completedStage(Done.getInstance());
    }
}
