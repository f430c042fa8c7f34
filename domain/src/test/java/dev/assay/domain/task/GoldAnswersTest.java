package dev.assay.domain.task;

import static dev.assay.domain.task.GoldStory.declare;
import static dev.assay.domain.task.GoldStory.drawn;
import static dev.assay.domain.task.GoldStory.submitTaught;
import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.CYD;
import static dev.assay.domain.task.TaskSamples.DEE;
import static dev.assay.domain.task.TaskSamples.LEASE;
import static dev.assay.domain.task.TaskSamples.maybe;
import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.yes;
import static dev.assay.domain.task.TaskStory.TASK;
import static dev.assay.domain.task.TaskStory.expire;
import static dev.assay.domain.task.TaskStory.grant;
import static dev.assay.domain.task.TaskStory.lease;
import static dev.assay.domain.task.TaskStory.release;
import static dev.assay.domain.task.TaskStory.renew;
import static dev.assay.domain.task.TaskStory.revise;
import static dev.assay.domain.task.TaskStory.skip;
import static dev.assay.domain.task.TaskStory.submit;
import static dev.assay.domain.task.TaskStory.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent.GoldHandedOut;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
import dev.assay.domain.task.TaskEvent.GoldLeaseExpired;
import dev.assay.domain.task.TaskEvent.GoldLeaseRenewed;
import dev.assay.domain.task.TaskEvent.GoldReleased;
import dev.assay.domain.task.TaskEvent.GoldSkipped;
import org.junit.jupiter.api.Test;

/** What labelers can do with gold: the same, with the same answers, as with an ordinary task. */
class GoldAnswersTest {
    @Test
    void any_number_of_labelers_answers_each_once() {
        var given = TASK.after(declare(0, yes()));
        for (int i = 0; i < 30; i++) {
            UserId labeler = new UserId("labeler" + i);
            given = given.and(drawn(labeler, i)).and(submit(labeler, i, i, i % 3 == 0 ? no() : yes()));
        }
        Task.Gold gold = (Task.Gold) given.state();
        assertThat(gold.answers()).hasSize(30);
        assertThat(gold.answers().values().stream()
                        .filter(answer -> answer.verdict().correct()))
                .hasSize(20);
        UserId again = new UserId("labeler7");
        given.when(drawn(again, 50)).thenRefused(new TaskRejection.AlreadyLabeled(again));
        given.when(submit(again, 7, 50, yes())).thenRefused(new TaskRejection.AlreadyLabeled(again));
    }

    @Test
    void an_answer_is_measured_at_once() {
        var given = TASK.after(declare(0, yes()), drawn(ANN, 1));
        GoldLabelJudged judged =
                (GoldLabelJudged) given.and(submit(ANN, 1, 2, no())).events().get(3);
        assertThat(judged.verdict()).isEqualTo(TaskSamples.verdict(yes(), no()));
        assertThat(judged.grantedAt()).isEqualTo(TaskSamples.minute(1));
        assertThat(judged.taught()).isFalse();
    }

    @Test
    void a_label_that_does_not_fit_is_refused_as_ever() {
        TASK.after(declare(0, yes()), drawn(ANN, 1))
                .when(submit(ANN, 1, 2, maybe()))
                .thenRefusedAt("/answer/option");
    }

    @Test
    void a_lease_can_be_renewed_released_and_skipped() {
        var held = TASK.after(declare(0, yes()), drawn(ANN, 1));
        held.when(renew(ANN, 1, 5)).thenKinds(GoldLeaseRenewed.class);
        held.when(release(ANN, 1, 5)).thenKinds(GoldReleased.class);
        held.when(withdraw(ANN, 1, 5)).thenKinds(GoldReleased.class);
        held.and(withdraw(ANN, 1, 5)).when(withdraw(ANN, 1, 6)).thenAlreadyDone();
        held.when(skip(ANN, 1, 5, "cut off")).thenKinds(GoldSkipped.class);
        held.when(skip(ANN, 1, 5, " ")).thenRefusedAt("/reason");
        held.when(renew(BOB, 1, 5)).thenRefused(new TaskRejection.NotAssigned(lease(BOB, 1)));
        held.when(drawn(ANN, 5)).thenAlreadyDone();
    }

