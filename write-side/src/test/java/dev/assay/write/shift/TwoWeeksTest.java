package dev.assay.write.shift;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import dev.assay.domain.fatigue.Activity;
import dev.assay.domain.fatigue.Limits;
import dev.assay.domain.fatigue.Moment;
import dev.assay.domain.fatigue.Rest;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.domain.scheduling.WorkingHours.ExceptionDay;
import dev.assay.domain.scheduling.WorkingHours.WeekTime;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.write.dispatch.HandOut;
import dev.assay.write.shift.ShiftMessage.Turn;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Two weeks under a moved clock, in which Europe's clocks change: labelers in four zones who take whatever they are given, with
 * pauses at random and an actor that dies now and then. Whatever was handed out is checked against the rules in another way
 * than they are implemented.
 */
class TwoWeeksTest {
    private static final ActorTestKit KIT = ActorTestKit.create();
    private static final Limits LIMITS = Limits.DEFAULT;
    private static final ProjectId PROJECT = new ProjectId("reviews");
    private static final Instant START = Instant.parse("2026-03-23T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(14));
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

        void pass() {
            Instant now = START;
            while (now.isBefore(END)) {
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

    @Test
    void no_hand_out_is_outside_the_rules_among_ten_thousand_and_every_rest_is_noted_once() {
        List<String> zones = List.of("Europe/Vienna", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland");
        List<Fortnight> team = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            team.add(new Fortnight(number, zones.get(number % zones.size())));
        }
        team.forEach(Fortnight::pass);
        team.forEach(Fortnight::check);
        assertThat(team.stream().mapToInt(one -> one.handOuts.size()).sum()).isGreaterThanOrEqualTo(10_000);
        for (Fortnight one : team) {
            List<Rest> rests = one.record.rests();
            assertThat(rests).as("rests of %s", one.id).hasSizeGreaterThan(40);
            assertThat(rests.stream().map(rest -> rest.reason() + "" + rest.since()))
                    .doesNotHaveDuplicates();
        }
    }
}
