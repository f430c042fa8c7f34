package dev.assay.write.dispatch;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.REVIEWER;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.terms;
import static dev.assay.write.dispatch.DispatchWorld.id;
import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import dev.assay.domain.routing.Barrier;
import dev.assay.domain.routing.HardRule;
import dev.assay.domain.routing.LabelerProfile;
import dev.assay.domain.routing.Routing;
import dev.assay.domain.routing.RoutingPolicy;
import dev.assay.domain.routing.Weights;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.Traits;
import dev.assay.write.dispatch.HandOut.NothingToDo;
import dev.assay.write.dispatch.HandOut.NothingToDo.Why;
import dev.assay.write.entity.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who gets what, from whichever line it lies in, and what the hand-out says about it. */
class RoutingDispatchTest {
    private static final ActorTestKit KIT = ActorTestKit.create();
    private static final DispatchSettings SETTINGS =
            new DispatchSettings(20, 10, 1000, Duration.ofSeconds(5), Duration.ofMillis(500));
    private static final Traits GERMAN = Traits.of("text", "", List.of("german"), 0);
    private static final Traits XRAY = Traits.of("image", "radiology", List.of(), 0);
    private static final Traits URGENT = Traits.of("text", "", List.of(), 9);

    private final TestProbe<HandOut> answers = KIT.createTestProbe();

    @AfterAll
    static void stop() {
        KIT.shutdownTestKit();
    }

    private static ActorRef<DispatchMessage> dispatcher(DispatchWorld world) {
        return KIT.spawn(ProjectDispatcher.create(DispatchWorld.PROJECT, SETTINGS, world.ports()));
    }

    private static LabelerProfile able(UserId who, String... skills) {
        return new LabelerProfile(who, Set.of(skills), Map.of(), false, 0, Set.of());
    }

    private HandOut next(ActorRef<DispatchMessage> dispatcher, LabelerProfile who, Set<AssignmentId> holding) {
        dispatcher.tell(new DispatchMessage.Next(who, 0, holding, origin(who.labeler(), 0), answers.getRef()));
        return answers.receiveMessage();
    }

    private HandOut next(ActorRef<DispatchMessage> dispatcher, LabelerProfile who) {
        return next(dispatcher, who, Set.of());
    }

    private static TaskId task(HandOut handOut) {
        return ((HandOut.Assigned) handOut).facts().ref().task();
    }

    private static RoutingPolicy policy(int quota, int breakAfter) {
        return new RoutingPolicy(Weights.DEFAULT, 600, 30, new TreeSet<>(Set.of("radiology")), quota, breakAfter, 10);
    }

    private static Reply<Task, TaskRejection> reserve(
            DispatchWorld world, ReadyTask task, UserId labeler, int until, boolean push) {
        return world.command(
                task.facts().ref().task().value(),
                new TaskCommand.ReserveTask(
                        origin(REVIEWER, 0), labeler, minute(until), push, "theirs", task.facts(), terms(1)));
    }

    @Test
    void whoever_lacks_the_skill_never_gets_the_task() {
        DispatchWorld world = new DispatchWorld(1, 1, List.of(GERMAN));
        var dispatcher = dispatcher(world);
        assertThat(next(dispatcher, able(ANN))).isEqualTo(new NothingToDo(Why.NOT_ELIGIBLE));
        dispatcher.tell(new DispatchMessage.Claim(able(ANN), 0, id(0), origin(ANN, 0), answers.getRef()));
        assertThat(answers.receiveMessage())
                .isEqualTo(new HandOut.Barred(new Barrier.MissingSkills(new TreeSet<>(Set.of("german")))));
        assertThat(task(next(dispatcher, able(ANN, "german")))).isEqualTo(id(0));
    }

    @Test
    void a_certificate_opens_its_domain_only_while_it_lasts() {
        DispatchWorld world = new DispatchWorld(2, 1, List.of(XRAY));
        world.routings = List.of(policy(0, 0));
        var dispatcher = dispatcher(world);
        LabelerProfile certified =
                new LabelerProfile(ANN, Set.of(), Map.of("radiology", minute(60)), false, 0, Set.of());
        assertThat(next(dispatcher, able(BOB))).isEqualTo(new NothingToDo(Why.NOT_ELIGIBLE));
        assertThat(task(next(dispatcher, certified))).isEqualTo(id(0));
        world.now = minute(60);
        AssignmentId held = new AssignmentId("assignment-1");
        assertThat(next(dispatcher, certified, Set.of(held))).isEqualTo(new NothingToDo(Why.NOT_ELIGIBLE));
    }

