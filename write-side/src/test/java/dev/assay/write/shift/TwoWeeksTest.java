package dev.assay.write.shift;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import dev.assay.domain.fatigue.Activity;
import dev.assay.domain.fatigue.Limits;
import dev.assay.domain.fatigue.Moment;
import dev.assay.domain.fatigue.Rest;
import dev.assay.domain.feedback.Labeled;
import dev.assay.domain.label.Label;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.onboarding.Assessment;
import dev.assay.domain.onboarding.Question;
import dev.assay.domain.routing.Eligibility;
import dev.assay.domain.routing.Requirement;
import dev.assay.domain.routing.RoutingPolicy;
import dev.assay.domain.routing.Weights;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.domain.scheduling.WorkingHours.ExceptionDay;
import dev.assay.domain.scheduling.WorkingHours.WeekTime;
import dev.assay.domain.scoring.Work;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.specialisation.Field;
import dev.assay.domain.task.TaskSamples;
import dev.assay.write.dispatch.HandOut;
import dev.assay.write.shift.ShiftMessage.Turn;
import dev.assay.write.weekly.WhenWeekEndsThenGiveFeedback;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Two weeks under a moved clock, in which Europe's clocks change: labelers in four zones who take whatever they are given, with
 * pauses at random and an actor that dies now and then, whose certificate runs out and is renewed, and who are told how each
 * week went. Whatever was handed out is checked against the rules in another way than they are implemented.
 */
