package dev.assay.read.workqueue;

import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.task.Reservation;
import dev.assay.domain.task.Stage;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkQueueHandlerTest {
    private static final QueueKey TASK = QueueKey.of(Sample.TASK);

    private final MemoryStore store = new MemoryStore();
    private final TaskLaneHandler tasks = new TaskLaneHandler(store);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void leasesAndLabelsAreFolded(int size) {
        deliver(
                size,
                Sample.opened(),
                Sample.granted(Sample.ANN, 2),
                Sample.granted(Sample.BOB, 3),
                Sample.labeled(Sample.ANN, 2, 9),
                Sample.revised(Sample.ANN, 10),
                Sample.renewed(Sample.BOB, 11));
        QueueEntry entry = Objects.requireNonNull(store.entries.get(TASK));
        assertThat(entry.stage()).isEqualTo(Stage.OPEN);
        assertThat(entry.labels()).isEqualTo(1);
        assertThat(entry.done()).containsExactly(Sample.ANN);
        assertThat(entry.leases())
                .containsExactly(Map.entry(Sample.assignment(Sample.BOB), new QueueLease(Sample.BOB, Sample.at(611))));
        assertThat(entry.revision()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100})
    void everyEventIsTakenIn(int size) {
        deliver(size, Sample.taskEvents().toArray());
        assertThat(Objects.requireNonNull(store.entries.get(TASK)))
                .isEqualTo(new QueueEntry(
                        Stage.OPEN,
                        2,
                        3,
                        Set.of(),
                        0,
                        Map.of(),
                        7,
                        Optional.empty(),
                        true,
                        Sample.taskEvents().size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100})
    void goldKeepsItsSlotsAndLeases(int size) {
        List<Object> events = new ArrayList<>(List.of(Sample.opened(), Sample.gold(Stage.OPEN, 2)));
        events.add(Sample.goldHandedOut(Sample.ANN, 1, 3));
        events.add(Sample.goldHandedOut(Sample.BOB, 2, 4));
        events.add(Sample.goldJudged(Sample.ANN, 1, true, 20));
        deliver(size, events.toArray());
        QueueEntry entry = Objects.requireNonNull(store.entries.get(TASK));
        assertThat(entry.stage()).isEqualTo(Stage.GOLD);
        assertThat(entry.overlap()).isEqualTo(2);
        assertThat(entry.labels()).isEqualTo(1);
        assertThat(entry.leases()).containsOnlyKeys(Sample.assignment(Sample.BOB));
        assertThat(entry.done()).isEmpty();
        events.addAll(Sample.goldEvents());
        deliver(size, events.toArray());
        assertThat(Objects.requireNonNull(store.entries.get(TASK)).stage()).isEqualTo(Stage.SETTLED);
    }

    @Test
    void whatIsSetAsideIsKnownUntilItsLabelerAnswersOrItIsReleased() {
        deliver(1, Sample.opened(), Sample.reserved(Sample.ANN, 2));
        assertThat(Objects.requireNonNull(store.entries.get(TASK)).reservation())
                .contains(new Reservation(Sample.ANN, Sample.at(602), true));
        deliver(
                1,
                Sample.opened(),
                Sample.reserved(Sample.ANN, 2),
                Sample.granted(Sample.ANN, 3),
                Sample.labeled(Sample.ANN, 3, 9));
        assertThat(Objects.requireNonNull(store.entries.get(TASK)).reservation())
                .isEmpty();
        assertThat(Objects.requireNonNull(store.entries.get(TASK)).steered())
                .as("it is still not found where it was imported to")
                .isTrue();
    }

    @Test
    void skippingEndsTheLeaseAndCountsAsDone() {
        deliver(1, Sample.opened(), Sample.granted(Sample.ANN, 2), Sample.skipped(Sample.ANN, 3));
        assertThat(Objects.requireNonNull(store.entries.get(TASK)).done()).containsExactly(Sample.ANN);
        assertThat(Objects.requireNonNull(store.entries.get(TASK)).leases()).isEmpty();
        assertThat(Objects.requireNonNull(store.entries.get(TASK)).labels()).isZero();
    }

    @Test
    void aRaisedOverlapIsWantedFromThenOn() {
        deliver(1, Sample.opened(), Sample.raised(5, 3));
        assertThat(Objects.requireNonNull(store.entries.get(TASK)).overlap()).isEqualTo(5);
    }

    @Test
    void chunksAreFoundOnlyAfterTheirItems() {
        ImportLaneHandler imports = new ImportLaneHandler(store);
        Pages.deliverTwice(imports, Pages.records(EntityKind.IMPORT.lanes().get(0), Sample.importEvents()), 100);
        assertThat(store.log.subList(0, 3)).containsExactly("items 0", "items 1", "chunks [0, 1]");
    }

    private void deliver(int size, Object... events) {
        List<FeedRecord> records = Pages.records(EntityKind.TASK.lanes().get(0), List.of(events));
        Pages.deliverTwice(tasks, records, size);
    }

    private static final class MemoryStore implements WorkQueueStore {
        private final Map<QueueKey, QueueEntry> entries = new HashMap<>();
        private final List<String> log = new ArrayList<>();

        @Override
        public CompletionStage<Done> writeItems(ChunkAccepted chunk) {
            log.add("items " + chunk.number());
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Done> writeChunks(List<QueuedChunk> chunks) {
            log.add("chunks "
                    + chunks.stream().map(queued -> queued.chunk().number()).toList());
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Done> writeEntries(Map<QueueKey, QueueEntry> changed) {
            entries.putAll(changed);
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Optional<QueueEntry>> entry(QueueKey key) {
            return CompletableFuture.completedFuture(Optional.ofNullable(entries.get(key)));
        }
    }
}
