package dev.assay.domain.task;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.CYD;
import static dev.assay.domain.task.TaskSamples.DEE;
import static dev.assay.domain.task.TaskSamples.ITEM;
import static dev.assay.domain.task.TaskSamples.LEASE;
import static dev.assay.domain.task.TaskSamples.REF;
import static dev.assay.domain.task.TaskSamples.VERSIONS;
import static dev.assay.domain.task.TaskSamples.facts;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.terms;
import static dev.assay.domain.task.TaskSamples.yes;
import static dev.assay.domain.task.TaskStory.OVERLAP;
import static dev.assay.domain.task.TaskStory.TASK;
import static dev.assay.domain.task.TaskStory.expire;
import static dev.assay.domain.task.TaskStory.grant;
import static dev.assay.domain.task.TaskStory.lease;
import static dev.assay.domain.task.TaskStory.override;
import static dev.assay.domain.task.TaskStory.release;
import static dev.assay.domain.task.TaskStory.renew;
import static dev.assay.domain.task.TaskStory.skip;
import static dev.assay.domain.task.TaskStory.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Text;
import dev.assay.domain.task.TaskEvent.AssignmentExpired;
import dev.assay.domain.task.TaskEvent.AssignmentGranted;
import dev.assay.domain.task.TaskEvent.AssignmentReleased;
import dev.assay.domain.task.TaskEvent.AssignmentRenewed;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.domain.task.TaskEvent.TaskSkipped;
import dev.assay.domain.task.TaskRejection.NotAssigned;
import org.junit.jupiter.api.Test;

class AssignmentRulesTest {
    @Test
    void the_first_grant_opens_the_task_with_the_overlap_of_the_policy() {
        var origin = grant(ANN, 0).origin();
        TASK.givenNothing()
                .when(grant(ANN, 0))
                .then(
                        new TaskOpened(REF, origin, ITEM, OVERLAP),
                        new AssignmentGranted(REF, origin, lease(ANN, 0), ANN, 1, minute(LEASE), VERSIONS));
    }

    @Test
    void the_overlap_of_the_item_goes_before_that_of_the_policy() {
        TaskCommand grant = new TaskCommand.GrantAssignment(
                origin(ANN, 0), lease(ANN, 0), ANN, minute(LEASE), facts(5), terms(OVERLAP));
        var opened = (Task.Open) TASK.after(grant).state();
        assertThat(opened.dossier().overlap()).isEqualTo(5);
    }

    @Test
    void before_the_first_grant_there_is_nothing_to_act_on() {
        TASK.givenNothing().when(renew(ANN, 0, 1)).thenRefused(new TaskRejection.NotBegun());
        TASK.givenNothing().when(submit(ANN, 0, 1, yes())).thenRefused(new TaskRejection.NotBegun());
        TASK.givenNothing().when(expire(1)).thenAlreadyDone();
    }

    @Test
    void leases_and_labels_never_exceed_the_overlap() {
        TASK.after(grant(ANN, 0), grant(BOB, 0)).when(grant(CYD, 1)).thenRefused(new TaskRejection.NoFreeSlot(OVERLAP));
        TASK.after(grant(ANN, 0), grant(BOB, 0), submit(ANN, 0, 1, yes()))
                .when(grant(CYD, 1))
                .thenRefused(new TaskRejection.NoFreeSlot(OVERLAP));
    }

    @Test
    void a_grant_to_the_holder_is_already_done() {
        TASK.after(grant(ANN, 0)).when(grant(ANN, 5)).thenAlreadyDone();
    }

    @Test
    void a_grant_takes_the_slot_of_a_lease_that_ran_out() {
        TASK.after(grant(ANN, 0), grant(BOB, 5))
                .when(grant(CYD, 10))
                .then(
                        new AssignmentExpired(REF, grant(CYD, 10).origin(), lease(ANN, 0), ANN),
                        new AssignmentGranted(
                                REF, grant(CYD, 10).origin(), lease(CYD, 10), CYD, 1, minute(20), VERSIONS));
    }

    @Test
    void nobody_gets_a_task_they_labeled_or_skipped_in_this_round() {
        TASK.after(grant(ANN, 0), submit(ANN, 0, 1, yes()))
                .when(grant(ANN, 2))
                .thenRefused(new TaskRejection.AlreadyLabeled(ANN));
        TASK.after(grant(ANN, 0), skip(ANN, 0, 1, "cut off"))
                .when(grant(ANN, 2))
                .thenRefused(new TaskRejection.AlreadySkipped(ANN));
    }

    @Test
    void who_released_a_task_can_get_it_again() {
        TASK.after(grant(ANN, 0), release(ANN, 0, 1)).when(grant(ANN, 2)).thenKinds(AssignmentGranted.class);
    }

