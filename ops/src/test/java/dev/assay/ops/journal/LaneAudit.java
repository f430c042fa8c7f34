package dev.assay.ops.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All lanes of a kind read to their end, and found in order: offsets without gaps, sequences without gaps, chains unbroken,
 * and each entity's history the same by lane and by entity.
 *
 * @param events in lane order
 * @param entities events by entity id
 */
record LaneAudit(List<FeedRecord> events, Map<String, List<FeedRecord>> entities) {
    private static final int PAGE = 300;

    static LaneAudit of(EventFeed feed, EntityKind kind) {
        List<FeedRecord> events = new ArrayList<>();
        kind.lanes().forEach(lane -> events.addAll(lane(feed, lane)));
        Map<String, List<FeedRecord>> entities = new LinkedHashMap<>();
        events.forEach(event -> entities.computeIfAbsent(event.entityId(), id -> new ArrayList<>())
                .add(event));
        entities.forEach((id, history) -> {
            assertChained(kind.persistenceId(id), history);
            assertThat(recorded(feed.history(kind, id).toCompletableFuture().join()))
                    .isEqualTo(recorded(history));
        });
        return new LaneAudit(events, entities);
    }

    private static List<FeedRecord> lane(EventFeed feed, Lane lane) {
        List<FeedRecord> events = new ArrayList<>();
        List<FeedRecord> page;
        do {
            page = feed.after(lane, events.size(), PAGE, Duration.ZERO)
                    .toCompletableFuture()
                    .join();
            for (FeedRecord event : page) {
                assertThat(event.offset()).isEqualTo(events.size() + 1L);
                events.add(event);
            }
        } while (!page.isEmpty());
        assertThat(feed.head(lane).toCompletableFuture().join()).isEqualTo(events.size());
        return events;
    }

    private static void assertChained(String persistenceId, List<FeedRecord> history) {
        ChainHash link = ChainHash.start(persistenceId);
        long sequence = 0;
        for (FeedRecord event : history) {
            assertThat(event.sequence()).as(persistenceId).isEqualTo(++sequence);
            assertThat(event.recorded().follows(link)).as(persistenceId).isTrue();
            link = event.recorded().hash();
        }
    }

    private static List<Recorded<?>> recorded(List<FeedRecord> history) {
        List<Recorded<?>> recorded = new ArrayList<>();
        history.forEach(event -> recorded.add(event.recorded()));
        return recorded;
    }
}
