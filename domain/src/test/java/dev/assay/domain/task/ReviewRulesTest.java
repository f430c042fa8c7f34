package dev.assay.domain.task;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.REF;
import static dev.assay.domain.task.TaskSamples.REVIEWER;
import static dev.assay.domain.task.TaskSamples.maybe;
import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.yes;
import static dev.assay.domain.task.TaskStory.TASK;
import static dev.assay.domain.task.TaskStory.accept;
import static dev.assay.domain.task.TaskStory.grant;
import static dev.assay.domain.task.TaskStory.lease;
import static dev.assay.domain.task.TaskStory.override;
import static dev.assay.domain.task.TaskStory.reject;
import static dev.assay.domain.task.TaskStory.relabel;
import static dev.assay.domain.task.TaskStory.requeue;
import static dev.assay.domain.task.TaskStory.skip;
import static dev.assay.domain.task.TaskStory.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.Text;
import dev.assay.domain.task.TaskEvent.AssignmentGranted;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import org.junit.jupiter.api.Test;

class ReviewRulesTest {
    private static Specification<TaskCommand, TaskEvent, Task, TaskRejection>.Given answered(Label ann, Label bob) {
        return TASK.after(grant(ANN, 0), grant(BOB, 0), submit(ANN, 0, 1, ann), submit(BOB, 0, 2, bob));
    }

    @Test
    void a_settled_task_can_be_confirmed() {
        answered(yes(), yes())
                .when(accept(3, ""))
                .then(new ReviewAccepted(REF, origin(REVIEWER, 3), Stage.SETTLED, yes(), ""));
    }

    @Test
    void a_tie_has_no_leading_label_to_accept() {
        answered(yes(), no()).when(accept(3, "fine")).thenRefused(new TaskRejection.NothingToAccept());
    }

    @Test
    void a_leading_label_below_the_threshold_can_be_accepted() {
        TaskEvent opened = TaskSamples.events().get(0);
        TaskEvent missed = new TaskEvent.ConsensusMissed(
                REF, origin(BOB, 2), 1, TaskSamples.tally(yes(), yes(), no()), TaskSamples.VERSIONS);
        TASK.given(opened, missed)
                .when(accept(3, "two of three"))
                .then(new ReviewAccepted(REF, origin(REVIEWER, 3), Stage.IN_REVIEW, yes(), "two of three"));
    }

    @Test
    void an_open_task_has_nothing_to_accept_or_reject() {
        TASK.after(grant(ANN, 0)).when(accept(1, "")).thenRefused(new TaskRejection.WrongStage(Stage.OPEN));
        TASK.after(grant(ANN, 0)).when(reject(1, "no")).thenRefused(new TaskRejection.WrongStage(Stage.OPEN));
    }

    @Test
    void a_rejection_begins_a_new_round_and_says_why() {
        answered(yes(), no())
                .when(reject(3, "read the negation"))
                .then(new ReviewRejected(REF, origin(REVIEWER, 3), Stage.IN_REVIEW, 2, "read the negation"));
        answered(yes(), no()).when(reject(3, "")).thenRefusedAt("/comment");
    }

    @Test
    void in_a_new_round_everybody_may_label_again() {
        answered(yes(), yes())
                .and(relabel(3, "new instructions"))
                .when(grant(ANN, 4))
                .thenKinds(AssignmentGranted.class);
        TASK.after(grant(ANN, 0), skip(ANN, 0, 1, "unclear"), relabel(2, "clearer now"))
                .when(grant(ANN, 3))
                .thenKinds(AssignmentGranted.class);
    }

    @Test
    void assignments_of_an_old_round_are_over() {
        TASK.after(grant(ANN, 0), relabel(1, "new instructions"))
                .when(submit(ANN, 0, 2, yes()))
                .thenRefused(new TaskRejection.NotAssigned(lease(ANN, 0)));
    }

    @Test
    void a_new_round_counts_only_its_own_labels() {
        var second = answered(yes(), yes())
                .and(reject(3, "wrong"))
                .and(grant(ANN, 4))
                .and(submit(ANN, 4, 5, no()));
        assertThat(second.state().stage()).isEqualTo(Stage.OPEN);
        var settled = second.and(grant(BOB, 4)).and(submit(BOB, 4, 6, no()));
        assertThat(((Task.Settled) settled.state()).outcome()).isEqualTo(new Outcome(no(), Outcome.By.CONSENSUS));
    }

