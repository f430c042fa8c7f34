package dev.assay.read.labeleraccuracy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.Done;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.Traits;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelerAccuracyHandlerTest {
    private static final Lane LANE = EntityKind.TASK.lanes().get(0);

    private final MemoryStore store = new MemoryStore();
    private final LabelerAccuracyHandler handler = new LabelerAccuracyHandler(LANE, store);

    private void deliver(int size, Object... events) {
        Pages.deliverTwice(handler, records(events), size);
    }

    /** With the stored form of what is read of it: ann voted yes, bob no; reviews say yes, overrides no. */
    private static List<FeedRecord> records(Object... events) {
        return Pages.records(LANE, List.of(events)).stream()
                .map(record -> new FeedRecord(
                        record.lane(),
                        record.offset(),
                        record.entityId(),
                        record.sequence(),
                        new Recorded<>(
                                record.event(),
                                payload(record.event()).getBytes(UTF_8),
                                record.recorded().hash()),
                        record.writtenAt()))
                .toList();
    }

    private static String payload(Object event) {
        String said = event instanceof TaskEvent.OutcomeOverridden ? "no" : "yes";
        return "{\"label\":{\"answer\":" + choice(said) + "},\"tally\":{\"ballots\":{\"answer\":["
                + "{\"share\":0.75,\"value\":" + choice("yes") + ",\"voters\":[\"ann\"]},"
                + "{\"share\":0.25,\"value\":" + choice("no") + ",\"voters\":[\"bob\"]}]}}}";
    }

    private static String choice(String option) {
        return "{\"type\":\"choice\",\"option\":\"" + option + "\"}";
    }

    private SkillTally of(UserId labeler, String type) {
        return store.skills.getOrDefault(new SkillKey(Sample.PROJECT, labeler, type), SkillTally.NONE);
    }

    private void assertCounts(UserId labeler, int agreed, int judged) {
        assertThat(of(labeler, "").agreed()).as("agreed").isEqualTo(agreed);
        assertThat(of(labeler, "").judged()).as("judged").isEqualTo(judged);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void whoeverVotedForWhatTheTaskIsSettledOnAgrees(int size) {
        deliver(size, Sample.opened(), Sample.reached(5));
        assertCounts(Sample.ANN, 1, 1);
        assertCounts(Sample.BOB, 0, 1);
    }

    @Test
    void nothingIsJudgedBeforeTheTaskIsSettled() {
        deliver(1, Sample.opened(), Sample.missed(1, 5));
        assertCounts(Sample.ANN, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void aReviewJudgesTheVotesAndAnOverrideJudgesThemAnew(int size) {
        deliver(size, Sample.opened(), Sample.missed(1, 5), Sample.accepted(Stage.IN_REVIEW, 6));
        assertCounts(Sample.ANN, 1, 1);
        assertCounts(Sample.BOB, 0, 1);
        deliver(
                size,
                Sample.opened(),
                Sample.missed(1, 5),
                Sample.accepted(Stage.IN_REVIEW, 6),
                Sample.overridden(Stage.SETTLED, 7));
        assertCounts(Sample.ANN, 0, 1);
        assertCounts(Sample.BOB, 1, 1);
    }

    @Test
    void aNewRoundTakesTheJudgementBack() {
        deliver(1, Sample.opened(), Sample.reached(5), Sample.relabel(Stage.SETTLED, 6));
        assertCounts(Sample.ANN, 0, 0);
        assertCounts(Sample.BOB, 0, 0);
    }

    @Test
    void evidenceIsKeptByTaskType() {
        Traits sentiment = Traits.of("sentiment", "", List.of(), 0);
        deliver(
                2,
                new TaskEvent.TaskOpened(Sample.TASK, Sample.origin(Sample.ANN, 1), Sample.ITEM, 2, sentiment),
                Sample.reached(5));
        assertThat(of(Sample.ANN, "sentiment").judged()).isEqualTo(1);
        assertCounts(Sample.ANN, 0, 0);
    }

    @Test
    void aPageTakenInByHalfIsCountedOnce() {
        List<FeedRecord> records = records(Sample.opened(), Sample.missed(1, 5), Sample.accepted(Stage.IN_REVIEW, 6));
        store.failVotes = true;
        assertThatThrownBy(() -> Pages.deliver(handler, records, 100)).hasRootCauseMessage("the store is away");
        store.failVotes = false;
        handler.reset();
        Pages.deliverTwice(handler, records, 1);
        assertCounts(Sample.ANN, 1, 1);
    }

    @Test
    void theLabelsOfTheLastDayAreCounted() {
        List<Object> events = new ArrayList<>(List.of(Sample.opened()));
        for (int label = 0; label < 3; label++) {
            events.add(Sample.labeled(Sample.ANN, 1, 10 + label));
        }
        events.add(Sample.labeled(Sample.ANN, 1, 86_400 + 10));
        deliver(2, events.toArray());
        DayCount day = store.days.get(new DayKey(Sample.PROJECT, Sample.ANN));
        assertThat(day).isEqualTo(new DayCount(LocalDate.of(2026, 1, 2), 1, 5));
    }

    @Test
    void everyEventIsHandledOrIgnoredByName() {
        deliver(3, Sample.taskEventsAndGold().toArray());
        assertCounts(Sample.ANN, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void anAnswerToGoldCountsAtOnceByItsLatestVerdict(int size) {
        List<Object> events = new ArrayList<>(List.of(
                Sample.opened(),
                Sample.reached(5),
                Sample.gold(Stage.SETTLED, 6),
                Sample.goldHandedOut(Sample.ANN, 1, 7)));
        events.add(Sample.goldJudged(Sample.ANN, 1, false, 8));
        deliver(size, events.toArray());
        assertCounts(Sample.ANN, 0, 1);
        assertCounts(Sample.BOB, 0, 0);
        events.add(Sample.goldRevised(Sample.ANN, true, 9));
        deliver(size, events.toArray());
        assertCounts(Sample.ANN, 1, 1);
        events.add(Sample.goldCorrected(Sample.ANN, false, 10));
        events.add(Sample.goldRetired(11));
        deliver(size, events.toArray());
        assertCounts(Sample.ANN, 0, 1);
    }

    @Test
    void theDaysQuotaCountsGoldLikeAnyLabel() {
        deliver(
                2,
                Sample.opened(),
                Sample.labeled(Sample.ANN, 1, 10),
                Sample.gold(Stage.OPEN, 11),
                Sample.goldJudged(Sample.ANN, 1, true, 12));
        assertThat(store.days.get(new DayKey(Sample.PROJECT, Sample.ANN)))
                .isEqualTo(new DayCount(LocalDate.of(2026, 1, 1), 2, 4));
    }

    private static final class MemoryStore implements LabelerAccuracyStore {
        private final Map<SkillKey, SkillTally> skills = new HashMap<>();
        private final Map<TaskKey, TaskVotes> votes = new HashMap<>();
        private final Map<DayKey, DayCount> days = new HashMap<>();
        private boolean failVotes;

        @Override
        public CompletionStage<Done> writeSkills(Lane lane, Map<SkillKey, SkillTally> tallies) {
            skills.putAll(tallies);
            return done();
        }

        @Override
        public CompletionStage<Optional<SkillTally>> skill(Lane lane, SkillKey key) {
            return CompletableFuture.completedFuture(Optional.ofNullable(skills.get(key)));
        }

        @Override
        public CompletionStage<Done> writeVotes(Map<TaskKey, TaskVotes> changed) {
            if (failVotes) {
                return CompletableFuture.failedFuture(new IllegalStateException("the store is away"));
            }
            votes.putAll(changed);
            return done();
        }

        @Override
        public CompletionStage<Optional<TaskVotes>> votes(TaskKey key) {
            return CompletableFuture.completedFuture(Optional.ofNullable(votes.get(key)));
        }

        @Override
        public CompletionStage<Done> writeDays(Lane lane, Map<DayKey, DayCount> changed) {
            days.putAll(changed);
            return done();
        }

        @Override
        public CompletionStage<Optional<DayCount>> day(Lane lane, DayKey key) {
            return CompletableFuture.completedFuture(Optional.ofNullable(days.get(key)));
        }

        private static CompletionStage<Done> done() {
            return CompletableFuture.completedFuture(Done.getInstance());
        }
    }
}
