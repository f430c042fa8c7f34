package dev.assay.domain.task;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.CYD;
import static dev.assay.domain.task.TaskSamples.REF;
import static dev.assay.domain.task.TaskSamples.REVIEWER;
import static dev.assay.domain.task.TaskSamples.facts;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.terms;
import static dev.assay.domain.task.TaskSamples.yes;
import static dev.assay.domain.task.TaskStory.OVERLAP;
import static dev.assay.domain.task.TaskStory.TASK;
import static dev.assay.domain.task.TaskStory.grant;
import static dev.assay.domain.task.TaskStory.lease;
import static dev.assay.domain.task.TaskStory.relabel;
import static dev.assay.domain.task.TaskStory.skip;
import static dev.assay.domain.task.TaskStory.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent.AssignmentGranted;
import dev.assay.domain.task.TaskEvent.AssignmentReleased;
import dev.assay.domain.task.TaskEvent.PriorityChanged;
import dev.assay.domain.task.TaskEvent.ReservationReleased;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.domain.task.TaskEvent.TaskReserved;
import org.junit.jupiter.api.Test;

class SteeringRulesTest {
    private static TaskCommand reserve(UserId labeler, int minute, int until) {
        return new TaskCommand.ReserveTask(
                origin(REVIEWER, minute), labeler, minute(until), false, "theirs", facts(0), terms(OVERLAP));
    }

    private static TaskCommand release(int minute) {
        return new TaskCommand.ReleaseReservation(origin(REVIEWER, minute), "on leave");
    }

    private static TaskCommand prioritise(int priority, int minute) {
        return new TaskCommand.ChangePriority(
                origin(REVIEWER, minute), priority, "the customer waits", facts(0), terms(OVERLAP));
    }

    @Test
    void a_reservation_brings_a_task_to_life() {
        TASK.givenNothing()
                .when(reserve(BOB, 1, 60))
                .then(
                        new TaskOpened(REF, origin(REVIEWER, 1), TaskSamples.ITEM, OVERLAP),
                        new TaskReserved(REF, origin(REVIEWER, 1), BOB, minute(60), false, "theirs"));
    }

    @Test
    void what_is_set_aside_goes_to_nobody_else_until_its_end() {
        var reserved = TASK.after(reserve(BOB, 1, 60));
        reserved.when(grant(ANN, 2)).thenRefused(new TaskRejection.Reserved(BOB, minute(60)));
        reserved.when(grant(BOB, 2)).thenKinds(AssignmentGranted.class);
        reserved.when(grant(ANN, 60)).thenKinds(AssignmentGranted.class);
    }

    @Test
    void a_reservation_outlives_a_lost_lease_and_ends_with_the_answer() {
        var held = TASK.after(reserve(BOB, 1, 60), grant(BOB, 2), TaskStory.expire(13));
        held.when(grant(ANN, 14)).thenRefused(new TaskRejection.Reserved(BOB, minute(60)));
        held.and(grant(BOB, 14))
                .and(submit(BOB, 14, 15, yes()))
                .when(grant(ANN, 16))
                .thenKinds(AssignmentGranted.class);
        held.and(grant(BOB, 14))
                .and(skip(BOB, 14, 15, "cannot read it"))
                .when(grant(ANN, 16))
                .thenKinds(AssignmentGranted.class);
    }

    @Test
    void one_labeler_at_a_time_and_a_longer_time_takes_the_place_of_a_shorter() {
        var reserved = TASK.after(reserve(BOB, 1, 60));
        reserved.when(reserve(CYD, 2, 60)).thenRefused(new TaskRejection.Reserved(BOB, minute(60)));
        reserved.when(reserve(BOB, 2, 60)).thenAlreadyDone();
        reserved.when(reserve(BOB, 2, 90)).thenKinds(TaskReserved.class);
        reserved.when(reserve(CYD, 60, 90)).thenKinds(TaskReserved.class);
    }

