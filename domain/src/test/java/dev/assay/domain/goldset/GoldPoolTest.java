package dev.assay.domain.goldset;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.ITEM;
import static dev.assay.domain.task.TaskSamples.REF;
import static dev.assay.domain.task.TaskSamples.REVIEWER;
import static dev.assay.domain.task.TaskSamples.VERSIONS;
import static dev.assay.domain.task.TaskSamples.minute;
import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.Traits;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldPoolTest {
    private static final Traits LAW = Traits.of("mood", "law", List.of(), 0);

    private static TaskEvent opened() {
        return new TaskEvent.TaskOpened(REF, origin(ANN, 0), ITEM, 2, LAW);
    }

    private static TaskEvent label(UserId by, int at, Label label) {
        return new TaskEvent.LabelSubmitted(
                REF, origin(by, at), new AssignmentId("a" + at), by, 1, label, VERSIONS, minute(at - 1));
    }

    private static TaskEvent overridden(int at) {
        return new TaskEvent.OutcomeOverridden(REF, origin(REVIEWER, at), Stage.IN_REVIEW, no(), "rule 2");
    }

    private static TaskEvent declared(int at) {
        return new TaskEvent.GoldDeclared(
                REF,
                origin(REVIEWER, at),
                Stage.SETTLED,
                ITEM,
                LAW,
                new GoldStandard(yes(), "", 0),
                "sure",
                2,
                0,
                VERSIONS);
    }

    private static GoldPool after(TaskEvent... events) {
        GoldPool pool = new GoldPool(REF.project(), minute(100));
        List.of(events).forEach(pool::take);
        return pool;
    }

    @Test
    void what_an_expert_settled_is_a_candidate_with_all_that_is_known_of_it() {
        GoldPool pool = after(
                opened(),
                label(ANN, 2, yes()),
                new TaskEvent.EdgeCaseFlagged(REF, origin(ANN, 3), ANN, 1, "odd"),
                label(BOB, 4, no()),
                overridden(6));
        String field = no().values().firstKey();
        GoldStratum stratum = new GoldStratum("mood", "law", Difficulty.SPLIT, field + "=no", true);
        assertThat(pool.candidates()).containsExactly(new GoldCandidate(REF.task(), stratum, no(), REVIEWER));
        assertThat(pool.sizes()).containsExactly(new StratumSize(stratum, 1, 1));
    }

    @Test
    void what_labelers_settled_among_themselves_is_none() {
        GoldPool pool = after(
                opened(),
                label(ANN, 2, yes()),
                new TaskEvent.ConsensusReached(
                        REF, origin(ANN, 2), 1, dev.assay.domain.task.TaskSamples.tally(yes()), VERSIONS));
        assertThat(pool.candidates()).isEmpty();
        assertThat(pool.sizes()).singleElement().satisfies(size -> {
            assertThat(size.tasks()).isEqualTo(1);
            assertThat(size.candidates()).isZero();
            assertThat(size.stratum().difficulty()).isEqualTo(Difficulty.AGREED);
        });
    }

    @Test
    void what_was_taken_back_is_none_either() {
        assertThat(after(
                                opened(),
                                overridden(6),
                                new TaskEvent.RelabelRequested(REF, origin(REVIEWER, 7), Stage.SETTLED, 2, "anew"))
                        .sizes())
                .isEmpty();
        GoldPool early = new GoldPool(REF.project(), minute(5));
        List.of(opened(), overridden(6), label(ANN, 2, yes())).forEach(early::take);
        assertThat(early.candidates()).as("later than the moment").isEmpty();
        GoldPool other = new GoldPool(new dev.assay.domain.shared.ProjectId("other"), Instant.MAX);
        other.take(overridden(6));
        assertThat(other.sizes()).isEmpty();
    }

    @Test
    void gold_is_neither_population_nor_candidate_nor_ever_a_candidate_again() {
        GoldPool gold = after(opened(), label(ANN, 2, yes()), overridden(6), declared(7));
        assertThat(gold.sizes()).isEmpty();
        assertThat(gold.gold()).containsOnlyKeys(REF.task());
        GoldPool retired = after(
                opened(),
                declared(7),
                new TaskEvent.GoldRetired(REF, origin(REVIEWER, 8), yes(), "known", 0),
                overridden(9));
        assertThat(retired.gold()).isEmpty();
        assertThat(retired.candidates()).isEmpty();
        assertThat(retired.sizes()).hasSize(1);
    }
}
