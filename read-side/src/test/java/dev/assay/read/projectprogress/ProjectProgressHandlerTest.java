package dev.assay.read.projectprogress;

import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.Stage;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectProgressHandlerTest {
    private static final Lane TASKS = EntityKind.TASK.lanes().get(0);
    private static final Lane IMPORTS = EntityKind.IMPORT.lanes().get(0);

    private final MemoryStore store = new MemoryStore();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void stagesAddUp(int size) {
        deliver(TASKS, size, Sample.opened(), Sample.granted(Sample.ANN, 2), Sample.granted(Sample.BOB, 3));
        assertThat(progress().open()).isEqualTo(1);
        assertThat(progress().runningLeases()).isEqualTo(2);
        deliver(
                TASKS,
                size,
                Sample.opened(),
                Sample.granted(Sample.ANN, 2),
                Sample.granted(Sample.BOB, 3),
                Sample.labeled(Sample.ANN, 2, 4),
                Sample.missed(1, 5),
                Sample.accepted(Stage.IN_REVIEW, 6),
                Sample.overridden(Stage.SETTLED, 7));
        Progress progress = progress();
        assertThat(progress.runningLeases())
                .as("a decision ends what was handed out")
                .isZero();
        assertThat(progress.open()).isZero();
        assertThat(progress.inReview()).isZero();
        assertThat(progress.settled()).isEqualTo(1);
        assertThat(progress.reviewsAccepted()).isEqualTo(1);
        assertThat(progress.overrides()).isEqualTo(1);
        assertThat(progress.version()).isEqualTo(7);
        assertThat(progress.firstAt()).isEqualTo(Sample.at(1));
        assertThat(progress.lastAt()).isEqualTo(Sample.at(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100})
    void everyEventIsTakenIn(int size) {
        deliver(TASKS, size, Sample.taskEvents().toArray());
        deliver(IMPORTS, size, Sample.importEvents().toArray());
        Progress progress = progress();
        assertThat(progress.items()).isEqualTo(5);
        assertThat(progress.duplicates()).isEqualTo(2);
        assertThat(progress.rejectedLines()).isEqualTo(2);
        assertThat(progress.waiting()).isEqualTo(4);
        assertThat(progress.skips()).isEqualTo(1);
        assertThat(progress.expiredLeases()).isEqualTo(1);
        assertThat(progress.releasedLeases()).isEqualTo(1);
        assertThat(progress.revisions()).isEqualTo(1);
        assertThat(progress.version())
                .isEqualTo(Sample.taskEvents().size() + Sample.importEvents().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100})
    void goldCountsForNothingButItself(int size) {
        List<Object> events = new ArrayList<>(List.of(Sample.opened(), Sample.granted(Sample.ANN, 2)));
        events.addAll(Sample.goldEvents().subList(0, Sample.goldEvents().size() - 1));
        deliver(TASKS, size, events.toArray());
        assertThat(progress().gold()).isEqualTo(1);
        assertThat(progress().open()).isZero();
        assertThat(progress().labels()
                        + progress().skips()
                        + progress().revisions()
                        + progress().expiredLeases())
                .isZero();
        assertThat(progress().runningLeases()).isZero();
        events.add(Sample.goldRetired(1414));
        deliver(TASKS, size, events.toArray());
        assertThat(progress().gold()).isZero();
        assertThat(progress().settled()).isEqualTo(1);
    }

    private void deliver(Lane lane, int size, Object... events) {
        ProjectProgressHandler handler = new ProjectProgressHandler(lane, store);
        Pages.deliverTwice(handler, Pages.records(lane, List.of(events)), size);
    }

    private Progress progress() {
        return MergedProgress.of(Sample.PROJECT, List.copyOf(store.rows.values()));
    }

    private static final class MemoryStore implements ProjectProgressStore {
        private final Map<Lane, LaneProgress> rows = new HashMap<>();

        @Override
        public CompletionStage<Done> write(Lane lane, Map<ProjectId, LaneProgress> projects) {
            projects.values().forEach(progress -> rows.put(lane, copy(progress)));
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Optional<LaneProgress>> load(Lane lane, ProjectId project) {
            return CompletableFuture.completedFuture(
                    Optional.ofNullable(rows.get(lane)).map(MemoryStore::copy));
        }

        private static LaneProgress copy(LaneProgress of) {
            LaneProgress copy = new LaneProgress();
            copy.restore(of.offset(), of.firstAt(), of.lastAt());
            copy.running().putAll(of.running());
            for (Count count : Count.values()) {
                copy.add(count, of.count(count));
            }
            return copy;
        }
    }
}
