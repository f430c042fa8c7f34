package dev.assay.write.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import akka.Done;
import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.typed.ActorRef;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerSamples;
import dev.assay.write.WriteSide;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LaneFollowerTest {
    private static final ActorTestKit KIT = ActorTestKit.create();
    private static final Lane LANE = EntityKind.LABELER.lanes().get(0);

    private final List<FeedRecord> journal = new CopyOnWriteArrayList<>(records());
    private final Map<String, Long> saved = new ConcurrentHashMap<>();
    private final List<Long> seen = new CopyOnWriteArrayList<>();
    private volatile long failsAt;

    @AfterAll
    static void stop() {
        KIT.shutdownTestKit();
    }

    private static List<FeedRecord> records() {
        var labelers = new MemoryEntities<>(WriteSide.LABELER);
        for (LabelerCommand command : LabelerSamples.commands().subList(0, 6)) {
            labelers.carry(LabelerSamples.LABELER.value(), command);
        }
        return labelers.events;
    }

    private final class Seeing implements Reaction {
        @Override
        public String name() {
            return "seeing";
        }

        @Override
        public List<EntityKind> kinds() {
            return List.of(EntityKind.LABELER);
        }

        @Override
        public CompletionStage<Done> on(FeedRecord record) {
            if (record.offset() == failsAt) {
                failsAt = 0;
                return CompletableFuture.failedStage(new IllegalStateException("away"));
            }
            seen.add(record.offset());
            return CompletableFuture.completedStage(Done.getInstance());
        }
    }

    private final class Feed implements EventFeed {
        @Override
        public CompletionStage<List<FeedRecord>> after(Lane lane, long offset, int limit, Duration patience) {
            List<FeedRecord> page = journal.stream()
                    .filter(record -> record.offset() > offset)
                    .limit(3)
                    .toList();
            return page.isEmpty() ? new CompletableFuture<>() : CompletableFuture.completedStage(page);
        }

        @Override
        public CompletionStage<Long> head(Lane lane) {
            return CompletableFuture.completedStage((long) journal.size());
        }

        @Override
        public CompletionStage<List<FeedRecord>> history(EntityKind kind, String entityId) {
            throw new AssertionError("a process follows lanes");
        }
    }

    private final class Saved implements Offsets {
        @Override
        public CompletionStage<Long> load(String process, Lane lane) {
            return CompletableFuture.completedStage(saved.getOrDefault(process + lane, 0L));
        }

        @Override
        public CompletionStage<Done> save(String process, Lane lane, long offset) {
            saved.put(process + lane, offset);
            return CompletableFuture.completedStage(Done.getInstance());
        }
    }

    private ActorRef<LaneFollower.Message> follow() {
        return KIT.spawn(LaneFollower.create(new Seeing(), LANE, new Feed(), new Saved()));
    }

    @Test
    void every_event_is_seen_in_order_and_the_place_remembered() {
        follow();
        await().untilAsserted(() -> assertThat(saved).containsValue(6L));
        assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void after_a_failure_it_goes_on_where_it_last_remembered() {
        failsAt = 5;
        follow();
        await().untilAsserted(() -> assertThat(saved).containsValue(6L));
        assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 4L, 5L, 6L);
    }

    @Test
    void started_anew_it_sees_only_what_it_has_not_handled() {
        saved.put("seeing" + LANE, 4L);
        follow();
        await().untilAsserted(() -> assertThat(saved).containsValue(6L));
        assertThat(seen).containsExactly(5L, 6L);
    }
}
