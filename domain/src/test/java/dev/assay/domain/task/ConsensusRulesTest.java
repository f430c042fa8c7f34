package dev.assay.domain.task;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.CYD;
import static dev.assay.domain.task.TaskSamples.LEASE;
import static dev.assay.domain.task.TaskSamples.REVIEWER;
import static dev.assay.domain.task.TaskSamples.VERSIONS;
import static dev.assay.domain.task.TaskSamples.facts;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.schema;
import static dev.assay.domain.task.TaskSamples.yes;
import static dev.assay.domain.task.TaskStory.TASK;
import static dev.assay.domain.task.TaskStory.lease;
import static dev.assay.domain.task.TaskStory.skip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.consensus.AdaptiveOverlap;
import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.ExpertReview;
import dev.assay.domain.consensus.Grounds;
import dev.assay.domain.consensus.Strategy;
import dev.assay.domain.consensus.Trigger;
import dev.assay.domain.crowd.CrowdModel;
import dev.assay.domain.crowd.FieldModel;
import dev.assay.domain.crowd.LabelerModel;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskCommand.Context;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.OverlapRaised;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsensusRulesTest {
    private static final AdaptiveOverlap ADAPTIVE = new AdaptiveOverlap(2, 3, 0.97, 0.9, 10, 1, 0, "");
    private static final ExpertReview EXPERT = new ExpertReview(3, 3, 0.6, 0.7, 2, 0.9, "negation");

    private static Terms terms(Strategy strategy) {
        return new Terms(VERSIONS, List.of(schema()), ConsensusPolicy.of(strategy));
    }

    private static TaskCommand grant(UserId labeler, Strategy strategy) {
        Origin origin = origin(labeler, 0, "grant-" + labeler, "same");
        return new TaskCommand.GrantAssignment(
                origin, lease(labeler, 0), labeler, minute(LEASE), facts(0), terms(strategy));
    }

    private static TaskCommand submit(UserId labeler, int minute, Label label, Strategy strategy) {
        return new TaskCommand.SubmitLabel(origin(labeler, minute), lease(labeler, 0), label, terms(strategy), null);
    }

    private static TaskCommand weigh(int minute, Strategy strategy, CrowdModel crowd) {
        Context context = new Context(crowd, OptionalDouble.empty(), Optional.empty());
        return new TaskCommand.WeighLabels(origin(Origin.SYSTEM, minute), terms(strategy), context);
    }

    /** Everybody is right that often, and known to be. */
    private static CrowdModel crowd(int version, double accuracy) {
        List<Double> yes = List.of(accuracy, 1 - accuracy);
        List<Double> no = List.of(1 - accuracy, accuracy);
        List<LabelerModel> known = List.of(ANN, BOB, CYD).stream()
                .map(labeler -> new LabelerModel(labeler, 50, accuracy, List.of(yes, no)))
                .toList();
        LabelerModel newcomer = new LabelerModel(new UserId("newcomer"), 0, 0.7, List.of(yes, no));
        FieldModel field = new FieldModel("answer", List.of("yes", "no"), List.of(0.5, 0.5), newcomer, known);
        return new CrowdModel(version, List.of(field));
    }

    private static Specification<TaskCommand, TaskEvent, Task, TaskRejection>.Given twoLabels(
            Label first, Label second, Strategy strategy) {
        return TASK.after(
                grant(ANN, strategy),
                grant(BOB, strategy),
                submit(ANN, 1, first, strategy),
                submit(BOB, 2, second, strategy));
    }

    @Test
    void the_last_label_decides_nothing_where_more_must_be_known() {
        TASK.after(grant(ANN, ADAPTIVE), grant(BOB, ADAPTIVE), submit(ANN, 1, yes(), ADAPTIVE))
                .when(submit(BOB, 2, yes(), ADAPTIVE))
                .thenKinds(LabelSubmitted.class);
    }

    @Test
    void votes_that_weigh_enough_settle_the_task_and_the_event_says_what_they_weighed() {
        var done = twoLabels(yes(), yes(), ADAPTIVE).and(weigh(3, ADAPTIVE, crowd(7, 0.95)));
        ConsensusReached reached =
                (ConsensusReached) done.events().get(done.events().size() - 1);
        assertThat(reached.outcome()).isEqualTo(yes());
        Grounds grounds = Objects.requireNonNull(reached.grounds());
        assertThat(grounds.modelVersion()).isEqualTo(7);
        assertThat(grounds.strategy()).isEqualTo(ADAPTIVE);
        assertThat(grounds.beliefs()).hasSize(1);
    }

    @Test
    void votes_that_weigh_too_little_raise_the_overlap_and_open_a_slot() {
        var more = twoLabels(yes(), yes(), ADAPTIVE).and(weigh(3, ADAPTIVE, CrowdModel.NONE));
        OverlapRaised raised = (OverlapRaised) more.events().get(more.events().size() - 1);
        assertThat(raised.overlap()).isEqualTo(3);
        assertThat(((Task.Begun) more.state()).dossier().freeSlots(minute(4))).isEqualTo(1);
        more.when(weigh(4, ADAPTIVE, CrowdModel.NONE)).thenAlreadyDone();
        more.when(grant(CYD, ADAPTIVE)).thenKinds(TaskEvent.AssignmentGranted.class);
    }

    @Test
    void nothing_is_settled_before_the_labels_wanted_are_in() {
        TASK.after(grant(ANN, ADAPTIVE), submit(ANN, 1, yes(), ADAPTIVE))
                .when(weigh(2, ADAPTIVE, crowd(1, 0.999)))
                .thenAlreadyDone();
        TASK.givenNothing().when(weigh(2, ADAPTIVE, crowd(1, 0.999))).thenAlreadyDone();
    }

    @Test
    void a_budget_at_its_end_escalates_and_a_better_model_settles_it_after_all() {
        var escalated = twoLabels(yes(), no(), ADAPTIVE)
                .and(weigh(3, ADAPTIVE, CrowdModel.NONE))
                .and(grant(CYD, ADAPTIVE))
                .and(submit(CYD, 4, yes(), ADAPTIVE))
                .and(weigh(5, ADAPTIVE, CrowdModel.NONE));
        assertThat(escalated.state().stage()).isEqualTo(Stage.IN_REVIEW);
        escalated.when(weigh(6, ADAPTIVE, crowd(1, 0.8))).thenAlreadyDone();
        escalated.when(weigh(6, ADAPTIVE, crowd(2, 0.97))).thenKinds(ConsensusReached.class);
        escalated
                .and(TaskStory.override(7, no(), "the source says so"))
                .when(weigh(8, ADAPTIVE, crowd(2, 0.97)))
                .thenAlreadyDone();
    }

    @Test
    void labelers_who_call_it_an_edge_case_bring_it_to_the_expert_at_once() {
        var flagged = TASK.after(
                grant(ANN, EXPERT),
                grant(BOB, EXPERT),
                new TaskCommand.FlagEdgeCase(origin(ANN, 1), "two languages"),
                skip(BOB, 0, 2, "cannot read it"));
        var escalated = flagged.and(weigh(3, EXPERT, CrowdModel.NONE));
        ConsensusMissed missed =
                (ConsensusMissed) escalated.events().get(escalated.events().size() - 1);
        assertThat(missed.skill()).isEqualTo("negation");
        assertThat(Objects.requireNonNull(missed.grounds()).fired())
                .extracting(Trigger::kind)
                .containsExactly(Trigger.Kind.EDGE_CASE);
    }

    @Test
    void only_a_reviewer_with_the_skill_decides_what_was_escalated_to_it() {
        var escalated = TASK.after(
                grant(ANN, EXPERT),
                grant(BOB, EXPERT),
                new TaskCommand.FlagEdgeCase(origin(ANN, 1), "two languages"),
                new TaskCommand.FlagEdgeCase(origin(BOB, 2), "two languages"),
                weigh(3, EXPERT, CrowdModel.NONE));
        TaskRejection missing = new TaskRejection.SkillMissing("negation");
        escalated
                .when(new TaskCommand.RejectOutcome(origin(REVIEWER, 4), "again", Set.of("law")))
                .thenRefused(missing);
        escalated.when(override(Set.of())).thenRefused(missing);
        escalated.when(override(Set.of("negation"))).thenKinds(TaskEvent.OutcomeOverridden.class);
    }

    private static TaskCommand override(Set<String> skills) {
        return new TaskCommand.OverrideOutcome(
                origin(REVIEWER, 5), yes(), "as the source says", terms(EXPERT), null, skills);
    }

    @Test
    void one_flag_per_labeler_counts_and_only_of_those_who_saw_the_item() {
        var flagged = TASK.after(grant(ANN, EXPERT), new TaskCommand.FlagEdgeCase(origin(ANN, 1), "two languages"));
        flagged.when(new TaskCommand.FlagEdgeCase(origin(ANN, 2), "still")).thenAlreadyDone();
        flagged.when(new TaskCommand.FlagEdgeCase(origin(CYD, 2), "unseen"))
                .thenRefused(new TaskRejection.NothingToFlag(CYD));
        flagged.when(new TaskCommand.FlagEdgeCase(origin(ANN, 2), " ")).thenRefusedAt("/reason");
        flagged.when(weigh(3, EXPERT, CrowdModel.NONE)).thenAlreadyDone();
    }
}