class TwoWeeksTest {
    private static final ActorTestKit KIT = ActorTestKit.create();
    private static final Limits LIMITS = Limits.DEFAULT;
    private static final ProjectId PROJECT = new ProjectId("reviews");
    private static final Instant START = Instant.parse("2026-03-23T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(14));
    private static final Duration VALID = Duration.ofDays(5);
    private static final Instant RENEWAL = START.plus(Duration.ofDays(8));
    private static final Requirement HEARTS = new Requirement("hearts", new TreeSet<>());
    private static final RoutingPolicy CERTIFIED =
            new RoutingPolicy(Weights.DEFAULT, 600, 30, new TreeSet<>(Set.of("hearts")), 0, 0, 10);
    private static final Assessment EXAM = new Assessment(
            "exam",
            1,
            Assessment.Kind.DOMAIN,
            "hearts",
            List.of(new Question(new TaskId("run0-0-1"), TaskSamples.ITEM, TaskSamples.yes(), "")),
            1,
            1,
            0,
            (int) VALID.toDays());
    private static final LocalDate DAY_OFF = LocalDate.of(2026, 4, 3);

    @AfterAll
    static void stop() {
        KIT.shutdownTestKit();
    }

    /** One labeler's fortnight. */
    private static final class Fortnight {
        private final UserId id;
        private final ZoneId zone;
        private final Random random;
        private final LabelerRecord record;
        private final TestProbe<Turn> asker = KIT.createTestProbe();
        private final List<Instant> handOuts = new ArrayList<>();
        private Activity known = Activity.NONE;
        private ActorRef<ShiftMessage> shift;
        private final List<Labeled> labels = new ArrayList<>();
        private final List<Instant> onHearts = new ArrayList<>();
        private Instant now = START;
        private int asks;

        Fortnight(int number, String zone) {
            this.id = new UserId("labeler-" + number);
            this.zone = ZoneId.of(zone);
            this.random = new Random(number);
            this.record = new LabelerRecord(id);
            List<WeekTime> week = Stream.of(DayOfWeek.values())
                    .filter(day -> day.getValue() <= 5)
                    .map(day -> new WeekTime(day, LocalTime.of(8, 0), LocalTime.of(18, 0)))
                    .toList();
            WorkingHours hours = new WorkingHours(zone, week, List.of(new ExceptionDay(DAY_OFF, List.of())));
            record.carry(id.value(), new LabelerCommand.SetWorkingHours(origin(START, "hours"), hours));
            this.shift = spawn();
        }

        private ActorRef<ShiftMessage> spawn() {
            Activity recent = known;
            return KIT.spawn(Shift.create(
                    id, new ShiftPorts(record, labeler -> CompletableFuture.completedStage(recent), LIMITS)));
        }

        private Origin origin(Instant at, String key) {
            return new Origin(id, Role.LABELER, at, key, new CommandKey(key, key));
        }

        /** Works on, up to a moment. */
        void pass(Instant until) {
            while (now.isBefore(until)) {
                if (random.nextInt(200) == 0) {
                    KIT.stop(shift);
                    shift = spawn();
                }
                shift.tell(new ShiftMessage.Ask(origin(now, "ask-" + asks++), PROJECT, asker.getRef()));
                now = after(asker.receiveMessage(), now);
            }
        }

        private Instant after(Turn turn, Instant now) {
            if (turn instanceof Turn.Work) {
                handOuts.add(now);
                labels.add(label(now));
                if (Eligibility.barrier(record.profile(PROJECT), HEARTS, CERTIFIED, now)
                        .isEmpty()) {
                    onHearts.add(now);
                }
                Moment moment = new Moment(now, PROJECT + "/kind-" + random.nextInt(2));
                known = known.with(moment, LIMITS);
                shift.tell(new ShiftMessage.Seen(moment, true));
                boolean pause = random.nextInt(80) == 0;
                return now.plusSeconds(pause ? random.nextInt(2_400) : 60 + random.nextInt(120));
            }
            HandOut refused = ((Turn.Refused) turn).handOut();
            Instant until = refused instanceof HandOut.Resting resting
                    ? resting.rest().until()
                    : ((HandOut.OffHours) refused).opens().orElse(END);
            assertThat(until).as("%s at %s", refused, now).isAfter(now);
            // Half of them try again before it is time.
            return random.nextBoolean()
                    ? until
                    : now.plus(Duration.between(now, until).dividedBy(2)).plusMillis(1);
        }

        private Labeled label(Instant at) {
            Duration took = Duration.ofSeconds(40);
            boolean right = random.nextInt(10) > 0;
            return new Labeled(
                    new TaskId("run1-0-" + labels.size()),
                    new Field("mood", ""),
                    false,
                    new Work(at, 1, took, took, right, 2, right ? 2 : 0, null),
                    Map.of("mood", right ? "\"glad\"" : "\"sad\""),
                    Map.of("mood", "\"glad\""));
        }

        /** Answers the assessment that certifies, rightly; done again, it renews. */
        void certify(Instant at) {
            Map<TaskId, Label> answers = Map.of(EXAM.questions().get(0).task(), TaskSamples.yes());
            Origin origin = origin(at, "exam-" + at);
            record.carry(
                    id.value(), new LabelerCommand.AssignAssessment(boss(at), PROJECT, EXAM, TaskSamples.schema()));
            record.carry(
                    id.value(),
                    new LabelerCommand.TakeAssessment(origin, PROJECT, EXAM.id(), answers, TaskSamples.schema()));
        }

        private static Origin boss(Instant at) {
            return new Origin(
                    new UserId("mia"),
                    Role.MANAGER,
                    at,
                    "assign-" + at,
                    new CommandKey("assign-" + at, "assign-" + at));
        }

        /** Hearts only under a certificate: five days from the start, three days without, five days from the renewal. */
        void checkCertificate() {
            Instant ends = START.plus(VALID);
            assertThat(onHearts).as("%s under the first certificate", id).anyMatch(at -> at.isBefore(ends));
            assertThat(onHearts)
                    .as("%s without one", id)
                    .noneMatch(at -> !at.isBefore(ends) && at.isBefore(RENEWAL))
                    .noneMatch(at -> !at.isBefore(RENEWAL.plus(VALID)));
            assertThat(handOuts).as("%s has other work", id).anyMatch(at -> at.isAfter(ends) && at.isBefore(RENEWAL));
            assertThat(onHearts).as("%s under the second", id).anyMatch(at -> !at.isBefore(RENEWAL));
            assertThat(record.of(LabelerEvent.CertificateGranted.class))
                    .extracting(LabelerEvent.CertificateGranted::expires)
                    .containsExactly(ends, RENEWAL.plus(VALID));
        }

        /** Both weeks were spoken of once, within the hour after they were over on the labeler's own wall. */
        void checkFeedback() {
            List<LabelerEvent.FeedbackDelivered> given = record.of(LabelerEvent.FeedbackDelivered.class);
            assertThat(given)
                    .as("feedback of %s", id)
                    .extracting(one -> one.feedback().week().name())
                    .containsExactly("2026-W13", "2026-W14");
            for (LabelerEvent.FeedbackDelivered one : given) {
                Instant over = one.feedback().week().to();
                assertThat(Duration.between(over, one.origin().at()))
                        .as("%s after %s", id, over)
                        .isBetween(Duration.ZERO, Duration.ofHours(1));
                assertThat(over.atZone(zone).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
                long made = handOuts.stream()
                        .filter(at -> at.isAfter(one.feedback().week().from()) && !at.isAfter(over))
                        .count();
                assertThat(one.feedback().labels())
                        .as("labels of %s up to %s", id, over)
                        .isEqualTo(made);
            }
        }

        void check() {
            Instant stretch = handOuts.get(0);
            Instant session = handOuts.get(0);
            for (int i = 0; i < handOuts.size(); i++) {
                Instant at = handOuts.get(i);
                if (i > 0) {
                    Duration pause = Duration.between(handOuts.get(i - 1), at);
                    stretch = pause.toMinutes() >= 10 ? at : stretch;
                    session = pause.toMinutes() >= 30 ? at : session;
                }
                assertThat(Duration.between(stretch, at))
                        .as("%s without a break at %s", id, at)
                        .isLessThan(Duration.ofMinutes(50));
                assertThat(Duration.between(session, at))
                        .as("%s in a session at %s", id, at)
                        .isLessThan(Duration.ofHours(2));
                ZonedDateTime wall = at.atZone(zone);
                assertThat(wall.getHour()).as("%s at %s", id, wall).isBetween(8, 17);
                assertThat(wall.getDayOfWeek().getValue())
                        .as("%s at %s", id, wall)
                        .isLessThanOrEqualTo(5);
                assertThat(wall.toLocalDate()).isNotEqualTo(DAY_OFF);
            }
        }
    }

    /** Hour by hour; two nodes look for weeks that are over, and one that comes late finds nothing left to do. */
    private static void passTogether(List<Fortnight> team) {
        FortnightWork work = new FortnightWork(PROJECT);
        team.forEach(one -> work.join(one.id, one.record, one.labels));
        WhenWeekEndsThenGiveFeedback one = new WhenWeekEndsThenGiveFeedback(work, work);
        WhenWeekEndsThenGiveFeedback other = new WhenWeekEndsThenGiveFeedback(work, work);
        team.forEach(labeler -> labeler.certify(START));
        for (Instant hour = START; !hour.isAfter(END.plus(Duration.ofDays(1))); hour = hour.plus(Duration.ofHours(1))) {
            Instant now = hour;
            team.forEach(labeler -> labeler.pass(now.isBefore(END) ? now : END));
            if (now.equals(RENEWAL)) {
                team.forEach(labeler -> labeler.certify(now));
            }
            one.run(PROJECT, now).toCompletableFuture().join();
            assertThat(other.run(PROJECT, now).toCompletableFuture().join()).isZero();
        }
    }

    @Test
    void no_hand_out_is_outside_the_rules_among_ten_thousand_and_every_rest_and_week_is_told_once() {
        List<String> zones = List.of("Europe/Vienna", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland");
        List<Fortnight> team = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            team.add(new Fortnight(number, zones.get(number % zones.size())));
        }
        passTogether(team);
        team.forEach(Fortnight::check);
        team.forEach(Fortnight::checkCertificate);
        team.forEach(Fortnight::checkFeedback);
        assertThat(team.stream().mapToInt(one -> one.handOuts.size()).sum()).isGreaterThanOrEqualTo(10_000);
        for (Fortnight one : team) {
            List<Rest> rests = one.record.rests();
            assertThat(rests).as("rests of %s", one.id).hasSizeGreaterThan(40);
            assertThat(rests.stream().map(rest -> rest.reason() + "" + rest.since()))
                    .doesNotHaveDuplicates();
        }
    }
}
