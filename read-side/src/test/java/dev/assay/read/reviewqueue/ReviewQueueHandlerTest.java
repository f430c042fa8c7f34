package dev.assay.read.reviewqueue;

import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.task.Stage;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewQueueHandlerTest {
    private final MemoryStore store = new MemoryStore();
    private final ReviewQueueHandler handler = new ReviewQueueHandler(store);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void aDisputedTaskWaitsWithItsTally(int size) {
        deliver(size, Sample.opened(), Sample.missed(1, 2));
        assertThat(store.rows.values()).singleElement().satisfies(row -> {
            assertThat(row.since()).isEqualTo(Sample.at(2));
            assertThat(row.labels()).isEqualTo(4);
            assertThat(row.tally()).isEqualTo("{\"leading\":{\"n\":2}}");
            assertThat(row.revision()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void eachDecisionTakesItOut(int size) {
        for (Object decision : List.of(
                Sample.accepted(Stage.IN_REVIEW, 5),
                Sample.rejected(Stage.IN_REVIEW, 5),
                Sample.overridden(Stage.IN_REVIEW, 5),
                Sample.relabel(Stage.IN_REVIEW, 5),
                Sample.reachedInReview(5))) {
            deliver(size, Sample.opened(), Sample.missed(1, 2), decision);
            assertThat(store.rows).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void aTaskThatComesBackWaitsOnceOnly(int size) {
        deliver(
                size,
                Sample.opened(),
                Sample.missed(1, 2),
                Sample.rejected(Stage.IN_REVIEW, 5),
                Sample.missed(2, 8),
                Sample.labeled(Sample.ANN, 1, 2));
        assertThat(store.rows.values())
                .singleElement()
                .satisfies(row -> assertThat(row.since()).isEqualTo(Sample.at(8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aTaskThatAModelContradictsWaitsForTheSkillAndSaysWhy(int size) {
        deliver(size, Sample.opened(), Sample.reached(2), Sample.contradicted(3));
        assertThat(store.rows.values()).singleElement().satisfies(row -> {
            assertThat(row.skill()).isEqualTo("negation");
            assertThat(row.reason()).isEqualTo("a model is sure of another answer");
            assertThat(row.clash()).isEqualTo("{\"n\":3}");
        });
        deliver(size, Sample.opened(), Sample.reached(2), Sample.sent(3));
        assertThat(store.rows.values()).singleElement().satisfies(row -> {
            assertThat(row.skill()).isNull();
            assertThat(row.clash()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void everyEventIsTakenIn(int size) {
        deliver(size, Sample.taskEvents().toArray());
        assertThat(store.rows).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aTaskThatBecomesGoldWaitsForNobody(int size) {
        deliver(size, Sample.opened(), Sample.missed(1, 2), Sample.gold(Stage.IN_REVIEW, 5));
        assertThat(store.rows).isEmpty();
        deliver(size, Sample.goldEvents().toArray());
        assertThat(store.rows).isEmpty();
    }

    private void deliver(int size, Object... events) {
        Pages.deliverTwice(handler, Pages.records(EntityKind.TASK.lanes().get(0), List.of(events)), size);
    }

    private static final class MemoryStore implements ReviewQueueStore {
        private final Map<Instant, ReviewRow> rows = new HashMap<>();
        private final Map<ReviewKey, Instant> since = new HashMap<>();

        @Override
        public CompletionStage<Done> write(List<Change> changes) {
            for (Change change : changes) {
                change.gone().forEach(rows::remove);
                since.remove(change.key());
                change.stays().ifPresent(row -> {
                    rows.put(row.since(), row);
                    since.put(change.key(), row.since());
                });
            }
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Optional<Instant>> since(ReviewKey key) {
            return CompletableFuture.completedFuture(Optional.ofNullable(since.get(key)));
        }
    }
}
