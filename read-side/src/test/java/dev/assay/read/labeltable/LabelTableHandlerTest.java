package dev.assay.read.labeltable;

import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Traits;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTableHandlerTest {
    private static final LabelKey BOBS = new LabelKey(Sample.PROJECT, Sample.TASK.task(), 1, Sample.BOB);
    private static final OutcomeKey TASK = OutcomeKey.of(Sample.TASK);

    private final Map<LabelKey, LabelChange> labels = new HashMap<>();
    private final Map<OutcomeKey, OutcomeChange> outcomes = new HashMap<>();
    private final LabelTableHandler handler = new LabelTableHandler((changed, decided) -> {
        changed.forEach((key, change) -> labels.merge(key, change, LabelChange::then));
        decided.forEach((key, change) -> outcomes.merge(key, change, OutcomeChange::then));
        return CompletableFuture.completedFuture(Done.getInstance());
    });

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void aRevisedLabelKeepsItsFirstSubmissionAndCountsOnce(int size) {
        deliver(size, Sample.opened(), Sample.labeled(Sample.BOB, 5, 15), Sample.revised(Sample.BOB, 16));
        LabelChange row = Objects.requireNonNull(labels.get(BOBS));
        assertThat(row.label()).isEqualTo("{\"n\":3}");
        assertThat(row.at()).isEqualTo(Sample.at(16));
        assertThat(row.revisedIn()).containsExactly(3L);
        assertThat(row.submission())
                .isNotNull()
                .satisfies(first -> assertThat(first.took()).hasSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void consensusSettlesOnTheLeadingLabel(int size) {
        deliver(size, Sample.opened(), Sample.reached(4));
        OutcomeChange row = Objects.requireNonNull(outcomes.get(TASK));
        assertThat(row.standing())
                .isEqualTo(
                        new OutcomeChange.Standing(Stage.SETTLED, 1, "{\"n\":2}", Outcome.By.CONSENSUS, Sample.at(4)));
        assertThat(row.count()).isEqualTo(new OutcomeChange.Count(4, 0.75));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void aReviewerDecidesInTheRoundThatDisagreed(int size) {
        deliver(size, Sample.opened(), Sample.missed(1, 4), Sample.overridden(Stage.IN_REVIEW, 6));
        assertThat(Objects.requireNonNull(outcomes.get(TASK)).standing())
                .isEqualTo(
                        new OutcomeChange.Standing(Stage.SETTLED, 1, "{\"n\":3}", Outcome.By.OVERRIDE, Sample.at(6)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 100})
    void everyEventIsTakenInAndANewRoundClearsTheOutcome(int size) {
        deliver(size, Sample.taskEvents().toArray());
        assertThat(Objects.requireNonNull(outcomes.get(TASK)).standing())
                .isEqualTo(new OutcomeChange.Standing(Stage.OPEN, 2, null, null, Sample.at(722)));
        assertThat(Objects.requireNonNull(outcomes.get(TASK)).count()).isEqualTo(OutcomeChange.Count.NONE);
        assertThat(Objects.requireNonNull(outcomes.get(TASK)).opening())
                .isEqualTo(new OutcomeChange.Opening("item-7", Sample.ITEM, Traits.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 100})
    void goldIsAnOutcomeOfItsOwnAndItsAnswersAreNoLabels(int size) {
        List<Object> events = new ArrayList<>(List.of(Sample.opened()));
        events.addAll(Sample.goldEvents().subList(0, 12));
        deliver(size, events.toArray());
        assertThat(labels).isEmpty();
        assertThat(Objects.requireNonNull(outcomes.get(TASK)).standing())
                .isEqualTo(new OutcomeChange.Standing(Stage.GOLD, 1, "{\"n\":13}", Outcome.By.GOLD, Sample.at(1413)));
        events.add(Sample.goldRetired(1414));
        deliver(size, events.toArray());
        assertThat(Objects.requireNonNull(outcomes.get(TASK)).standing())
                .isEqualTo(
                        new OutcomeChange.Standing(Stage.SETTLED, 1, "{\"n\":14}", Outcome.By.GOLD, Sample.at(1414)));
    }

    @Test
    void bucketsAreUsedEvenly() {
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            TaskId task = TaskId.of(Sample.RUN, i / 100, i % 100);
            int bucket = Bucket.of(task);
            assertThat(bucket / 16)
                    .isEqualTo(EntityKind.TASK.laneOf(task.value()).number());
            used.add(bucket);
        }
        assertThat(used).hasSameElementsAs(Bucket.ALL);
    }

    private void deliver(int size, Object... events) {
        Pages.deliverTwice(handler, Pages.records(EntityKind.TASK.lanes().get(0), List.of(events)), size);
    }
}
