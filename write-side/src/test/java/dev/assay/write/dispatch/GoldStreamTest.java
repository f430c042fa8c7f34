package dev.assay.write.dispatch;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.REVIEWER;
import static dev.assay.domain.task.TaskSamples.gold;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.terms;
import static dev.assay.domain.task.TaskSamples.yes;
import static dev.assay.write.dispatch.DispatchWorld.id;
import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import dev.assay.domain.gold.GoldBoost;
import dev.assay.domain.gold.GoldLot;
import dev.assay.domain.gold.GoldPolicy;
import dev.assay.domain.routing.LabelerProfile;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.write.entity.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GoldStreamTest {
    private static final ActorTestKit KIT = ActorTestKit.create();
    private static final DispatchSettings SETTINGS =
            new DispatchSettings(3, 10, 1000, Duration.ofSeconds(5), Duration.ofMillis(500));
    private static final long SEED = 5;
    private static final int TASKS = 400;
    private static final int GOLD = 40;

    private final TestProbe<HandOut> labeler = KIT.createTestProbe();

    @AfterAll
    static void stop() {
        KIT.shutdownTestKit();
    }

    /** The last forty of four hundred tasks are gold. */
    private static DispatchWorld world(double rate) {
        DispatchWorld world = new DispatchWorld(TASKS - GOLD, 1);
        world.golds = List.of(new GoldPolicy(GoldPolicy.Measure.LABELS, List.of(), rate, false, SEED));
        for (int i = TASKS - GOLD; i < TASKS; i++) {
            world.command(
                    id(i).value(),
                    new TaskCommand.DeclareGold(
                            origin(REVIEWER, i),
                            gold(yes()),
                            "two experts agree",
                            world.waiting(i).facts(),
                            terms(1),
                            null));
        }
        return world;
    }

    private static ActorRef<DispatchMessage> dispatcher(DispatchWorld world) {
        return KIT.spawn(ProjectDispatcher.create(DispatchWorld.PROJECT, SETTINGS, world.ports()));
    }

    private HandOut next(ActorRef<DispatchMessage> dispatcher, UserId who, int turn) {
        Origin origin = origin(who, 0, "next-" + turn, "digest");
        dispatcher.tell(new DispatchMessage.Next(LabelerProfile.of(who), 0, Set.of(), origin, labeler.getRef()));
        return labeler.receiveMessage();
    }

    /** Takes and answers so many tasks; what was handed out, in order. */
    private List<TaskId> work(DispatchWorld world, ActorRef<DispatchMessage> dispatcher, UserId who, int from, int to) {
        List<TaskId> tasks = new ArrayList<>();
        for (int turn = from; turn < to; turn++) {
            HandOut.Assigned given = (HandOut.Assigned) next(dispatcher, who, turn);
            TaskId task = given.facts().ref().task();
            tasks.add(task);
            AssignmentId assignment = given.assignment().id();
            world.command(
                    task.value(),
                    new TaskCommand.SubmitLabel(
                            origin(who, 0, "submit-" + turn, "digest"), assignment, yes(), terms(1), null));
        }
        return tasks;
    }

    private static boolean isGold(TaskId task) {
        return task.index() >= TASKS - GOLD;
    }

    @Test
    void gold_comes_when_the_draw_says_so_and_at_no_other_time() {
        DispatchWorld world = world(0.2);
        List<TaskId> tasks = work(world, dispatcher(world), ANN, 0, 120);
        for (int turn = 0; turn < tasks.size(); turn++) {
            assertThat(isGold(tasks.get(turn)))
                    .as("turn %d", turn)
                    .isEqualTo(GoldLot.draw(SEED, ANN, turn, "gold") < 0.2);
        }
        assertThat(tasks).doesNotHaveDuplicates();
    }

    @Test
    void whoever_is_suspected_gets_more_by_the_same_draw_and_nobody_else_does() {
        DispatchWorld world = world(0.1);
        ActorRef<DispatchMessage> dispatcher = dispatcher(world);
        UserId other = new UserId("other");
        GoldBoost boost = new GoldBoost(2, 0.5, Instant.MAX);
        for (int turn = 0; turn < 40; turn++) {
            assertThat(isGold(answered(world, dispatcher, suspected(ANN, boost), turn)))
                    .as("turn %d", turn)
                    .isEqualTo(GoldLot.draw(SEED, ANN, turn, "gold") < 0.5);
            assertThat(isGold(answered(world, dispatcher, LabelerProfile.of(other), turn)))
                    .as("turn %d of another", turn)
                    .isEqualTo(GoldLot.draw(SEED, other, turn, "gold") < 0.1);
        }
    }

    @Test
    void more_gold_ends_with_its_time() {
        DispatchWorld world = world(0.1);
        GoldBoost over = new GoldBoost(2, 0.5, Instant.EPOCH);
        ActorRef<DispatchMessage> dispatcher = dispatcher(world);
        for (int turn = 0; turn < 40; turn++) {
            assertThat(isGold(answered(world, dispatcher, suspected(ANN, over), turn)))
                    .as("turn %d", turn)
                    .isEqualTo(GoldLot.draw(SEED, ANN, turn, "gold") < 0.1);
        }
    }

    private static LabelerProfile suspected(UserId who, GoldBoost boost) {
        return new LabelerProfile(who, Set.of(), Map.of(), false, 0, Set.of(), boost);
    }

    private TaskId answered(
            DispatchWorld world, ActorRef<DispatchMessage> dispatcher, LabelerProfile profile, int turn) {
        UserId who = profile.labeler();
        Origin origin = origin(who, 0, "next-" + turn, "digest");
        dispatcher.tell(new DispatchMessage.Next(profile, 0, Set.of(), origin, labeler.getRef()));
        HandOut.Assigned given = (HandOut.Assigned) labeler.receiveMessage();
        TaskId task = given.facts().ref().task();
        world.command(
                task.value(),
                new TaskCommand.SubmitLabel(
                        origin(who, 0, "submit-" + turn, "digest"),
                        given.assignment().id(),
                        yes(),
                        terms(1),
                        null));
        return task;
    }

    @Test
    void nobody_gets_gold_twice_and_when_it_runs_out_work_goes_on() {
        DispatchWorld world = world(0.5);
        List<TaskId> tasks = work(world, dispatcher(world), ANN, 0, 200);
        assertThat(tasks).doesNotHaveDuplicates();
        assertThat(tasks.stream().filter(GoldStreamTest::isGold)).hasSize(GOLD);
    }

    @Test
    void a_dispatcher_that_starts_anew_repeats_none() {
        DispatchWorld world = world(0.5);
        List<TaskId> before = work(world, dispatcher(world), ANN, 0, 30);
        List<TaskId> after = work(world, dispatcher(world), ANN, 30, 60);
        List<TaskId> gold = new ArrayList<>(before);
        gold.addAll(after);
        gold.removeIf(task -> !isGold(task));
        assertThat(gold).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void every_gold_task_is_used_about_as_often() {
        DispatchWorld world = world(0.5);
        ActorRef<DispatchMessage> dispatcher = dispatcher(world);
        List<TaskId> gold = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            gold.addAll(work(world, dispatcher, new UserId("labeler" + i), 0, 20));
        }
        gold.removeIf(task -> !isGold(task));
        long most = gold.stream()
                .mapToLong(task -> gold.stream().filter(task::equals).count())
                .max()
                .orElse(0);
        assertThat(most).isLessThanOrEqualTo(gold.size() / GOLD + 1L);
    }

    @Test
    void gold_that_is_given_back_comes_back_like_any_task() {
        DispatchWorld world = world(0.5);
        ActorRef<DispatchMessage> dispatcher = dispatcher(world);
        HandOut.Assigned given = (HandOut.Assigned) next(dispatcher, ANN, 0);
        int turn = 1;
        while (!isGold(given.facts().ref().task())) {
            world.command(
                    given.facts().ref().task().value(),
                    new TaskCommand.SubmitLabel(
                            origin(ANN, 0, "submit-" + turn, "digest"),
                            given.assignment().id(),
                            yes(),
                            terms(1),
                            null));
            given = (HandOut.Assigned) next(dispatcher, ANN, turn++);
        }
        TaskId task = given.facts().ref().task();
        var released = world.command(
                task.value(),
                new TaskCommand.ReleaseAssignment(
                        origin(ANN, 0, "release", "digest"), given.assignment().id()));
        dispatcher.tell(new DispatchMessage.TaskChanged(ReadyTask.of(
                (dev.assay.domain.task.Task.Begun) ((dev.assay.write.entity.Reply.Done<?, ?>) released).state(),
                ((dev.assay.write.entity.Reply.Done<?, ?>) released).revision())));
        List<TaskId> later = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            HandOut.Assigned again = (HandOut.Assigned) next(dispatcher, new UserId("other" + i), i);
            later.add(again.facts().ref().task());
        }
        assertThat(later).contains(task);
    }

    @Test
    void gold_that_a_stopped_labeler_holds_goes_back_like_any_task() {
        DispatchWorld world = world(0.5);
        ActorRef<DispatchMessage> dispatcher = dispatcher(world);
        HandOut.Assigned given = (HandOut.Assigned) next(dispatcher, ANN, 0);
        for (int turn = 1; !isGold(given.facts().ref().task()); turn++) {
            AssignmentId assignment = given.assignment().id();
            world.command(
                    given.facts().ref().task().value(),
                    new TaskCommand.SubmitLabel(
                            origin(ANN, 0, "submit-" + turn, "digest"), assignment, yes(), terms(1), null));
            given = (HandOut.Assigned) next(dispatcher, ANN, turn);
        }
        TestProbe<Integer> manager = KIT.createTestProbe();
        dispatcher.tell(new DispatchMessage.TakeBack(ANN, origin(REVIEWER, 1), manager.getRef()));
        assertThat(manager.receiveMessage()).isGreaterThanOrEqualTo(1);
        TaskId task = given.facts().ref().task();
        var again = world.command(task.value(), new TaskCommand.ExpireAssignments(origin(REVIEWER, 2)));
        Task.Gold after = (Task.Gold) ((Reply.Done<?, ?>) again).state();
        assertThat(after.dossier().leases()).isEmpty();
    }
}