    @Test
    void what_is_urgent_is_found_behind_everything_else_without_reading_it() {
        List<Traits> kinds = new ArrayList<>(Collections.nCopies(100, Traits.NONE));
        kinds.add(URGENT);
        DispatchWorld world = new DispatchWorld(20, 1, kinds);
        assertThat(task(next(dispatcher(world), able(ANN)))).isEqualTo(id(100, 0));
        assertThat(world.asked).as("chunks read").hasSizeLessThan(5);
    }

    @Test
    void lines_are_read_anew_only_when_the_queue_has_grown() {
        DispatchWorld world = new DispatchWorld(1, 1, List.of(GERMAN));
        var dispatcher = dispatcher(world);
        assertThat(task(next(dispatcher, able(ANN, "german")))).isEqualTo(id(0, 0));
        world.now = minute(0).plusSeconds(10);
        assertThat(next(dispatcher, able(BOB))).isInstanceOf(NothingToDo.class);
        int read = world.linesRead.get();
        world.now = minute(0).plusSeconds(20);
        assertThat(next(dispatcher, able(BOB))).isInstanceOf(NothingToDo.class);
        assertThat(world.linesRead).as("nothing arrived").hasValue(read);
        world.arrive(URGENT);
        world.now = minute(0).plusSeconds(21);
        assertThat(task(next(dispatcher, able(BOB)))).isEqualTo(id(1, 0));
        assertThat(world.linesRead).hasValue(read + 1);
    }

    @Test
    void a_labeler_with_a_rare_skill_finds_the_only_task_for_it() {
        List<Traits> kinds = new ArrayList<>(Collections.nCopies(50, GERMAN));
        kinds.add(Traits.of("text", "", List.of("finnish"), 0));
        DispatchWorld world = new DispatchWorld(20, 1, kinds);
        var dispatcher = dispatcher(world);
        assertThat(task(next(dispatcher, able(ANN, "german")))).isEqualTo(id(0, 0));
        assertThat(task(next(dispatcher, able(BOB, "finnish")))).isEqualTo(id(50, 0));
        assertThat(world.asked).as("chunks read").hasSizeLessThan(6);
    }

    @Test
    void the_hand_out_says_why_and_what_came_next() {
        DispatchWorld world = new DispatchWorld(3, 1, List.of(URGENT, XRAY, GERMAN));
        var dispatcher = dispatcher(world);
        next(dispatcher, able(BOB)); // by now every line is known
        next(dispatcher, able(ANN));
        Routing routing = granted(world, id(0, 1)).orElseThrow();
        assertThat(routing.because()).isEqualTo(Routing.Because.RANKED);
        assertThat(routing.line()).isEqualTo("type=text priority=9");
        assertThat(routing.score()).isNotNull();
        assertThat(routing.next()).extracting(Routing.Runner::line).containsExactly("type=image domain=radiology");
        assertThat(routing.refused()).containsOnly(Map.entry(HardRule.SKILL, 1));
        assertThat(routing.policy()).isZero();
    }

    @Test
    void where_there_is_nothing_to_choose_nothing_is_explained() {
        DispatchWorld world = new DispatchWorld(1, 1);
        next(dispatcher(world), able(ANN));
        assertThat(granted(world, id(0))).isEmpty();
    }

