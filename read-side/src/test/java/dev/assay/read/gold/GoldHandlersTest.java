package dev.assay.read.gold;

import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered.Why;
import dev.assay.domain.task.Stage;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldHandlersTest {
    private static final Lane TASKS = EntityKind.TASK.lanes().get(0);
    private static final Lane LABELERS = EntityKind.LABELER.lanes().get(0);
    private static final GoldItemKey ITEM = new GoldItemKey(Sample.PROJECT, Sample.TASK.task());
    private static final GoldTallyKey ANN = new GoldTallyKey(Sample.PROJECT, Sample.ANN, "sentiment");

    private final Map<GoldItemKey, GoldItem> items = new HashMap<>();
    private final Map<GoldAnswerStore.AnswerKey, GoldAnswer> answers = new HashMap<>();
    private final Map<GoldTallyKey, GoldTallyRow> tallies = new HashMap<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void aGoldTaskKeepsWhatItIsForAndHowItWasUsed(int size) {
        Pages.deliverTwice(new GoldItemHandler(new Items()), Pages.records(TASKS, Sample.taskEventsAndGold()), size);
        GoldItem item = Objects.requireNonNull(items.get(ITEM));
        assertThat(item.retired()).isTrue();
        assertThat(item.edition()).isEqualTo(2);
        assertThat(item.handedOut()).isEqualTo(4);
        assertThat(item.answers()).isEqualTo(1);
        assertThat(item.correct()).as("corrected at last").isZero();
        assertThat(item.skips()).isEqualTo(1);
        assertThat(item.seenBy()).containsExactlyInAnyOrder(Sample.ANN, Sample.BOB);
        assertThat(item.facts().overlap()).isEqualTo(2);
        assertThat(item.declaredBy()).isEqualTo(Sample.BOB);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void whoSawItIsNotForgottenWhenItIsDeclaredAgain(int size) {
        List<Object> events = List.of(
                Sample.opened(),
                Sample.gold(Stage.OPEN, 2),
                Sample.goldHandedOut(Sample.ANN, 1, 3),
                Sample.goldRetired(4),
                Sample.gold(Stage.SETTLED, 5));
        Pages.deliverTwice(new GoldItemHandler(new Items()), Pages.records(TASKS, events), size);
        GoldItem item = Objects.requireNonNull(items.get(ITEM));
        assertThat(item.retired()).isFalse();
        assertThat(item.handedOut()).isZero();
        assertThat(item.seenBy()).containsExactly(Sample.ANN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void aVerdictStandsUntilTheNextAndCountsOnce(int size) {
        List<Object> events = List.of(
                new LabelerEvent.LabelerEnrolled(Sample.ANN, Sample.origin(Sample.BOB, 1)),
                answered(2, Why.ANSWERED, false, null),
                answered(3, Why.CORRECTED, true, Sample.verdict(false)));
        Pages.deliverTwice(new GoldAnswerHandler(new Answers()), Pages.records(LABELERS, events), size);
        assertThat(Objects.requireNonNull(tallies.get(ANN)))
                .isEqualTo(new GoldTallyRow(Sample.ANN, "sentiment", 1, 1, 1.0, Sample.at(3), 3));
        assertThat(answers.values()).singleElement().satisfies(answer -> {
            assertThat(answer.correct()).isTrue();
            assertThat(answer.why()).isEqualTo(Why.CORRECTED);
            assertThat(answer.fields()).isEqualTo("{\"n\":3}");
        });
    }

    private static GoldAnswered answered(long second, Why why, boolean correct, @Nullable GoldVerdict before) {
        return new GoldAnswered(
                Sample.ANN,
                Sample.origin(Sample.ANN, second),
                Sample.PROJECT,
                Sample.TASK.task(),
                "sentiment",
                why,
                Sample.verdict(correct),
                before);
    }

    private final class Items implements GoldItemStore {
        @Override
        public CompletionStage<Done> write(Collection<GoldItem> written) {
            written.forEach(item -> items.put(
                    new GoldItemKey(
                            item.facts().ref().project(), item.facts().ref().task()),
                    item));
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Optional<GoldItem>> item(GoldItemKey key) {
            return CompletableFuture.completedFuture(Optional.ofNullable(items.get(key)));
        }
    }

    private final class Answers implements GoldAnswerStore {
        @Override
        public CompletionStage<Done> write(
                Map<AnswerKey, GoldAnswer> written, Map<GoldTallyKey, GoldTallyRow> changed) {
            answers.putAll(written);
            tallies.putAll(changed);
            return CompletableFuture.completedFuture(Done.getInstance());
        }

        @Override
        public CompletionStage<Optional<GoldTallyRow>> tally(GoldTallyKey key) {
            return CompletableFuture.completedFuture(Optional.ofNullable(tallies.get(key)));
        }
    }
}
