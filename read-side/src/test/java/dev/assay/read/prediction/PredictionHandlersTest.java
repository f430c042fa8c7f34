package dev.assay.read.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.Stage;
import dev.assay.read.projection.UnknownEventException;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionHandlersTest {
    private static final Lane TASKS = EntityKind.TASK.lanes().get(0);
    private static final Lane MODELS = EntityKind.MODEL.lanes().get(0);

    private final Store store = new Store();

    private void tasks(int size, Object... events) {
        Pages.deliverTwice(new TaskLaneHandler(store), Pages.records(TASKS, List.of(events)), size);
    }

    private PredictionStore.Stand stand() {
        return Objects.requireNonNull(store.stands.get(Sample.TASK.task()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void whatModelsSaidIsKeptWithItsLabelAsStored(int size) {
        Pages.deliverTwice(
                new ModelLaneHandler(store),
                Pages.records(MODELS, List.of(Sample.predicted(1, 1), Sample.predicted(2, 2))),
                size);
        assertThat(store.labels)
                .containsExactly(
                        Map.entry(TaskId.of(Sample.RUN, 0, 7), "{\"n\":1}"),
                        Map.entry(TaskId.of(Sample.RUN, 0, 8), "{\"n\":2}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void aTaskStandsWhereItsLastDecisionPutIt(int size) {
        tasks(size, Sample.opened(), Sample.reached(2));
        assertThat(stand().how()).isEqualTo(Outcome.By.CONSENSUS);
        assertThat(stand().label()).isEqualTo("{\"n\":2}");
        tasks(size, Sample.opened(), Sample.reached(2), Sample.contradicted(3));
        assertThat(stand().how()).isNull();
        assertThat(store.escalated.values()).singleElement().satisfies(row -> {
            assertThat(row.model()).isEqualTo(Sample.MODEL);
            assertThat(row.against()).isEqualTo("{\"n\":3}");
            assertThat(row.revision()).isEqualTo(3);
        });
        tasks(size, Sample.opened(), Sample.reached(2), Sample.contradicted(3), Sample.overridden(Stage.IN_REVIEW, 4));
        assertThat(stand().how()).isEqualTo(Outcome.By.OVERRIDE);
        assertThat(stand().label()).isEqualTo("{\"n\":4}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aTaskSentToReviewByAnythingElseIsNoEscalation(int size) {
        tasks(size, Sample.opened(), Sample.reached(2), Sample.sent(3));
        assertThat(store.escalated).isEmpty();
        assertThat(stand().label()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void everyEventIsTakenInAndRetiredGoldIsSettled(int size) {
        tasks(size, Sample.taskEventsAndGold().toArray());
        assertThat(stand().how()).isEqualTo(Outcome.By.GOLD);
    }

    @Test
    void anotherKindOfEventIsNotGuessedAt() {
        assertThatThrownBy(() ->
                        Pages.deliver(new TaskLaneHandler(store), Pages.records(TASKS, Sample.projectEvents()), 1))
                .isInstanceOf(UnknownEventException.class);
        assertThatThrownBy(() ->
                        Pages.deliver(new ModelLaneHandler(store), Pages.records(MODELS, List.of(Sample.opened())), 1))
                .isInstanceOf(UnknownEventException.class);
    }

    /** Rows by their keys. */
    private static final class Store implements PredictionStore {
        private final Map<TaskId, String> labels = new TreeMap<>();
        private final Map<TaskId, Stand> stands = new HashMap<>();
        private final Map<String, EscalationRow> escalated = new HashMap<>();

        @Override
        public CompletionStage<Done> predicted(List<Recorded> events) {
            for (Recorded recorded : events) {
                for (int i = 0; i < recorded.labels().size(); i++) {
                    labels.put(
                            recorded.event().predictions().get(i).task(),
                            recorded.labels().get(i));
                }
            }
            return CompletableFuture.completedStage(Done.getInstance());
        }

        @Override
        public CompletionStage<Done> decided(Collection<Stand> changed, List<Escalated> sent) {
            changed.forEach(stand -> stands.put(stand.task(), stand));
            sent.forEach(one -> escalated.put(one.row().task() + "/" + one.row().revision(), one.row()));
            return CompletableFuture.completedStage(Done.getInstance());
        }
    }
}
