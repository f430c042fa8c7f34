package dev.assay.domain.task;

import static dev.assay.domain.task.GoldStory.correct;
import static dev.assay.domain.task.GoldStory.declare;
import static dev.assay.domain.task.GoldStory.drawn;
import static dev.assay.domain.task.GoldStory.retire;
import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.CYD;
import static dev.assay.domain.task.TaskSamples.REVIEWER;
import static dev.assay.domain.task.TaskSamples.facts;
import static dev.assay.domain.task.TaskSamples.gold;
import static dev.assay.domain.task.TaskSamples.maybe;
import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.terms;
import static dev.assay.domain.task.TaskSamples.yes;
import static dev.assay.domain.task.TaskStory.TASK;
import static dev.assay.domain.task.TaskStory.accept;
import static dev.assay.domain.task.TaskStory.grant;
import static dev.assay.domain.task.TaskStory.override;
import static dev.assay.domain.task.TaskStory.reject;
import static dev.assay.domain.task.TaskStory.relabel;
import static dev.assay.domain.task.TaskStory.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.gold.Rejudged;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GoldRulesTest {
    @Test
    void a_task_nobody_was_assigned_can_be_declared_gold() {
        TASK.givenNothing().when(declare(0, yes())).thenKinds(TaskOpened.class, GoldDeclared.class);
        assertThat(TASK.after(declare(0, yes())).state().stage()).isEqualTo(Stage.GOLD);
    }

    @Test
    void a_settled_task_can_be_declared_gold_and_says_where_it_came_from() {
        var settled = TASK.after(grant(ANN, 0), grant(BOB, 0), submit(ANN, 0, 1, yes()), submit(BOB, 0, 1, yes()));
        List<TaskEvent> events = settled.and(declare(2, yes())).events();
        GoldDeclared declared = (GoldDeclared) events.get(events.size() - 1);
        assertThat(declared.from()).isEqualTo(Stage.SETTLED);
        assertThat(declared.usual()).isEqualTo(2);
    }

    @Test
    void the_same_declaration_again_changes_nothing_and_another_is_refused() {
        var given = TASK.after(declare(0, yes()));
        given.when(declare(1, yes())).thenAlreadyDone();
        given.when(declare(1, no())).thenRefused(new TaskRejection.AlreadyGold(1));
    }

    @Test
    void what_is_expected_must_fit_the_schema_and_be_justified() {
        TASK.givenNothing().when(declare(0, maybe())).thenRefusedAt("/expected/answer/option");
        TASK.givenNothing().when(declare(0, new Label(Map.of()))).thenRefusedAt("/expected");
        TASK.givenNothing()
                .when(new TaskCommand.DeclareGold(origin(REVIEWER, 0), gold(yes()), " ", facts(0), terms(2), null))
                .thenRefusedAt("/justification");
    }

    @Test
    void a_running_lease_goes_on_and_its_label_becomes_a_gold_answer() {
        var given = TASK.after(grant(ANN, 0), declare(1, yes()));
        given.when(submit(ANN, 0, 2, no())).thenKinds(TaskEvent.GoldLabelJudged.class);
    }

    @Test
    void whoever_labeled_it_before_or_made_it_gold_is_never_handed_it() {
        var given = TASK.after(grant(ANN, 0), submit(ANN, 0, 1, yes()), declare(2, yes()));
        given.when(drawn(ANN, 3)).thenRefused(new TaskRejection.AlreadyLabeled(ANN));
        given.when(drawn(REVIEWER, 3)).thenRefused(new TaskRejection.AlreadyLabeled(REVIEWER));
        given.when(drawn(BOB, 3)).thenKinds(TaskEvent.GoldHandedOut.class);
    }

    @Test
    void labels_of_earlier_rounds_count_as_seen_too() {
        var given =
                TASK.after(grant(ANN, 0), submit(ANN, 0, 1, yes()), relabel(2, "new instructions"), declare(3, yes()));
        given.when(drawn(ANN, 4)).thenRefused(new TaskRejection.AlreadyLabeled(ANN));
    }

    @Test
    void gold_takes_no_review_and_no_relabel() {
        var given = TASK.after(declare(0, yes()));
        for (TaskCommand command :
                List.of(accept(1, ""), reject(1, "no"), override(1, no(), "sure"), relabel(1, "again"))) {
            given.when(command).thenRefused(new TaskRejection.WrongStage(Stage.GOLD));
        }
    }

    @Test
    void only_gold_is_corrected_retired_or_drawn() {
        var open = TASK.after(grant(ANN, 0));
        for (TaskCommand command : List.of(correct(1, no()), retire(1), drawn(BOB, 1))) {
            open.when(command).thenRefused(new TaskRejection.WrongStage(Stage.OPEN));
            TASK.givenNothing().when(command).thenRefused(new TaskRejection.NotBegun());
        }
    }

    @Test
    void a_correction_judges_the_answers_again() {
        var given = TASK.after(
                declare(0, yes()), drawn(ANN, 1), submit(ANN, 1, 2, no()), drawn(BOB, 3), submit(BOB, 3, 4, yes()));
        GoldCorrected corrected = (GoldCorrected)
                given.and(correct(5, no())).events().get(given.events().size());
        assertThat(corrected.edition()).isEqualTo(2);
        assertThat(corrected.rejudged())
                .isEqualTo(new TreeMap<>(Map.of(
                        ANN, new Rejudged(TaskSamples.verdict(yes(), no()), TaskSamples.verdict(no(), no())),
                        BOB, new Rejudged(TaskSamples.verdict(yes(), yes()), TaskSamples.verdict(no(), yes())))));
        Task.Gold after = (Task.Gold) given.and(correct(5, no())).state();
        assertThat(after.answers())
                .hasEntrySatisfying(
                        ANN, answer -> assertThat(answer.verdict().correct()).isTrue())
                .hasEntrySatisfying(
                        BOB, answer -> assertThat(answer.verdict().correct()).isFalse());
        given.and(correct(5, no())).when(correct(6, no())).thenAlreadyDone();
    }

    @Test
    void a_retired_task_is_settled_on_what_was_expected() {
        var given = TASK.after(declare(0, yes()), drawn(ANN, 1), submit(ANN, 1, 2, no()));
        given.when(retire(3)).then(new GoldRetired(TaskSamples.REF, origin(REVIEWER, 3), yes(), "too well known", 1));
        assertThat(given.and(retire(3)).state())
                .isInstanceOfSatisfying(
                        Task.Settled.class,
                        settled -> assertThat(settled.outcome()).isEqualTo(new Outcome(yes(), Outcome.By.GOLD)));
    }

    @Test
    void nobody_who_answered_gets_it_again_after_retirement_and_relabel() {
        var given = TASK.after(
                declare(0, yes()),
                drawn(ANN, 1),
                submit(ANN, 1, 2, no()),
                retire(3),
                relabel(4, "label it like any other"));
        assertThat(given.state().stage()).isEqualTo(Stage.OPEN);
        given.when(grant(ANN, 5)).thenRefused(new TaskRejection.AlreadyLabeled(ANN));
        var labeled = given.and(grant(BOB, 5)).and(grant(CYD, 5)).and(submit(BOB, 5, 6, yes()));
        labeled.and(submit(CYD, 5, 7, yes())).when(grant(ANN, 8)).thenRefused(new TaskRejection.AlreadyLabeled(ANN));
    }

    @Test
    void a_repeated_declaration_under_its_key_is_done_even_after_retirement() {
        var given = TASK.after(declare(0, yes()), retire(1));
        given.when(declare(0, yes())).thenAlreadyDone();
        Origin other = new Origin(
                REVIEWER,
                origin(REVIEWER, 0).role(),
                origin(REVIEWER, 0).at(),
                "request",
                new CommandKey("rev-0", "another digest"));
        given.when(new TaskCommand.DeclareGold(other, gold(no()), "why", facts(0), terms(2), null))
                .thenRefused(new TaskRejection.KeyReused("rev-0"));
    }
}
