package dev.assay.write.dispatch;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.CYD;
import static dev.assay.domain.task.TaskSamples.ITEM;
import static dev.assay.domain.task.TaskSamples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.routing.Line;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Reservation;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.Traits;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindowTest {
    private final Window window = new Window(traits -> 2, () -> minute(0));

    private Optional<ReadyTask> pick(UserId labeler) {
        return window.line(Line.USUAL).firstFor(labeler).map(Slot::task);
    }

    private static TaskId id(int index) {
        return TaskId.of(new ImportId("run1"), 0, index);
    }

    private static TaskFacts facts(int index) {
        return new TaskFacts(new TaskRef(new ProjectId("reviews"), id(index), "doc-" + index), ITEM, 0);
    }

    private static ReadyTask waiting(int index) {
        return new ReadyTask(facts(index), Stage.WAITING, 0, Set.of(), 0, Map.of(), 0);
    }

    private static ReadyTask open(int index, int revision, Set<UserId> labeled, UserId... holders) {
        Map<AssignmentId, ReadyTask.Lease> leases = new HashMap<>();
        for (UserId holder : holders) {
            leases.put(lease(holder, index), new ReadyTask.Lease(holder, minute(10)));
        }
        return new ReadyTask(facts(index), Stage.OPEN, 2, labeled, labeled.size(), leases, revision);
    }

    private static ReadyTask settled(int index, int revision) {
        return new ReadyTask(facts(index), Stage.SETTLED, 2, Set.of(ANN, BOB), 2, Map.of(), revision);
    }

    private static AssignmentId lease(UserId labeler, int index) {
        return new AssignmentId(labeler + "-" + index);
    }

    private void assertPicks(UserId labeler, int index) {
        assertThat(pick(labeler)).map(task -> task.facts().ref().task()).contains(id(index));
    }

    /** Hands a task out the way the dispatcher does. */
    private void take(UserId labeler, int index, ReadyTask after) {
        window.reserve(id(index), lease(labeler, index), labeler);
        window.put(after);
        window.settle(id(index), lease(labeler, index));
    }

    @Test
    void tasks_are_picked_in_queue_order_and_never_twice_by_one_labeler() {
        List.of(0, 1, 2).forEach(index -> window.put(waiting(index)));
        assertPicks(ANN, 0);
        take(ANN, 0, open(0, 2, Set.of(), ANN));
        assertPicks(ANN, 1);
        assertPicks(BOB, 0);
        take(ANN, 1, open(1, 2, Set.of(), ANN));
        assertPicks(ANN, 2);
    }

    @Test
    void a_reserved_slot_is_not_offered_to_others_until_its_task_has_answered() {
        window.put(waiting(0));
        window.reserve(id(0), lease(ANN, 0), ANN);
        window.reserve(id(0), lease(BOB, 0), BOB);
        assertThat(pick(CYD)).isEmpty();
        assertThat(window.readyCount()).isZero();
        window.settle(id(0), lease(BOB, 0));
        assertPicks(CYD, 0);
    }

    @Test
    void a_granted_slot_counts_once() {
        window.put(waiting(0));
        window.reserve(id(0), lease(ANN, 0), ANN);
        window.put(open(0, 2, Set.of(), ANN));
        assertPicks(BOB, 0);
    }

    @Test
    void a_slot_that_comes_back_is_offered_first() {
        List.of(0, 1, 2).forEach(index -> window.put(waiting(index)));
        take(ANN, 0, open(0, 2, Set.of(), ANN));
        take(BOB, 0, open(0, 3, Set.of(), ANN, BOB));
        assertPicks(CYD, 1);
        window.put(open(0, 4, Set.of(), ANN));
        assertPicks(CYD, 0);
    }

    @Test
    void who_let_a_lease_run_out_is_offered_the_task_again_though_it_was_never_full() {
        List.of(0, 1).forEach(index -> window.put(waiting(index)));
        assertPicks(ANN, 0);
        take(ANN, 0, open(0, 2, Set.of(), ANN));
        assertPicks(ANN, 1);
        window.put(open(0, 3, Set.of()));
        assertPicks(ANN, 0);
    }

    @Test
    void a_new_round_is_offered_to_those_who_labeled_the_one_before() {
        List.of(0, 1).forEach(index -> window.put(waiting(index)));
        take(ANN, 0, open(0, 2, Set.of(), ANN));
        window.put(open(0, 3, Set.of(ANN)));
        assertPicks(ANN, 1);
        window.put(open(0, 4, Set.of()));
        assertPicks(ANN, 0);
    }

    @Test
    void older_news_is_ignored() {
        window.put(open(0, 5, Set.of(ANN, BOB)));
        window.put(open(0, 4, Set.of()));
        assertThat(pick(CYD)).isEmpty();
    }

    @Test
    void a_task_that_is_over_is_forgotten() {
        window.put(open(0, 2, Set.of(), ANN));
        window.put(settled(0, 9));
        assertThat(window.find(id(0))).isEmpty();
        assertThat(window.readyCount()).isZero();
        assertThat(window.heldBy(ANN)).isEmpty();
    }

    @Test
    void a_change_of_policy_concerns_tasks_never_assigned() {
        window.put(waiting(0));
        window.put(open(1, 2, Set.of(ANN, BOB)));
        window.policyOverlap(traits -> 0);
        assertThat(window.readyCount()).isZero();
        window.policyOverlap(traits -> 3);
        assertThat(window.readyCount()).isOne();
        assertPicks(CYD, 0);
    }

    @Test
    void what_a_labeler_holds_and_what_is_overdue_follow_the_tasks() {
        window.put(open(0, 2, Set.of(), ANN));
        window.put(open(1, 2, Set.of(), ANN, BOB));
        assertThat(window.heldBy(ANN)).containsOnly(Map.entry(lease(ANN, 0), id(0)), Map.entry(lease(ANN, 1), id(1)));
        assertThat(window.overdue(minute(9))).isEmpty();
        assertThat(window.overdue(minute(10))).containsExactlyInAnyOrder(id(0), id(1));
        window.put(open(0, 3, Set.of(ANN)));
        assertThat(window.heldBy(ANN)).containsOnlyKeys(lease(ANN, 1));
    }

    @Test
    void picking_costs_the_same_however_many_tasks_there_are() {
        ReadyLine line = new ReadyLine();
        int tasks = 100_000;
        for (int index = 0; index < tasks; index++) {
            line.add(new Slot(waiting(index), new OpenLine(Line.USUAL)));
        }
        for (int index = 0; index < tasks; index++) {
            line.firstFor(ANN).orElseThrow().reserve(lease(ANN, index), ANN);
        }
        assertThat(line.firstFor(ANN)).isEmpty();
        assertThat(line.looks()).isLessThanOrEqualTo(2L * tasks);
        assertThat(line.size()).as("each still has a slot for others").isEqualTo(tasks);
    }

    private static ReadyTask steered(int index, int revision, int priority, @Nullable Reservation held) {
        return new ReadyTask(
                facts(index), Stage.OPEN, 2, Set.of(), 0, Map.of(), priority, Optional.ofNullable(held), revision);
    }

    @Test
    void a_task_whose_priority_changed_waits_in_another_line() {
        window.put(waiting(0));
        window.put(steered(0, 2, 7, null));
        assertThat(pick(ANN)).isEmpty();
        Line urgent = Traits.NONE.line(7);
        assertThat(window.line(urgent).firstFor(ANN)).isPresent();
        assertThat(window.open().values()).hasSize(1);
        assertThat(window.readyCount()).isOne();
    }

    @Test
    void what_is_set_aside_is_kept_for_its_labeler_and_comes_back_when_that_ends() {
        List.of(0, 1).forEach(index -> window.put(waiting(index)));
        window.put(steered(0, 2, 0, new Reservation(BOB, minute(0).plusSeconds(1), false)));
        window.put(steered(1, 2, 0, new Reservation(BOB, minute(5), true)));
        assertThat(pick(ANN)).isEmpty();
        assertThat(window.asideFor(ANN)).isEmpty();
        assertThat(window.asideFor(BOB))
                .as("what is assigned goes first")
                .map(task -> task.facts().ref().task())
                .contains(id(1));
        window.put(steered(1, 3, 0, null));
        assertPicks(ANN, 1);
    }

    @Test
    void a_reservation_that_ran_out_holds_nothing_back() {
        Instant[] now = {minute(0)};
        Window moving = new Window(traits -> 2, () -> now[0]);
        moving.put(steered(0, 2, 0, new Reservation(BOB, minute(5), false)));
        assertThat(moving.line(Line.USUAL).firstFor(ANN)).isEmpty();
        now[0] = minute(5);
        moving.endReservations();
        assertThat(moving.line(Line.USUAL).firstFor(ANN)).isPresent();
        assertThat(moving.asideFor(BOB)).isEmpty();
    }

    @Test
    void a_line_knows_how_much_of_it_is_worked_on() {
        window.put(open(0, 2, Set.of(), ANN));
        window.put(waiting(1));
        assertThat(window.line(Line.USUAL).leased()).isOne();
        assertThat(window.line(Line.USUAL).idle()).isEqualTo(2.0 / 3);
        window.put(open(0, 3, Set.of(ANN)));
        assertThat(window.line(Line.USUAL).leased()).isZero();
    }
}