    private static Optional<Routing> granted(DispatchWorld world, TaskId task) {
        return world.events(task.value()).stream()
                .filter(TaskEvent.AssignmentGranted.class::isInstance)
                .map(event -> ((TaskEvent.AssignmentGranted) event).routing())
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Test
    void what_is_set_aside_goes_to_its_labeler_first_and_to_nobody_else() {
        DispatchWorld world = new DispatchWorld(3, 1);
        reserve(world, world.waiting(1), BOB, 60, false);
        reserve(world, world.waiting(2), BOB, 60, true);
        var dispatcher = dispatcher(world);
        assertThat(task(next(dispatcher, able(ANN)))).isEqualTo(id(0));
        Set<AssignmentId> held = new HashSet<>(Set.of(new AssignmentId("assignment-1")));
        assertThat(next(dispatcher, able(ANN), held)).isEqualTo(new NothingToDo(Why.NO_OPEN_TASK));
        HandOut first = next(dispatcher, able(BOB));
        assertThat(task(first))
                .as("what is assigned comes before what is reserved")
                .isEqualTo(id(2));
        assertThat(granted(world, id(2)).orElseThrow().because()).isEqualTo(Routing.Because.ASSIGNED);
        Set<AssignmentId> inHand =
                Set.of(((HandOut.Assigned) first).assignment().id());
        assertThat(task(next(dispatcher, able(BOB), inHand))).isEqualTo(id(1));
        assertThat(granted(world, id(1)).orElseThrow().because()).isEqualTo(Routing.Because.RESERVED);
    }

    @Test
    void a_claim_of_what_is_set_aside_for_another_is_refused_by_the_task() {
        DispatchWorld world = new DispatchWorld(1, 1);
        reserve(world, world.waiting(0), BOB, 60, false);
        var dispatcher = dispatcher(world);
        dispatcher.tell(new DispatchMessage.Claim(able(ANN), 0, id(0), origin(ANN, 0), answers.getRef()));
        assertThat(answers.receiveMessage())
                .isEqualTo(new HandOut.TaskRefused(new TaskRejection.Reserved(BOB, minute(60))));
    }

    @Test
    void the_daily_quota_counts_what_was_labeled_before_the_dispatcher_began() {
        DispatchWorld world = new DispatchWorld(9, 1);
        world.routings = List.of(policy(3, 0));
        world.record = new LabelerRecord(Map.of(), 2);
        var dispatcher = dispatcher(world);
        HandOut first = next(dispatcher, able(ANN));
        AssignmentId held = ((HandOut.Assigned) first).assignment().id();
        assertThat(next(dispatcher, able(ANN), Set.of(held)))
                .isEqualTo(new NothingToDo(Why.QUOTA_REACHED, Optional.of(Instant.parse("2026-01-06T00:00:00Z"))));
        assertThat(next(dispatcher, able(BOB))).isInstanceOf(HandOut.Assigned.class);
    }

    @Test
    void a_break_that_is_due_is_enforced_when_tasks_are_handed_out() {
        DispatchWorld world = new DispatchWorld(9, 1);
        world.routings = List.of(policy(0, 50));
        var dispatcher = dispatcher(world);
        Set<AssignmentId> held = new HashSet<>();
        for (int minute = 0; minute < 50; minute += 9) {
            world.now = minute(minute);
            held.add(((HandOut.Assigned) next(dispatcher, able(ANN), held))
                    .assignment()
                    .id());
        }
        world.now = minute(51);
        assertThat(next(dispatcher, able(ANN), held))
                .isEqualTo(new NothingToDo(Why.BREAK_DUE, Optional.of(minute(61))));
        world.now = minute(61);
        assertThat(next(dispatcher, able(ANN), held)).isInstanceOf(HandOut.Assigned.class);
    }

    @Test
    void a_line_that_nobody_may_work_on_is_reported() {
        DispatchWorld world = new DispatchWorld(2, 1, List.of(Traits.NONE, GERMAN));
        var dispatcher = dispatcher(world);
        next(dispatcher, able(ANN));
        TestProbe<LineReports> reports = KIT.createTestProbe();
        dispatcher.tell(new DispatchMessage.Report(reports.getRef()));
        LineReports report = reports.receiveMessage();
        assertThat(report.labelers()).isOne();
        assertThat(report.lines().get(0).stuck()).isTrue();
        assertThat(report.lines().get(0).line().text()).isEqualTo("type=text skills=german");
        assertThat(report.lines().get(0).barred()).containsOnly(Map.entry(HardRule.SKILL, 1));
        assertThat(report.lines().get(1).stuck()).isFalse();
        assertThat(report.lines().get(1).able()).isOne();
    }
}
