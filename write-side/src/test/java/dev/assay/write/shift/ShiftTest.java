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
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.write.dispatch.HandOut;
import dev.assay.write.entity.Standing;
import dev.assay.write.shift.ShiftMessage.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ShiftTest {
    private static final ActorTestKit KIT = ActorTestKit.create();
    private static final UserId ANN = new UserId("ann");
    private static final ProjectId PROJECT = new ProjectId("reviews");
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final TestProbe<Turn> asker = KIT.createTestProbe();
    private final LabelerRecord records = new LabelerRecord(ANN);

    @AfterAll
    static void stop() {
        KIT.shutdownTestKit();
    }

    private static Instant minute(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }

    private static Origin origin(int minute, String key) {
        return new Origin(ANN, Role.LABELER, minute(minute), key, new CommandKey(key, key));
    }

    private static Activity activity(int from, int to) {
        Activity activity = Activity.NONE;
        for (int minute = from; minute <= to; minute++) {
            activity = activity.with(new Moment(minute(minute), "kind-" + minute % 2), Limits.DEFAULT);
        }
        return activity;
    }

    private ActorRef<ShiftMessage> shift(RecentActivity recent) {
        return KIT.spawn(Shift.create(ANN, new ShiftPorts(records, recent, Limits.DEFAULT)));
    }

    private Turn ask(ActorRef<ShiftMessage> shift, int minute) {
        shift.tell(new ShiftMessage.Ask(origin(minute, "ask-" + minute), PROJECT, asker.getRef()));
        return asker.receiveMessage();
    }

    private static Rest rest(Turn turn) {
        return ((HandOut.Resting) ((Turn.Refused) turn).handOut()).rest();
    }

    @Test
    void what_was_done_before_the_actor_was_there_counts() {
        var shift = shift(labeler -> CompletableFuture.completedStage(activity(0, 40)));
        for (int minute = 41; minute < 50; minute++) {
            assertThat(ask(shift, minute)).isInstanceOf(Turn.Work.class);
            shift.tell(new ShiftMessage.Seen(new Moment(minute(minute), "kind-" + minute % 2), true));
        }
        assertThat(rest(ask(shift, 50)).until()).isEqualTo(minute(59));
        assertThat(ask(shift, 59)).isInstanceOf(Turn.Work.class);
    }

    @Test
    void a_rest_is_noted_once_however_often_work_is_asked_for() {
        var shift = shift(labeler -> CompletableFuture.completedStage(activity(0, 49)));
        Rest rest = rest(ask(shift, 50));
        ask(shift, 51);
        ask(shift, 52);
        var restarted = shift(labeler -> CompletableFuture.completedStage(activity(0, 49)));
        ask(restarted, 53);
        Awaitility.await().until(() -> !records.rests().isEmpty());
        assertThat(ask(restarted, 54)).isInstanceOf(Turn.Refused.class);
        assertThat(records.rests()).containsExactly(rest);
    }

    @Test
    void a_rest_that_could_not_be_noted_is_noted_at_the_next_refusal() {
        var shift = shift(labeler -> CompletableFuture.completedStage(activity(0, 49)));
        records.away(true);
        ask(shift, 50);
        records.away(false);
        Awaitility.await().untilAsserted(() -> {
            ask(shift, 51);
            assertThat(records.rests()).hasSize(1);
        });
    }

    @Test
    void nothing_is_handed_out_before_it_is_known_what_was_done() {
        AtomicInteger tries = new AtomicInteger();
        CompletableFuture<Activity> late = new CompletableFuture<>();
        var shift = shift(
                labeler -> tries.incrementAndGet() == 1 ? CompletableFuture.failedStage(new TimeoutException()) : late);
        shift.tell(new ShiftMessage.Ask(origin(50, "early"), PROJECT, asker.getRef()));
        Awaitility.await().until(() -> tries.get() == 2);
        late.complete(activity(0, 49));
        assertThat(rest(asker.receiveMessage()).reason()).isEqualTo(Rest.Reason.BREAK_DUE);
    }

    @Test
    void working_hours_hold_as_soon_as_the_record_says_so() {
        var shift = shift(labeler -> CompletableFuture.completedStage(Activity.NONE));
        assertThat(ask(shift, 0)).isInstanceOf(Turn.Work.class);
        WorkingHours never = new WorkingHours("UTC", List.of(), List.of());
        records.carry("ann", new LabelerCommand.SetWorkingHours(origin(1, "hours"), never));
        shift.tell(new ShiftMessage.LabelerKnown(new Standing<>(records.state(), records.revision())));
        assertThat(ask(shift, 2)).isEqualTo(new Turn.Refused(new HandOut.OffHours(Optional.empty())));
    }

    @Test
    void one_kind_of_work_is_followed_by_another_or_by_a_break() {
        var shift = shift(labeler -> CompletableFuture.completedStage(Activity.NONE));
        for (int minute = 0; minute <= 30; minute++) {
            assertThat(ask(shift, minute)).isInstanceOf(Turn.Work.class);
            shift.tell(new ShiftMessage.Seen(new Moment(minute(minute), "reviews/mood"), true));
        }
        Rest rest = rest(ask(shift, 31));
        assertThat(rest.reason()).isEqualTo(Rest.Reason.MONOTONY);
        assertThat(rest.until()).isEqualTo(minute(40));
        assertThat(ask(shift, 40)).isInstanceOf(Turn.Work.class);
    }

    @Test
    void whoever_gets_another_kind_in_time_works_on() {
        var shift = shift(labeler -> CompletableFuture.completedStage(Activity.NONE));
        for (int minute = 0; minute <= 45; minute++) {
            assertThat(ask(shift, minute)).isInstanceOf(Turn.Work.class);
            String kind = minute == 30 ? "reviews/topic" : "reviews/mood";
            shift.tell(new ShiftMessage.Seen(new Moment(minute(minute), kind), true));
        }
    }
}
