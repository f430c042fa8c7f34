package dev.assay.http.world;

import akka.Done;
import dev.assay.domain.feed.Lane;
import dev.assay.read.LaneLag;
import dev.assay.read.Views;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Views that are always nearly caught up. */
final class MemoryViews implements Views {
    @Override
    public List<String> names() {
        return List.of("work-queue");
    }

    @Override
    public CompletionStage<Done> rebuild(String view) {
        return MemoryReads.now(Done.getInstance());
    }

    @Override
    public CompletionStage<String> digest(String view) {
        return MemoryReads.now("0".repeat(64));
    }

    @Override
    public CompletionStage<List<LaneLag>> lag(String view) {
        return MemoryReads.now(List.of(new LaneLag(Lane.of("task-0"), 5, 3, Duration.ofMillis(40))));
    }

    @Override
    public CompletionStage<Done> caughtUp(String view, Map<Lane, Long> offsets, Duration timeout) {
        return MemoryReads.now(Done.getInstance());
    }

    @Override
    public CompletionStage<Done> caughtUp(Duration timeout) {
        return MemoryReads.now(Done.getInstance());
    }
}