    @Test
    void whoever_skipped_it_is_not_asked_again() {
        var given = TASK.after(declare(0, yes()), drawn(ANN, 1), skip(ANN, 1, 2, "cut off"));
        given.when(drawn(ANN, 3)).thenRefused(new TaskRejection.AlreadySkipped(ANN));
        given.when(grant(ANN, 3)).thenRefused(new TaskRejection.AlreadySkipped(ANN));
    }

    @Test
    void a_slot_given_back_goes_to_whoever_is_next_without_a_draw() {
        var given = TASK.after(declare(0, yes()), drawn(ANN, 1));
        given.when(grant(BOB, 2)).thenRefused(new TaskRejection.NoFreeSlot(2));
        var released = given.and(release(ANN, 1, 2));
        released.when(grant(BOB, 3)).thenKinds(GoldHandedOut.class);
        released.when(grant(ANN, 3)).thenKinds(GoldHandedOut.class);
        released.and(grant(BOB, 3)).when(grant(ANN, 4)).thenRefused(new TaskRejection.NoFreeSlot(2));
    }

    @Test
    void a_lapsed_lease_is_answerable_until_somebody_took_the_slot() {
        int late = LEASE + 2;
        var lapsed = TASK.after(declare(0, yes()), drawn(ANN, 1), expire(late));
        lapsed.when(submit(ANN, 1, late, yes())).thenKinds(GoldLabelJudged.class);
        var taken = lapsed.and(grant(BOB, late));
        taken.when(submit(ANN, 1, late + 1, yes())).thenRefused(new TaskRejection.LeaseLost(lease(ANN, 1), yes()));
        var decided = taken.and(submit(BOB, late, late + 1, yes()))
                .and(drawn(CYD, late + 2))
                .and(submit(CYD, late + 2, late + 3, yes()));
        decided.when(submit(ANN, 1, late + 4, yes())).thenRefused(new TaskRejection.NoLongerOpen(Stage.SETTLED, yes()));
        decided.when(grant(ANN, late + 4)).thenRefused(new TaskRejection.WrongStage(Stage.SETTLED));
    }

    @Test
    void leases_that_ran_out_are_taken_back() {
        var given = TASK.after(declare(0, yes()), drawn(ANN, 1));
        given.when(expire(5)).thenAlreadyDone();
        given.when(expire(LEASE + 2)).thenKinds(GoldLeaseExpired.class);
        given.when(drawn(BOB, LEASE + 2)).thenKinds(GoldLeaseExpired.class, GoldHandedOut.class);
    }

    @Test
    void an_answer_can_be_revised_until_an_ordinary_task_would_be_decided() {
        var one = TASK.after(declare(0, yes()), drawn(ANN, 1), submit(ANN, 1, 2, no()));
        one.when(revise(ANN, 3, yes())).thenKinds(GoldLabelRevised.class);
        one.when(revise(ANN, 3, no())).thenAlreadyDone();
        one.when(revise(BOB, 3, no())).thenRefused(new TaskRejection.NothingToRevise(BOB));
        var two = one.and(drawn(BOB, 3)).and(submit(BOB, 3, 4, yes()));
        two.when(revise(ANN, 5, yes())).thenRefused(new TaskRejection.NoLongerOpen(Stage.SETTLED, yes()));
        var three = two.and(drawn(CYD, 5)).and(submit(CYD, 5, 6, yes()));
        three.when(revise(CYD, 7, no())).thenKinds(GoldLabelRevised.class);
        three.when(revise(BOB, 7, no())).thenRefused(new TaskRejection.NoLongerOpen(Stage.SETTLED, no()));
        three.when(revise(DEE, 7, no())).thenRefused(new TaskRejection.NothingToRevise(DEE));
    }

    @Test
    void nobody_revises_what_they_were_told_the_answer_to() {
        var taught = TASK.after(declare(0, yes()), drawn(ANN, 1), submitTaught(ANN, 1, 2, no()));
        assertThat(((Task.Gold) taught.state()).answers().values())
                .extracting(GoldAnswer::taught)
                .containsExactly(true);
        taught.when(revise(ANN, 3, yes())).thenRefused(new TaskRejection.NoLongerOpen(Stage.SETTLED, yes()));
    }
}