    @Test
    void an_override_settles_the_task_at_any_stage_with_a_justification() {
        TASK.after(grant(ANN, 0))
                .when(override(1, no(), "the source says so"))
                .then(new OutcomeOverridden(REF, origin(REVIEWER, 1), Stage.OPEN, no(), "the source says so"));
        answered(yes(), no()).when(override(3, no(), "sure")).thenKinds(OutcomeOverridden.class);
        var overridden = answered(yes(), yes()).and(override(3, no(), "sure"));
        assertThat(((Task.Settled) overridden.state()).outcome()).isEqualTo(new Outcome(no(), Outcome.By.OVERRIDE));
    }

    @Test
    void an_override_needs_a_justification_and_a_label_that_fits() {
        answered(yes(), no()).when(override(3, no(), " ")).thenRefusedAt("/justification");
        answered(yes(), no()).when(override(3, maybe(), "sure")).thenRefusedAt("/answer/option");
    }

    @Test
    void a_relabel_says_why() {
        answered(yes(), yes())
                .when(relabel(3, "new instructions"))
                .then(new RelabelRequested(REF, origin(REVIEWER, 3), Stage.SETTLED, 2, "new instructions"));
        answered(yes(), yes()).when(relabel(3, "")).thenRefusedAt("/reason");
    }

    @Test
    void a_comment_may_be_empty_but_not_endless() {
        answered(yes(), yes()).when(accept(3, "x".repeat(Text.LIMIT))).thenKinds(ReviewAccepted.class);
        answered(yes(), yes()).when(accept(3, "x".repeat(Text.LIMIT + 1))).thenRefusedAt("/comment");
    }

    @Test
    void a_repeated_review_leads_to_nothing_new() {
        answered(yes(), no()).and(reject(3, "wrong")).when(reject(3, "wrong")).thenAlreadyDone();
        answered(yes(), yes()).and(accept(3, "")).when(accept(3, "")).thenAlreadyDone();
    }

    @Test
    void a_requeue_reopens_a_task_with_an_outdated_label_of_the_kind_meant() {
        int current = TaskSamples.VERSIONS.instructions();
        answered(yes(), no())
                .when(requeue(3, current + 1, "no"))
                .then(new RelabelRequested(REF, origin(REVIEWER, 3), Stage.IN_REVIEW, 2, "new instructions"));
        answered(yes(), no()).when(requeue(3, current, "no")).thenAlreadyDone();
        answered(yes(), yes()).when(requeue(3, current + 1, "no")).thenAlreadyDone();
        TASK.after(grant(ANN, 0)).when(requeue(3, current + 1, "no")).thenAlreadyDone();
    }

    @Test
    void a_requeue_again_finds_nothing_outdated() {
        int current = TaskSamples.VERSIONS.instructions();
        var reopened = answered(yes(), yes()).and(requeue(3, current + 1, "yes"));
        assertThat(reopened.state().stage()).isEqualTo(Stage.OPEN);
        reopened.when(requeue(3, current + 1, "yes")).thenAlreadyDone();
        reopened.when(requeue(4, current + 1, "yes")).thenAlreadyDone();
    }

    @Test
    void a_settled_task_is_sent_to_review_with_who_answered_what() {
        var sent = answered(yes(), yes()).and(send(3, "agrees too little", false));
        assertThat(sent.state()).isInstanceOf(Task.InReview.class);
        Task.InReview review = (Task.InReview) sent.state();
        assertThat(review.leading()).isEqualTo(yes());
        assertThat(review.tally().labels()).isEqualTo(2);
        assertThat(review.tally().ballots().get("answer")).hasSize(1);
        sent.when(accept(4, "")).thenKinds(ReviewAccepted.class);
        sent.when(send(5, "again", false)).thenAlreadyDone();
        answered(yes(), yes()).when(send(3, "", false)).thenRefusedAt("/reason");
    }

    @Test
    void only_a_settled_task_is_sent_and_a_reviewed_one_only_where_a_person_asks() {
        TASK.after(grant(ANN, 0)).when(send(3, "why", true)).thenAlreadyDone();
        answered(yes(), no()).when(send(3, "why", true)).thenAlreadyDone();
        var overridden = answered(yes(), no()).and(override(3, no(), "the source says so"));
        overridden.when(send(4, "why", false)).thenAlreadyDone();
        overridden.when(send(4, "why", true)).thenKinds(TaskEvent.SentToReview.class);
    }

    private static TaskCommand send(int minute, String reason, boolean reviewed) {
        return new TaskCommand.SendToReview(origin(REVIEWER, minute), reason, reviewed);
    }

    @Test
    void an_expert_s_own_decision_stands_against_a_requeue() {
        int current = TaskSamples.VERSIONS.instructions();
        answered(yes(), no())
                .and(override(3, no(), "the source says so"))
                .when(requeue(4, current + 1, "no"))
                .thenAlreadyDone();
    }
}
