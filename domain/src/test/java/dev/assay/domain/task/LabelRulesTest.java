package dev.assay.domain.task;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.CYD;
import static dev.assay.domain.task.TaskSamples.REF;
import static dev.assay.domain.task.TaskSamples.VERSIONS;
import static dev.assay.domain.task.TaskSamples.maybe;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.schema;
import static dev.assay.domain.task.TaskSamples.tally;
import static dev.assay.domain.task.TaskSamples.yes;
import static dev.assay.domain.task.TaskStory.OVERLAP;
import static dev.assay.domain.task.TaskStory.TASK;
import static dev.assay.domain.task.TaskStory.expire;
import static dev.assay.domain.task.TaskStory.grant;
import static dev.assay.domain.task.TaskStory.lease;
import static dev.assay.domain.task.TaskStory.override;
import static dev.assay.domain.task.TaskStory.relabel;
import static dev.assay.domain.task.TaskStory.revise;
import static dev.assay.domain.task.TaskStory.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.shared.Versions;
import dev.assay.domain.task.TaskEvent.AssignmentReleased;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelRulesTest {
    @Test
    void a_label_takes_the_versions_of_its_assignment() {
        Terms newer = new Terms(
                new Versions(9, 2, 9),
                List.of(schema(), schema()),
                ConsensusPolicy.of(new MajorityVoting(OVERLAP, 1, 1)));
        TASK.after(grant(ANN, 0))
                .when(new TaskCommand.SubmitLabel(origin(ANN, 1), lease(ANN, 0), yes(), newer, null))
                .then(new LabelSubmitted(REF, origin(ANN, 1), lease(ANN, 0), ANN, 1, yes(), VERSIONS, minute(0)));
    }

    @Test
    void the_last_label_wanted_settles_the_task_when_the_labels_agree() {
        TASK.after(grant(ANN, 0), grant(BOB, 0), submit(ANN, 0, 1, yes()))
                .when(submit(BOB, 0, 2, yes()))
                .then(
                        new LabelSubmitted(REF, origin(BOB, 2), lease(BOB, 0), BOB, 1, yes(), VERSIONS, minute(0)),
                        new ConsensusReached(REF, origin(BOB, 2), 1, tally(yes(), yes()), VERSIONS));
    }

    @Test
    void the_last_label_wanted_opens_a_review_when_the_labels_disagree() {
        TASK.after(grant(ANN, 0), grant(BOB, 0), submit(ANN, 0, 1, yes()))
                .when(submit(BOB, 0, 2, no()))
                .then(
                        new LabelSubmitted(REF, origin(BOB, 2), lease(BOB, 0), BOB, 1, no(), VERSIONS, minute(0)),
                        new ConsensusMissed(REF, origin(BOB, 2), 1, tally(yes(), no()), VERSIONS));
    }

    @Test
    void a_labeler_labels_once_in_a_round() {
        TASK.after(grant(ANN, 0), submit(ANN, 0, 1, yes()))
                .when(submit(ANN, 0, 2, yes()))
                .thenRefused(new TaskRejection.AlreadyLabeled(ANN));
    }

    @Test
    void only_who_was_assigned_labels() {
        TASK.after(grant(ANN, 0))
                .when(new TaskCommand.SubmitLabel(
                        origin(BOB, 1), lease(ANN, 0), yes(), TaskSamples.terms(OVERLAP), null))
                .thenRefused(new TaskRejection.NotAssigned(lease(ANN, 0)));
    }

    @Test
    void a_label_outside_the_schema_is_refused_with_its_pointer() {
        TASK.after(grant(ANN, 0)).when(submit(ANN, 0, 1, maybe())).thenRefusedAt("/answer/option");
        TASK.after(grant(ANN, 0), submit(ANN, 0, 1, yes()))
                .when(revise(ANN, 2, maybe()))
                .thenRefusedAt("/answer/option");
    }

    @Test
    void a_late_label_counts_while_its_slot_is_free() {
        TASK.after(grant(ANN, 0)).when(submit(ANN, 0, 30, yes())).thenKinds(LabelSubmitted.class);
        TASK.after(grant(ANN, 0), expire(11), grant(BOB, 12))
                .when(submit(ANN, 0, 13, yes()))
                .thenKinds(LabelSubmitted.class);
    }

    @Test
    void a_late_label_whose_slot_is_taken_comes_back_to_its_labeler() {
        TASK.after(grant(ANN, 0), expire(11), grant(BOB, 12), grant(CYD, 12))
                .when(submit(ANN, 0, 13, yes()))
                .thenRefused(new TaskRejection.LeaseLost(lease(ANN, 0), yes()));
    }

    @Test
    void a_late_label_gives_back_the_newer_assignment_of_its_labeler() {
        var again = TASK.after(grant(ANN, 0), grant(BOB, 5), grant(ANN, 11));
        again.when(submit(ANN, 0, 12, yes()))
                .then(
                        new AssignmentReleased(REF, origin(ANN, 12), lease(ANN, 11), ANN),
                        new LabelSubmitted(REF, origin(ANN, 12), lease(ANN, 0), ANN, 1, yes(), VERSIONS, minute(0)));
        assertThat(((Task.Open) again.and(submit(ANN, 0, 12, yes())).state())
                        .dossier()
                        .freeSlots(minute(12)))
                .isZero();
    }

    @Test
    void a_label_for_a_task_that_is_over_comes_back_to_its_labeler() {
        TASK.after(grant(ANN, 0), override(1, no(), "obvious"))
                .when(submit(ANN, 0, 2, yes()))
                .thenRefused(new TaskRejection.NoLongerOpen(Stage.SETTLED, yes()));
        TASK.after(grant(ANN, 0), submit(ANN, 0, 1, yes()), override(2, no(), "obvious"))
                .when(revise(ANN, 3, no()))
                .thenRefused(new TaskRejection.NoLongerOpen(Stage.SETTLED, no()));
    }

    @Test
    void a_labeler_revises_their_own_label_while_the_task_is_open() {
        var labeled = TASK.after(grant(ANN, 0), submit(ANN, 0, 1, yes()));
        labeled.when(revise(ANN, 2, no())).then(new LabelRevised(REF, origin(ANN, 2), ANN, 1, no(), yes(), VERSIONS));
        labeled.when(revise(ANN, 2, yes())).thenAlreadyDone();
        labeled.when(revise(BOB, 2, no())).thenRefused(new TaskRejection.NothingToRevise(BOB));
    }

    @Test
    void a_revised_label_is_the_one_that_is_counted() {
        TASK.after(grant(ANN, 0), submit(ANN, 0, 1, no()), revise(ANN, 2, yes()), grant(BOB, 3))
                .when(submit(BOB, 3, 4, yes()))
                .thenKinds(LabelSubmitted.class, ConsensusReached.class);
    }

    @Test
    void the_same_request_again_leads_to_nothing_new() {
        var labeled = TASK.after(grant(ANN, 0), submit(ANN, 0, 1, yes()));
        labeled.when(submit(ANN, 0, 1, yes())).thenAlreadyDone();
        labeled.and(relabel(2, "new instructions"))
                .when(submit(ANN, 0, 1, yes()))
                .thenAlreadyDone();
    }

    @Test
    void the_same_key_with_another_request_is_a_conflict() {
        var labeled = TASK.after(grant(ANN, 0), submit(ANN, 0, 1, yes()));
        String key = origin(ANN, 1).cause().key();
        TaskCommand other = new TaskCommand.ReviseLabel(
                origin(ANN, 2, key, "another body"), no(), TaskSamples.terms(OVERLAP), null);
        labeled.when(other).thenRefused(new TaskRejection.KeyReused(key));
    }

    @Test
    void two_callers_may_use_the_same_key() {
        TASK.after(grant(ANN, 0), grant(BOB, 0), submit(ANN, 0, 1, yes()))
                .when(new TaskCommand.SubmitLabel(
                        origin(BOB, 2, "ann-1", "digest-ann-1"),
                        lease(BOB, 0),
                        yes(),
                        TaskSamples.terms(OVERLAP),
                        null))
                .thenKinds(LabelSubmitted.class, ConsensusReached.class);
    }
}
