package dev.assay.read.questionlist;

import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.question.QuestionEvent;
import dev.assay.domain.shared.QuestionId;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionListHandlerTest {
    private static final QuestionId ID = new QuestionId("q1");

    private final MemoryStore store = new MemoryStore();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void aQuestionIsFollowedFromAskingToItsVersion(int size) {
        Pages.deliverTwice(
                new QuestionListHandler(store),
                Pages.records(EntityKind.QUESTION.lanes().get(0), Sample.questionEvents()),
                size);
        assertThat(store.rows.values())
                .containsExactly(new QuestionRow(
                        Sample.PROJECT,
                        ID,
                        Sample.at(1),
                        Sample.ANN,
                        Sample.TASK.task(),
                        "item-7",
                        2,
                        "irony",
                        "Does it count?",
                        new QuestionRow.Answer("It does.", Sample.BOB, Sample.at(2), true),
                        3,
                        3));
        assertThat(store.rows.values()).allMatch(row -> row.state() == QuestionState.RESOLVED && row.published());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theStateTellsHowFarItHasCome(int events) {
        List<Object> some = Sample.questionEvents().subList(0, events);
        Pages.deliverTwice(
                new QuestionListHandler(store),
                Pages.records(EntityKind.QUESTION.lanes().get(0), some),
                100);
        assertThat(store.rows.values())
                .extracting(QuestionRow::state)
                .containsExactly(
                        some.get(events - 1) instanceof QuestionEvent.QuestionAsked
                                ? QuestionState.OPEN
                                : QuestionState.ANSWERED);
    }

    private static final class MemoryStore implements QuestionListStore {
        private final Map<QuestionKey, QuestionRow> rows = new HashMap<>();

        @Override
        public CompletionStage<Done> write(Collection<QuestionRow> changed) {
            changed.forEach(row -> rows.put(new QuestionKey(row.project(), row.askedAt(), row.question()), row));
            return CompletableFuture.completedStage(Done.getInstance());
        }

        @Override
        public CompletionStage<Optional<QuestionRow>> load(QuestionKey key) {
            return CompletableFuture.completedStage(Optional.ofNullable(rows.get(key)));
        }
    }
}
