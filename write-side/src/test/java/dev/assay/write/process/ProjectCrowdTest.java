package dev.assay.write.process;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.CYD;
import static dev.assay.domain.task.TaskSamples.ITEM;
import static dev.assay.domain.task.TaskSamples.REF;
import static dev.assay.domain.task.TaskSamples.VERSIONS;
import static dev.assay.domain.task.TaskSamples.gold;
import static dev.assay.domain.task.TaskSamples.grounds;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.schema;
import static dev.assay.domain.task.TaskSamples.tally;
import static dev.assay.domain.task.TaskSamples.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.consensus.FieldBelief;
import dev.assay.domain.consensus.Grounds;
import dev.assay.domain.gold.GoldCheck;
import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.gold.Rejudged;
import dev.assay.domain.label.Label;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.Traits;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProjectCrowdTest {
    private static final TaskId TASK = REF.task();

    private final ProjectCrowd crowd = new ProjectCrowd(schema(), ScreeningPolicy.OFF);

    private static TaskEvent opened(TaskRef ref, int overlap) {
        return new TaskEvent.TaskOpened(ref, origin(ANN, 0), ITEM, overlap);
    }

    private static TaskEvent labeled(TaskRef ref, UserId by, Label label) {
        return new TaskEvent.LabelSubmitted(
                ref, origin(by, 1), new AssignmentId("a-" + by), by, 1, label, VERSIONS, minute(0));
    }

    private static TaskEvent escalated(boolean weighed) {
        Grounds plain = grounds();
        List<FieldBelief> beliefs = weighed ? List.of(new FieldBelief("answer", List.of(), List.of(), 0)) : List.of();
        Grounds grounds = new Grounds(plain.strategy(), 1, beliefs, plain.triggers(), plain.because());
        return new TaskEvent.ConsensusMissed(REF, origin(ANN, 3), 1, tally(yes(), no()), VERSIONS, null, grounds, null);
    }

    @Test
    void a_task_is_ready_when_its_last_label_is_in_and_asked_once() {
        crowd.on(opened(REF, 2));
        crowd.on(labeled(REF, ANN, yes()));
        assertThat(crowd.takeReady()).isEmpty();
        crowd.on(labeled(REF, BOB, yes()));
        assertThat(crowd.takeReady()).containsExactly(TASK);
        assertThat(crowd.takeReady()).isEmpty();
        crowd.again(TASK);
        assertThat(crowd.takeReady()).containsExactly(TASK);
    }

    @Test
    void a_raised_overlap_waits_for_the_next_label() {
        crowd.on(opened(REF, 2));
        crowd.on(labeled(REF, ANN, yes()));
        crowd.on(labeled(REF, BOB, no()));
        crowd.on(new TaskEvent.OverlapRaised(REF, origin(ANN, 2), 1, 3, tally(yes(), no()), grounds(), VERSIONS));
        assertThat(crowd.takeReady()).isEmpty();
        crowd.on(labeled(REF, CYD, yes()));
        assertThat(crowd.takeReady()).containsExactly(TASK);
    }

    @Test
    void a_flag_or_a_skip_is_looked_at_at_once() {
        crowd.on(opened(REF, 3));
        crowd.on(new TaskEvent.EdgeCaseFlagged(REF, origin(ANN, 1), ANN, 1, "two languages"));
        assertThat(crowd.takeReady()).containsExactly(TASK);
        crowd.on(new TaskEvent.TaskSkipped(REF, origin(BOB, 1), new AssignmentId("a-bob"), BOB, 1, "cut off"));
        assertThat(crowd.takeReady()).containsExactly(TASK);
    }

    @Test
    void what_was_escalated_on_weighed_votes_is_weighed_again_after_a_fit() {
        crowd.on(opened(REF, 2));
        crowd.on(labeled(REF, ANN, yes()));
        crowd.on(labeled(REF, BOB, no()));
        crowd.on(escalated(true));
        assertThat(crowd.takeReady()).isEmpty();
        crowd.learn(true, true);
        assertThat(crowd.takeReady()).containsExactly(TASK);
        crowd.on(new TaskEvent.OutcomeOverridden(REF, origin(ANN, 4), Stage.IN_REVIEW, yes(), "source"));
        crowd.learn(true, true);
        assertThat(crowd.takeReady()).isEmpty();
    }

    @Test
    void an_escalated_item_teaches_at_once_and_not_only_at_the_next_fit() {
        TaskRef other = new TaskRef(REF.project(), TaskId.of(new ImportId("run1"), 0, 8), "doc-8");
        crowd.on(opened(other, 1));
        crowd.on(labeled(other, ANN, yes()));
        crowd.on(opened(REF, 3));
        crowd.on(labeled(REF, ANN, yes()));
        crowd.on(labeled(REF, BOB, yes()));
        crowd.on(labeled(REF, CYD, no()));
        assertThat(evidenceOf(ANN, other.task())).isZero();
        crowd.on(escalated(true));
        assertThat(evidenceOf(ANN, other.task())).isEqualTo(1, within(1e-9));
    }

    private double evidenceOf(UserId labeler, TaskId judged) {
        return crowd.model(judged)
                .field("answer")
                .orElseThrow()
                .modelOf(labeler)
                .evidence();
    }

    @Test
    void what_experts_are_to_decide_is_not_weighed_again() {
        crowd.on(opened(REF, 2));
        crowd.on(escalated(false));
        crowd.learn(true, true);
        assertThat(crowd.takeReady()).isEmpty();
    }

    private static TaskEvent goldOf(TaskRef ref, Stage from) {
        return new TaskEvent.GoldDeclared(
                ref, origin(ANN, 2), from, ITEM, Traits.NONE, gold(yes()), "experts agree", 2, 0, VERSIONS);
    }

    private static TaskEvent answered(TaskRef ref, UserId by, int number, Label label) {
        GoldVerdict verdict = GoldCheck.judge(gold(yes()), label, schema());
        return new TaskEvent.GoldLabelJudged(
                ref,
                origin(by, 3),
                new AssignmentId("g-" + by),
                by,
                label,
                VERSIONS,
                minute(2),
                "",
                number,
                1,
                verdict,
                false);
    }

    @Test
    void gold_teaches_at_once_and_a_correction_teaches_anew() {
        TaskRef gold = new TaskRef(REF.project(), TaskId.of(new ImportId("run1"), 0, 9), "doc-9");
        crowd.on(opened(gold, 2));
        crowd.on(goldOf(gold, Stage.WAITING));
        crowd.on(answered(gold, ANN, 1, yes()));
        crowd.on(answered(gold, BOB, 2, no()));
        crowd.on(opened(REF, 2));
        crowd.on(labeled(REF, ANN, yes()));
        crowd.on(labeled(REF, BOB, yes()));
        assertThat(evidenceOf(ANN, TASK)).isEqualTo(1, within(1e-9));
        double right = accuracyOf(ANN);
        assertThat(right).isGreaterThan(accuracyOf(BOB));
        SortedMap<UserId, Rejudged> anew = new TreeMap<>();
        crowd.on(new TaskEvent.GoldCorrected(
                gold, origin(ANN, 4), 2, gold(no()), gold(yes()), "they erred", anew, "", VERSIONS));
        assertThat(accuracyOf(BOB)).isEqualTo(right, within(1e-9));
        assertThat(accuracyOf(ANN)).isLessThan(right);
        crowd.learn(true, true);
        assertThat(crowd.model(TASK).version()).isEqualTo(4);
    }

    @Test
    void gold_is_no_work_to_weigh_and_nothing_is_spent_on_it() {
        crowd.on(opened(REF, 2));
        crowd.on(labeled(REF, ANN, yes()));
        crowd.on(labeled(REF, BOB, yes()));
        crowd.on(goldOf(REF, Stage.OPEN));
        crowd.on(answered(REF, CYD, 1, yes()));
        crowd.on(new TaskEvent.EdgeCaseFlagged(REF, origin(CYD, 4), CYD, 1, "odd"));
        assertThat(crowd.takeReady()).isEmpty();
        assertThat(crowd.spending().tasks()).isZero();
        assertThat(crowd.spending().labels()).isZero();
        crowd.on(new TaskEvent.GoldRetired(REF, origin(ANN, 5), yes(), "too well known", 1));
        assertThat(crowd.spending().tasks()).isEqualTo(1);
        assertThat(crowd.spending().labels()).isEqualTo(2);
        assertThat(crowd.settled()).containsExactly(ITEM);
    }

    private double accuracyOf(UserId labeler) {
        return crowd.model(TASK).field("answer").orElseThrow().modelOf(labeler).accuracy();
    }

    @Test
    void a_new_round_begins_without_the_labels_of_the_last() {
        crowd.on(opened(REF, 2));
        crowd.on(labeled(REF, ANN, yes()));
        crowd.on(labeled(REF, BOB, no()));
        crowd.on(new TaskEvent.RelabelRequested(REF, origin(ANN, 5), Stage.OPEN, 2, "new instructions"));
        crowd.on(labeled(REF, ANN, yes()));
        assertThat(crowd.takeReady()).isEmpty();
    }

    @Test
    void labels_teach_who_answers_like_the_others_and_the_version_counts_them() {
        for (int i = 0; i < 30; i++) {
            TaskRef ref = new TaskRef(REF.project(), TaskId.of(new ImportId("run1"), 0, 100 + i), "doc-" + i);
            Label truth = i % 2 == 0 ? yes() : no();
            crowd.on(opened(ref, 3));
            crowd.on(labeled(ref, ANN, truth));
            crowd.on(labeled(ref, BOB, truth));
            crowd.on(labeled(ref, CYD, i % 2 == 0 ? no() : yes()));
        }
        crowd.on(opened(REF, 3));
        crowd.on(labeled(REF, ANN, yes()));
        crowd.on(labeled(REF, CYD, yes()));
        crowd.learn(true, true);
        assertThat(crowd.model(TASK).version()).isEqualTo(92);
        assertThat(crowd.model(TASK).field("answer").orElseThrow().modelOf(ANN).accuracy())
                .isGreaterThan(0.9);
        assertThat(crowd.model(TASK).field("answer").orElseThrow().modelOf(CYD).accuracy())
                .isLessThan(0.2);
        assertThat(crowd.spending().tasks()).isEqualTo(31);
        assertThat(crowd.spending().labels()).isEqualTo(92);
    }
}