    @Test
    void nothing_is_set_aside_for_whoever_is_done_with_it_or_where_no_slot_is_left() {
        var labeled = TASK.after(grant(BOB, 0), submit(BOB, 0, 1, yes()));
        labeled.when(reserve(BOB, 2, 60)).thenRefused(new TaskRejection.AlreadyLabeled(BOB));
        labeled.and(grant(ANN, 2)).when(reserve(CYD, 3, 60)).thenRefused(new TaskRejection.NoFreeSlot(OVERLAP));
        labeled.and(grant(ANN, 2)).when(reserve(ANN, 3, 60)).thenKinds(TaskReserved.class);
        TASK.after(grant(BOB, 0), skip(BOB, 0, 1, "cut off"))
                .when(reserve(BOB, 2, 60))
                .thenRefused(new TaskRejection.AlreadySkipped(BOB));
    }

    @Test
    void a_release_takes_back_what_its_labeler_holds() {
        TASK.after(reserve(BOB, 1, 60)).when(release(2)).thenKinds(ReservationReleased.class);
        TASK.after(reserve(BOB, 1, 60), grant(BOB, 2))
                .when(release(3))
                .then(
                        new ReservationReleased(REF, origin(REVIEWER, 3), BOB, "on leave"),
                        new AssignmentReleased(REF, origin(REVIEWER, 3), lease(BOB, 2), BOB));
        TASK.after(reserve(BOB, 1, 60)).when(release(60)).thenRefused(new TaskRejection.NotReserved());
    }

    @Test
    void a_priority_can_be_changed_before_and_after_birth() {
        TASK.givenNothing().when(prioritise(9, 1)).thenKinds(TaskOpened.class, PriorityChanged.class);
        TASK.givenNothing().when(prioritise(0, 1)).thenAlreadyDone();
        var open = TASK.after(grant(ANN, 0), prioritise(9, 1));
        assertThat(((Task.Begun) open.state()).dossier().steering().priority()).isEqualTo(9);
        open.when(prioritise(9, 2)).thenAlreadyDone();
        open.when(prioritise(2, 2)).then(new PriorityChanged(REF, origin(REVIEWER, 2), 9, 2, "the customer waits"));
        open.when(prioritise(10, 2)).thenRefusedAt("/priority");
    }

    @Test
    void a_settled_task_is_neither_set_aside_nor_hurried() {
        var settled = TASK.after(grant(ANN, 0), grant(BOB, 0), submit(ANN, 0, 1, yes()), submit(BOB, 0, 1, yes()));
        settled.when(reserve(CYD, 2, 60)).thenRefused(new TaskRejection.WrongStage(Stage.SETTLED));
        settled.when(prioritise(3, 2)).thenRefused(new TaskRejection.WrongStage(Stage.SETTLED));
    }

    @Test
    void a_new_round_keeps_the_priority_and_no_reservation() {
        var again = TASK.after(prioritise(5, 0), reserve(BOB, 1, 60), relabel(2, "new instructions"));
        Steering steering = ((Task.Begun) again.state()).dossier().steering();
        assertThat(steering).isEqualTo(new Steering(5, null));
    }

    @Test
    void every_decision_says_why_and_ends_in_time() {
        TASK.givenNothing().when(reserve(BOB, 1, 1)).thenRefusedAt("/until");
        TASK.givenNothing().when(reserve(BOB, 1, 32 * 24 * 60)).thenRefusedAt("/until");
        TASK.givenNothing()
                .when(new TaskCommand.ReserveTask(
                        origin(REVIEWER, 1), BOB, minute(60), false, "", facts(0), terms(OVERLAP)))
                .thenRefusedAt("/reason");
        TASK.givenNothing()
                .when(new TaskCommand.ChangePriority(origin(REVIEWER, 1), 3, " ", facts(0), terms(OVERLAP)))
                .thenRefusedAt("/reason");
        TASK.after(reserve(BOB, 1, 60))
                .when(new TaskCommand.ReleaseReservation(origin(REVIEWER, 2), ""))
                .thenRefusedAt("/reason");
    }
}
