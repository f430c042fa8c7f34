package dev.assay.write.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.feedback.Feedback;
import dev.assay.domain.feedback.Labeled;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerDecider;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.domain.scoring.Work;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.specialisation.Field;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Standing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class WeeklyTest {
    private static final ProjectId PROJECT = new ProjectId("reviews");
    private static final UserId ANN = new UserId("ann");
    private static final UserId TOM = new UserId("tom");
    private static final UserId KAI = new UserId("kai");

    /** A Monday, in the middle of the day everywhere. */
    private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

    private final Records records = new Records();
    private final Team team = new Team();

    /** Labelers' records in memory; they run the real decider. */
    private static final class Records implements Entities<LabelerCommand, Labeler, LabelerRejection> {
        private final Map<String, Labeler> labelers = new HashMap<>();
        private final List<LabelerEvent> events = new ArrayList<>();

        @Override
        public CompletionStage<Reply<Labeler, LabelerRejection>> carry(String id, LabelerCommand command) {
            Labeler before = labelers.getOrDefault(id, new Labeler.Absent());
            List<LabelerEvent> more = ((Decision.Accepted<LabelerEvent, LabelerRejection>)
                            LabelerDecider.decide(before, command))
                    .events();
            more.forEach(event -> labelers.merge(id, LabelerDecider.evolve(state(id), event), (old, now) -> now));
            events.addAll(more);
            return CompletableFuture.completedStage(new Reply.Done<>(state(id), events.size(), more.isEmpty()));
        }

        private Labeler state(String id) {
            return labelers.getOrDefault(id, new Labeler.Absent());
        }

        @Override
        public CompletionStage<Standing<Labeler>> standing(String id) {
            return CompletableFuture.completedStage(new Standing<>(state(id), events.size()));
        }

        <T extends LabelerEvent> List<T> of(Class<T> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    private static final class Team implements TeamWork {
        private final Map<UserId, List<Labeled>> labels = new HashMap<>();

        @Override
        public CompletionStage<List<ProjectId>> projects() {
            return CompletableFuture.completedStage(List.of(PROJECT));
        }

        @Override
        public CompletionStage<List<UserId>> labelers(ProjectId project) {
            return CompletableFuture.completedStage(
                    labels.keySet().stream().sorted().toList());
        }

        @Override
        public CompletionStage<List<Labeled>> labels(ProjectId project, UserId labeler, Instant after, Instant upTo) {
            return CompletableFuture.completedStage(labels.getOrDefault(labeler, List.of()).stream()
                    .filter(label -> label.work().at().isAfter(after)
                            && !label.work().at().isAfter(upTo))
                    .toList());
        }
    }

    private void labeler(UserId id, String zone) {
        records.carry(id.value(), new LabelerCommand.EnrollLabeler(Weekly.origin("enroll-" + id, START), id));
        WorkingHours hours = new WorkingHours(
                zone,
                List.of(new WorkingHours.WeekTime(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))),
                List.of());
        records.carry(id.value(), new LabelerCommand.SetWorkingHours(Weekly.origin("hours-" + id, START), hours));
    }

    private void labels(UserId labeler, int count, int wrongEvery, Instant from) {
        List<Labeled> labels = team.labels.computeIfAbsent(labeler, none -> new ArrayList<>());
        for (int i = 0; i < count; i++) {
            boolean right = wrongEvery == 0 || i % wrongEvery != 0;
            Instant at = from.plus(Duration.ofMinutes(i));
            Work work = new Work(at, 1, Duration.ofSeconds(20), Duration.ofSeconds(20), right, 2, right ? 2 : 0, null);
            labels.add(new Labeled(
                    new TaskId("run1-0-" + i),
                    new Field("mood", ""),
                    false,
                    work,
                    Map.of("mood", right ? "\"glad\"" : "\"sad\""),
                    Map.of("mood", "\"glad\"")));
        }
    }

    private void everyHour(Instant from, Instant to) {
        WhenWeekEndsThenGiveFeedback feedback = new WhenWeekEndsThenGiveFeedback(records, team);
        WhenWeekEndsThenTestSpecialities specialities = new WhenWeekEndsThenTestSpecialities(records, team);
        for (Instant now = from; now.isBefore(to); now = now.plus(Duration.ofHours(1))) {
            feedback.run(PROJECT, now).toCompletableFuture().join();
            specialities.run(PROJECT, now).toCompletableFuture().join();
        }
    }

    @Test
    void each_week_is_spoken_of_once_as_soon_as_it_is_over_on_the_labelers_own_wall() {
        labeler(ANN, "Europe/Vienna");
        labeler(TOM, "America/Los_Angeles");
        labeler(KAI, "Pacific/Auckland");
        for (UserId one : List.of(ANN, TOM, KAI)) {
            labels(one, 60, 10, START);
            labels(one, 60, 12, START.plus(Duration.ofDays(7)));
        }
        everyHour(START, START.plus(Duration.ofDays(21)));
        List<LabelerEvent.FeedbackDelivered> given = records.of(LabelerEvent.FeedbackDelivered.class);
        assertThat(given).hasSize(6);
        for (LabelerEvent.FeedbackDelivered one : given) {
            Feedback feedback = one.feedback();
            assertThat(feedback.labels()).isEqualTo(60);
            Instant at = one.origin().at();
            assertThat(Duration.between(feedback.week().to(), at)).isBetween(Duration.ZERO, Duration.ofHours(1));
            assertThat(at.atZone(ZoneId.of(feedback.week().zone())).getDayOfWeek())
                    .isEqualTo(DayOfWeek.MONDAY);
        }
        assertThat(given.stream()
                        .map(one -> one.labeler() + one.feedback().week().name())
                        .distinct())
                .hasSize(6);
    }

    @Test
    void feedback_names_confusions_with_examples_the_trend_and_the_next_goal() {
        labeler(ANN, "UTC");
        labels(ANN, 60, 10, START);
        everyHour(START.plus(Duration.ofDays(7)), START.plus(Duration.ofDays(8)));
        Feedback feedback =
                records.of(LabelerEvent.FeedbackDelivered.class).get(0).feedback();
        assertThat(feedback.confusions()).singleElement().satisfies(confusion -> {
            assertThat(confusion.given()).isEqualTo("\"sad\"");
            assertThat(confusion.settled()).isEqualTo("\"glad\"");
            assertThat(confusion.count()).isEqualTo(6);
            assertThat(confusion.examples()).hasSize(3).startsWith(new TaskId("run1-0-50"));
        });
        assertThat(feedback.before().labels()).isZero();
        assertThat(feedback.now().labels()).isEqualTo(60);
        assertThat(feedback.goal()).isNotNull();
        assertThat(feedback.strengths()).isEmpty();
    }

    @Test
    void whoever_did_not_label_in_the_week_is_left_alone() {
        labeler(ANN, "UTC");
        labels(ANN, 60, 10, START.minus(Duration.ofDays(14)));
        everyHour(START.plus(Duration.ofDays(7)), START.plus(Duration.ofDays(8)));
        assertThat(records.of(LabelerEvent.FeedbackDelivered.class)).isEmpty();
    }

    @Test
    void the_gate_to_advanced_work_opens_on_enough_evidence_and_closes_on_as_much() {
        labeler(ANN, "UTC");
        labels(ANN, 49, 0, START);
        everyHour(START.plus(Duration.ofDays(7)), START.plus(Duration.ofDays(8)));
        assertThat(records.of(LabelerEvent.LevelReached.class)).isEmpty();
        labels(ANN, 40, 0, START.plus(Duration.ofDays(7)));
        everyHour(START.plus(Duration.ofDays(14)), START.plus(Duration.ofDays(15)));
        assertThat(records.of(LabelerEvent.LevelReached.class))
                .singleElement()
                .satisfies(reached -> assertThat(reached.accuracy().evidence()).isEqualTo(89));
        labels(ANN, 120, 2, START.plus(Duration.ofDays(14)));
        everyHour(START.plus(Duration.ofDays(21)), START.plus(Duration.ofDays(22)));
        assertThat(records.of(LabelerEvent.LevelLost.class)).hasSize(1);
    }

    @Test
    void a_speciality_is_declared_kept_and_withdrawn() {
        for (UserId one : List.of(ANN, TOM, KAI)) {
            labeler(one, "UTC");
        }
        labels(ANN, 200, 0, START);
        labels(TOM, 200, 5, START);
        labels(KAI, 200, 5, START);
        everyHour(START.plus(Duration.ofDays(7)), START.plus(Duration.ofDays(13)));
        assertThat(records.of(LabelerEvent.SpecialityDeclared.class))
                .extracting(LabelerEvent.SpecialityDeclared::labeler)
                .containsExactly(ANN);
        labels(ANN, 300, 2, START.plus(Duration.ofDays(7)));
        everyHour(START.plus(Duration.ofDays(14)), START.plus(Duration.ofDays(21)));
        assertThat(records.of(LabelerEvent.SpecialityWithdrawn.class)).hasSize(1);
        assertThat(records.of(LabelerEvent.SpecialityDeclared.class)).hasSize(1);
    }
}
