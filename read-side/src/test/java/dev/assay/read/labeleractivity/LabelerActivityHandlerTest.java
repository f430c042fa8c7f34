package dev.assay.read.labeleractivity;

import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.task.TaskEvent;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelerActivityHandlerTest {
    private static final Lane LANE = EntityKind.TASK.lanes().get(0);

    private final MemoryStore store = new MemoryStore();
    private final LabelerActivityHandler handler = new LabelerActivityHandler(LANE, store);

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void everyEventIsCountedOnce(int size) {
        Pages.deliverTwice(handler, Pages.records(LANE, Sample.taskEvents()), size);
        LaneActivity ann = Objects.requireNonNull(store.rows.get(new ActivityKey(Sample.PROJECT, Sample.ANN)));
        assertThat(ann.skips()).isEqualTo(1);
        assertThat(ann.expired()).isEqualTo(1);
        assertThat(ann.released()).isEqualTo(1);
        assertThat(ann.labels()).isZero();
        assertThat(ann.lastActive()).isEqualTo(Sample.at(704));
        LaneActivity bob = Objects.requireNonNull(store.rows.get(new ActivityKey(Sample.PROJECT, Sample.BOB)));
        assertThat(bob.labels()).isEqualTo(1);
        assertThat(bob.revisions()).isEqualTo(1);
        assertThat(bob.labeling()).isEqualTo(Duration.ofSeconds(10));
    }

    /** What labelers see of themselves must not tell gold from ordinary work. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void goldIsCountedLikeOrdinaryWork(int size) {
        Pages.deliverTwice(handler, Pages.records(LANE, Sample.goldEvents()), size);
        LaneActivity ann = Objects.requireNonNull(store.rows.get(new ActivityKey(Sample.PROJECT, Sample.ANN)));
        assertThat(ann.labels()).isEqualTo(1);
        assertThat(ann.revisions()).isEqualTo(1);
        assertThat(ann.expired()).isEqualTo(1);
        assertThat(ann.labeling()).isEqualTo(Duration.ofSeconds(10));
        LaneActivity bob = Objects.requireNonNull(store.rows.get(new ActivityKey(Sample.PROJECT, Sample.BOB)));
        assertThat(bob.released()).isEqualTo(1);
        assertThat(bob.skips()).isEqualTo(1);
    }

    @Test
    void aLabelCountsForAtMostAnHour() {
        Pages.deliverTwice(
                handler,
                Pages.records(LANE, List.of(Sample.granted(Sample.ANN, 0), Sample.labeled(Sample.ANN, 0, 9000))),
                1);
        assertThat(Objects.requireNonNull(store.rows.get(new ActivityKey(Sample.PROJECT, Sample.ANN)))
                        .labeling())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatSomebodyElseTookBackDoesNotShowTheLabelerAtWork() {
        TaskEvent takenBack = new TaskEvent.AssignmentReleased(
                Sample.TASK, Sample.origin(Sample.BOB, 500), Sample.assignment(Sample.ANN), Sample.ANN);
        Pages.deliverTwice(handler, Pages.records(LANE, List.of(Sample.granted(Sample.ANN, 0), takenBack)), 1);
        LaneActivity ann = Objects.requireNonNull(store.rows.get(new ActivityKey(Sample.PROJECT, Sample.ANN)));
        assertThat(ann.released()).isEqualTo(1);
        assertThat(ann.lastActive()).isEqualTo(Sample.at(0));
    }

    private static final class MemoryStore implements LabelerActivityStore {
        private final Map<ActivityKey, LaneActivity> rows = new HashMap<>();

        @Override
        public CompletionStage<Done> write(Lane lane, Map<ActivityKey, LaneActivity> activities) {
            rows.putAll(activities);
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Optional<LaneActivity>> load(Lane lane, ActivityKey key) {
            return CompletableFuture.completedFuture(Optional.ofNullable(rows.get(key)));
        }
    }
}