    @Test
    void a_settled_task_is_not_granted() {
        TASK.after(grant(ANN, 0), override(1, yes(), "obvious"))
                .when(grant(BOB, 2))
                .thenRefused(new TaskRejection.WrongStage(Stage.SETTLED));
    }

    @Test
    void a_renewal_extends_the_lease_and_never_shortens_it() {
        TASK.after(grant(ANN, 0))
                .when(renew(ANN, 0, 5))
                .then(new AssignmentRenewed(REF, origin(ANN, 5), lease(ANN, 0), ANN, minute(15)));
        TASK.after(grant(ANN, 0), renew(ANN, 0, 5))
                .when(new TaskCommand.RenewAssignment(origin(ANN, 6), lease(ANN, 0), minute(14)))
                .thenAlreadyDone();
    }

    @Test
    void only_the_holder_renews_releases_and_skips() {
        var held = TASK.after(grant(ANN, 0));
        AssignmentId lease = lease(ANN, 0);
        held.when(new TaskCommand.RenewAssignment(origin(BOB, 1), lease, minute(20)))
                .thenRefused(new NotAssigned(lease));
        held.when(new TaskCommand.ReleaseAssignment(origin(BOB, 1), lease)).thenRefused(new NotAssigned(lease));
        var withdraw = new TaskCommand.WithdrawAssignment(origin(BOB, 1), lease);
        held.when(withdraw).then(new TaskEvent.AssignmentReleased(TaskSamples.REF, origin(BOB, 1), lease, ANN));
        held.and(withdraw)
                .when(new TaskCommand.WithdrawAssignment(origin(BOB, 2), lease))
                .thenAlreadyDone();
        held.when(new TaskCommand.SkipTask(origin(BOB, 1), lease, "dull")).thenRefused(new NotAssigned(lease));
    }

    @Test
    void a_lease_that_ran_out_is_renewed_only_while_its_slot_is_free() {
        var late = TASK.after(grant(ANN, 0)).and(expire(11)).and(grant(BOB, 12)).and(grant(CYD, 13));
        late.and(submit(BOB, 12, 14, yes())).when(renew(ANN, 0, 14)).thenRefused(new NotAssigned(lease(ANN, 0)));
        TASK.after(grant(ANN, 0)).when(renew(ANN, 0, 11)).thenKinds(AssignmentRenewed.class);
        // Dee's late label took the slot of Bob's lease, which ran out after it.
        TASK.after(grant(DEE, 0), expire(11), grant(BOB, 11), grant(CYD, 20), submit(DEE, 0, 22, yes()))
                .when(renew(BOB, 11, 23))
                .thenRefused(new TaskRejection.NoFreeSlot(OVERLAP));
    }

    @Test
    void a_release_gives_the_slot_back() {
        TASK.after(grant(ANN, 0), grant(BOB, 0))
                .when(release(ANN, 0, 1))
                .then(new AssignmentReleased(REF, origin(ANN, 1), lease(ANN, 0), ANN));
        TASK.after(grant(ANN, 0), grant(BOB, 0), release(ANN, 0, 1))
                .when(grant(CYD, 2))
                .thenKinds(AssignmentGranted.class);
    }

    @Test
    void a_skip_gives_the_slot_back_and_says_why() {
        TASK.after(grant(ANN, 0))
                .when(skip(ANN, 0, 1, "cut off"))
                .then(new TaskSkipped(REF, origin(ANN, 1), lease(ANN, 0), ANN, 1, "cut off"));
        TASK.after(grant(ANN, 0)).when(skip(ANN, 0, 1, " ")).thenRefusedAt("/reason");
        TASK.after(grant(ANN, 0))
                .when(skip(ANN, 0, 1, "x".repeat(Text.LIMIT + 1)))
                .thenRefusedAt("/reason");
    }

    @Test
    void an_expiry_takes_back_what_ran_out_and_nothing_else() {
        TASK.after(grant(ANN, 0), grant(BOB, 5))
                .when(expire(10))
                .then(new AssignmentExpired(REF, expire(10).origin(), lease(ANN, 0), ANN));
        TASK.after(grant(ANN, 0)).when(expire(9)).thenAlreadyDone();
    }

    @Test
    void after_the_task_is_settled_a_lease_can_be_given_back_but_not_kept() {
        var settled = TASK.after(grant(ANN, 0), override(1, yes(), "obvious"));
        settled.when(release(ANN, 0, 2)).thenKinds(AssignmentReleased.class);
        settled.when(expire(11)).thenKinds(AssignmentExpired.class);
        settled.when(renew(ANN, 0, 2)).thenRefused(new TaskRejection.WrongStage(Stage.SETTLED));
        settled.when(skip(ANN, 0, 2, "dull")).thenRefused(new TaskRejection.WrongStage(Stage.SETTLED));
    }
}
