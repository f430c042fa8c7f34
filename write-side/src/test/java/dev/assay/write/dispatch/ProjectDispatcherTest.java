package dev.assay.write.dispatch;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.CYD;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.terms;
import static dev.assay.write.dispatch.DispatchWorld.id;
import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import dev.assay.domain.project.ProjectStatus;
import dev.assay.domain.project.WalkthroughRule;
import dev.assay.domain.routing.LabelerProfile;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskRejection;
import dev.assay.write.dispatch.HandOut.NothingToDo;
import dev.assay.write.dispatch.HandOut.NothingToDo.Why;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ProjectDispatcherTest {
    private static final ActorTestKit KIT = ActorTestKit.create();
    private static final DispatchSettings SETTINGS =
            new DispatchSettings(3, 10, 1000, Duration.ofSeconds(5), Duration.ofMillis(500));

    private final TestProbe<HandOut> labeler = KIT.createTestProbe();

    @AfterAll
    static void stop() {
        KIT.shutdownTestKit();
    }

    private static ActorRef<DispatchMessage> dispatcher(DispatchWorld world) {
        return KIT.spawn(ProjectDispatcher.create(DispatchWorld.PROJECT, SETTINGS, world.ports()));
    }

    private HandOut next(ActorRef<DispatchMessage> dispatcher, UserId who, Set<AssignmentId> holding) {
        dispatcher.tell(new DispatchMessage.Next(LabelerProfile.of(who), 0, holding, origin(who, 0), labeler.getRef()));
        return labeler.receiveMessage();
    }

    private HandOut claim(ActorRef<DispatchMessage> dispatcher, UserId who, TaskId task) {
        dispatcher.tell(new DispatchMessage.Claim(LabelerProfile.of(who), 0, task, origin(who, 0), labeler.getRef()));
        return labeler.receiveMessage();
    }

    private static TaskId task(HandOut handOut) {
        return ((HandOut.Assigned) handOut).facts().ref().task();
    }

    @Test
    void tasks_go_out_in_queue_order_up_to_their_overlap() {
        var dispatcher = dispatcher(new DispatchWorld(2, 2));
        assertThat(task(next(dispatcher, ANN, Set.of()))).isEqualTo(id(0));
        assertThat(task(next(dispatcher, BOB, Set.of()))).isEqualTo(id(0));
        assertThat(task(next(dispatcher, CYD, Set.of()))).isEqualTo(id(1));
    }

    @Test
    void a_labeler_who_names_nothing_gets_back_what_they_hold() {
        var dispatcher = dispatcher(new DispatchWorld(2, 1));
        HandOut first = next(dispatcher, ANN, Set.of());
        assertThat(next(dispatcher, ANN, Set.of())).isEqualTo(first);
        AssignmentId held = ((HandOut.Assigned) first).assignment().id();
        assertThat(task(next(dispatcher, ANN, Set.of(held)))).isEqualTo(id(1));
    }

    @Test
    void nobody_holds_more_than_allowed() {
        var dispatcher = dispatcher(new DispatchWorld(9, 1));
        Set<AssignmentId> held = new HashSet<>();
        for (int i = 0; i < SETTINGS.mostHeld(); i++) {
            held.add(((HandOut.Assigned) next(dispatcher, ANN, held))
                    .assignment()
                    .id());
        }
        assertThat(next(dispatcher, ANN, held)).isEqualTo(new HandOut.TooManyHeld(SETTINGS.mostHeld()));
        assertThat(claim(dispatcher, ANN, id(8))).isEqualTo(new HandOut.TooManyHeld(SETTINGS.mostHeld()));
    }

    @Test
    void when_everything_is_taken_there_is_nothing_to_do() {
        var dispatcher = dispatcher(new DispatchWorld(1, 1));
        next(dispatcher, ANN, Set.of());
        assertThat(next(dispatcher, BOB, Set.of())).isEqualTo(new NothingToDo(Why.NO_OPEN_TASK));
    }

    @Test
    void a_task_that_refuses_is_passed_over() {
        DispatchWorld world = new DispatchWorld(2, 1);
        // The dispatcher has not heard of this grant.
        world.command(
                id(0).value(),
                new TaskCommand.GrantAssignment(
                        origin(BOB, 0),
                        new AssignmentId("elsewhere"),
                        BOB,
                        minute(10),
                        world.waiting(0).facts(),
                        terms(1)));
        assertThat(task(next(dispatcher(world), ANN, Set.of()))).isEqualTo(id(1));
    }

    @Test
    void a_claimed_task_answers_for_itself() {
        var dispatcher = dispatcher(new DispatchWorld(5, 1));
        assertThat(task(claim(dispatcher, ANN, id(3)))).isEqualTo(id(3));
        assertThat(claim(dispatcher, BOB, id(3))).isEqualTo(new HandOut.TaskRefused(new TaskRejection.NoFreeSlot(1)));
        assertThat(claim(dispatcher, BOB, id(7))).isEqualTo(new HandOut.UnknownTask());
    }

    @Test
    void what_is_taken_back_from_one_goes_to_the_next() {
        var dispatcher = dispatcher(new DispatchWorld(2, 1));
        Set<AssignmentId> held = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            held.add(((HandOut.Assigned) next(dispatcher, ANN, held))
                    .assignment()
                    .id());
        }
        assertThat(next(dispatcher, BOB, Set.of())).isEqualTo(new NothingToDo(Why.NO_OPEN_TASK));
        TestProbe<Integer> manager = KIT.createTestProbe();
        dispatcher.tell(new DispatchMessage.TakeBack(ANN, origin(CYD, 1), manager.getRef()));
        assertThat(manager.receiveMessage()).isEqualTo(2);
        assertThat(task(next(dispatcher, BOB, Set.of()))).isEqualTo(id(0));
        dispatcher.tell(new DispatchMessage.TakeBack(ANN, origin(CYD, 2), manager.getRef()));
        assertThat(manager.receiveMessage()).isZero();
    }

    @Test
    void a_project_that_is_not_active_hands_out_nothing() {
        DispatchWorld world = new DispatchWorld(5, 1);
        world.status = ProjectStatus.PAUSED;
        assertThat(next(dispatcher(world), ANN, Set.of())).isEqualTo(new NothingToDo(Why.PAUSED));
        world.status = ProjectStatus.CLOSED;
        assertThat(claim(dispatcher(world), ANN, id(0))).isEqualTo(new NothingToDo(Why.CLOSED));
    }

    @Test
    void nobody_gets_work_before_the_instructions_have_passed_their_walkthrough() {
        DispatchWorld world = new DispatchWorld(5, 1);
        world.walkthrough = WalkthroughRule.BEFORE_OPENING;
        var dispatcher = dispatcher(world);
        assertThat(next(dispatcher, ANN, Set.of())).isEqualTo(new HandOut.WalkthroughDue(1));
        assertThat(claim(dispatcher, ANN, id(3))).isEqualTo(new HandOut.WalkthroughDue(1));
    }

    @Test
    void nobody_gets_work_before_they_read_what_must_be_read() {
        DispatchWorld world = new DispatchWorld(5, 1);
        world.mustAcknowledge = true;
        var dispatcher = dispatcher(world);
        assertThat(next(dispatcher, ANN, Set.of())).isEqualTo(new HandOut.InstructionsUnread(1));
        assertThat(claim(dispatcher, ANN, id(3))).isEqualTo(new HandOut.InstructionsUnread(1));
        dispatcher.tell(
                new DispatchMessage.Next(LabelerProfile.of(ANN), 1, Set.of(), origin(ANN, 0), labeler.getRef()));
        assertThat(task(labeler.receiveMessage())).isEqualTo(id(0));
    }
}
