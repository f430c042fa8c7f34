package dev.assay.domain.whatif;

import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.schema;
import static dev.assay.domain.task.TaskSamples.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.consensus.AdaptiveOverlap;
import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.ExpertReview;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.consensus.Strategy;
import dev.assay.domain.label.Label;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskSamples;
import dev.assay.domain.whatif.Caveat.Kind;
import dev.assay.domain.whatif.Conclusion.Escalated;
import dev.assay.domain.whatif.Conclusion.Settled;
import dev.assay.domain.whatif.Conclusion.Undecided;
import dev.assay.domain.whatif.Totals.Accuracy;
import dev.assay.domain.whatif.Totals.Endings;
import dev.assay.domain.whatif.Totals.Hits;
import dev.assay.domain.whatif.Truth.Source;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Given a history, when another policy had been in force, then these decisions. */
final class WhatIfTest {
    private static final ConsensusPolicy THREE = majority(3, 0.7);
    private static final ConsensusPolicy ADAPTIVE =
            ConsensusPolicy.of(new AdaptiveOverlap(2, 5, 0.9, 0.8, 10, 0, 0, ""));

    private static ConsensusPolicy majority(int overlap, double threshold) {
        return ConsensusPolicy.of(new MajorityVoting(overlap, overlap, threshold));
    }

    private static ProjectLife given(ConsensusPolicy policy) {
        return new ProjectLife(schema(), policy);
    }

    private static Comparison only(WhatIfResult result) {
        assertThat(result.comparisons()).hasSize(1);
        return result.comparisons().get(0);
    }

    private static List<Kind> caveats(WhatIfResult result) {
        return result.caveats().stream().map(Caveat::kind).toList();
    }

    @Test
    void a_lower_threshold_settles_what_was_escalated() {
        ProjectLife life =
                given(THREE).label("a", "ann", yes()).label("a", "bob", yes()).label("a", "cyd", no());

        WhatIfResult result = life.whatIf(majority(3, 0.6), Map.of());

        Comparison a = only(result);
        assertThat(a.then()).isInstanceOf(Escalated.class);
        assertThat(a.now()).isEqualTo(new Settled(yes(), "the leading value's share is 0.6666 of at least 0.6 wanted"));
        assertThat(a.then().because()).isEqualTo("the leading value's share is 0.6666, short of 0.7 or tied");
        assertThat(a.changed()).isTrue();
        assertThat(result.totals().then()).isEqualTo(new Endings(0, 1, 0));
        assertThat(result.totals().now()).isEqualTo(new Endings(1, 0, 0));
        assertThat(result.totals().labels().saved()).isZero();
        assertThat(caveats(result)).isEmpty();
    }

    @Test
    void labels_the_other_policy_would_not_have_asked_for_are_saved_and_decide_nothing() {
        ProjectLife life =
                given(THREE).label("a", "ann", yes()).label("a", "bob", no()).label("a", "cyd", no());

        WhatIfResult result = life.whatIf(majority(1, 0.7), Map.of());

        Comparison a = only(result);
        assertThat(((Settled) a.now()).label()).isEqualTo(yes());
        assertThat(a.labels()).isEqualTo(3);
        assertThat(a.used()).isEqualTo(1);
        assertThat(result.totals().labels().saved()).isEqualTo(2);
        assertThat(caveats(result)).containsExactly(Kind.LABELERS_AS_RECORDED);
    }

    @Test
    void labels_never_given_are_wanted_and_not_made_up() {
        ProjectLife life =
                given(THREE).label("a", "ann", yes()).label("a", "bob", yes()).label("a", "cyd", yes());

        WhatIfResult result = life.whatIf(majority(5, 0.7), Map.of());

        assertThat(only(result).now()).isEqualTo(new Undecided(2, "3 of the 5 labels wanted are there"));
        assertThat(result.totals().labels().added()).isEqualTo(2);
        assertThat(caveats(result)).contains(Kind.LABELS_NEVER_GIVEN);
    }

    @Test
    void what_a_task_still_wants_anyway_is_not_added_by_the_other_policy() {
        WhatIfResult result = given(THREE).label("a", "ann", yes()).whatIf(majority(3, 0.6), Map.of());

        assertThat(only(result).changed()).isFalse();
        assertThat(result.totals().labels().wantedThen()).isEqualTo(2);
        assertThat(result.totals().labels().added()).isZero();
    }

    @Test
    void gold_is_no_work_but_scores_what_was_decided_before() {
        ProjectLife life = given(THREE)
                .label("a", "ann", no())
                .label("a", "bob", yes())
                .label("a", "cyd", yes())
                .gold("a", yes())
                .gold("b", no())
                .answer("b", "ann", no())
                .answer("a", "dan", yes());

        WhatIfResult result = life.whatIf(majority(1, 0.7), Map.of());

        Comparison a = only(result);
        assertThat(a.known()).isEqualTo(Map.of(Source.GOLD, yes()));
        assertThat(((Settled) a.now()).label()).isEqualTo(no());
        assertThat(a.labels()).isEqualTo(3);
        assertThat(only(life.whatIf(majority(1, 0.7), Map.of("a", no()))).known())
                .isEqualTo(Map.of(Source.GOLD, no()));
    }

    @Test
    void gold_teaches_under_any_policy() {
        ProjectLife life = given(majority(2, 0.7));
        for (int item = 0; item < 20; item++) {
            Label right = item % 2 == 0 ? yes() : no();
            life.gold("g" + item, right).answer("g" + item, "ann", right);
            life.answer("g" + item, "bob", item % 2 == 0 ? no() : yes());
        }
        life.label("a", "ann", yes()).label("a", "bob", no());

        assertThat(only(life.whatIf(ADAPTIVE, Map.of())).now()).isInstanceOf(Settled.class);
    }

    @Test
    void an_item_with_a_number_of_its_own_keeps_it() {
        ProjectLife life = given(THREE).item("a", 2).label("a", "ann", yes()).label("a", "bob", yes());

        Comparison a = only(life.whatIf(majority(5, 0.7), Map.of()));

        assertThat(a.changed()).isFalse();
        assertThat(a.used()).isEqualTo(2);
    }

    @Test
    void a_revision_counts_only_where_the_task_would_still_have_been_open() {
        ProjectLife life =
                given(THREE).label("a", "ann", yes()).revise("a", "ann", no()).label("a", "bob", no());

        assertThat(((Settled) only(life.whatIf(majority(1, 0.7), Map.of())).now()).label())
                .isEqualTo(yes());
        assertThat(((Settled) only(life.whatIf(majority(2, 0.7), Map.of())).now()).label())
                .isEqualTo(no());
    }

    @Test
    void weighing_asks_for_more_labels_than_were_given_when_it_is_not_sure() {
        ProjectLife life = given(majority(2, 0.7)).label("a", "ann", yes()).label("a", "bob", no());

        WhatIfResult result = life.whatIf(ADAPTIVE, Map.of());

        Undecided now = (Undecided) only(result).now();
        assertThat(now.more()).isEqualTo(1);
        assertThat(now.because()).contains("posterior");
        assertThat(caveats(result)).contains(Kind.LABELS_NEVER_GIVEN, Kind.WEIGHED_AT_ONCE);
    }

    @Test
    void flags_escalate_at_once_under_expert_review_and_not_under_majority() {
        ConsensusPolicy review = ConsensusPolicy.of(new ExpertReview(3, 3, 0.7, 0.5, 2, 0.9, "negation"));
        ProjectLife life = given(THREE)
                .label("a", "ann", yes())
                .skip("a", "bob")
                .skip("a", "cyd")
                .label("a", "dee", yes())
                .label("a", "eve", yes());

        WhatIfResult result = life.whatIf(review, Map.of());

        Comparison a = only(result);
        assertThat(a.then()).isInstanceOf(Settled.class);
        assertThat(((Escalated) a.now()).skill()).isEqualTo("negation");
        assertThat(a.used()).isEqualTo(1);
        assertThat(caveats(result)).contains(Kind.EXPERTS_NEVER_ASKED, Kind.NOVELTY_NOT_MEASURED);
        assertThat(only(life.whatIf(majority(3, 0.6), Map.of())).changed()).isFalse();
    }

    @Test
    void experts_and_gold_score_decisions_each_for_itself() {
        ProjectLife life = given(THREE)
                .label("a", "ann", yes())
                .label("a", "bob", yes())
                .label("a", "cyd", no())
                .override("a", no());
        for (String labeler : List.of("ann", "bob", "cyd")) {
            life.label("b", labeler, yes());
        }
        life.accept("b");

        WhatIfResult result = life.whatIf(majority(3, 0.6), Map.of("a", yes(), "b", no()));

        assertThat(result.totals().accuracy())
                .containsExactly(
                        new Accuracy(Source.GOLD, 2, new Hits(1, 0), new Hits(2, 1)),
                        new Accuracy(Source.OVERRIDE, 1, new Hits(0, 0), new Hits(1, 0)),
                        new Accuracy(Source.REVIEW, 1, new Hits(1, 1), new Hits(1, 1)));
        assertThat(caveats(result)).contains(Kind.EXPERTS_NOT_A_SAMPLE);
    }

    @Test
    void every_round_is_compared_and_rounds_people_began_are_played_all_the_same() {
        ProjectLife life =
                given(THREE).label("a", "ann", yes()).label("a", "bob", yes()).label("a", "cyd", no());
        life.relabel("a").label("a", "dee", no()).label("a", "eve", no()).label("a", "fay", no());

        WhatIfResult result = life.whatIf(majority(3, 0.6), Map.of());

        assertThat(result.comparisons()).extracting(Comparison::round).containsExactly(1, 2);
        assertThat(result.changed()).extracting(Comparison::round).containsExactly(1);
        assertThat(caveats(result)).contains(Kind.ROUNDS_AS_RECORDED);
    }

    @Test
    void a_task_waits_for_nothing_any_more_once_an_expert_decided_it() {
        ProjectLife life = given(THREE).label("a", "ann", yes()).override("a", no());

        assertThat(((Undecided) only(life.whatIf(majority(5, 0.7), Map.of())).now()).more())
                .isZero();
    }

    /** People who are right three times in four, on random items, under policies that change on the way. */
    private static ProjectLife random(long seed, ConsensusPolicy policy) {
        Random random = new Random(seed);
        ProjectLife life = given(policy);
        for (int i = 0; i < 400; i++) {
            String item = "item-" + random.nextInt(60);
            Label right = item.hashCode() % 2 == 0 ? yes() : no();
            Label wrong = right.equals(yes()) ? no() : yes();
            life.label(item, "labeler-" + random.nextInt(12), random.nextInt(4) > 0 ? right : wrong);
        }
        return life;
    }

    @Test
    void the_policy_that_was_in_force_changes_nothing() {
        for (Strategy strategy : List.of(
                new MajorityVoting(3, 3, 0.7),
                new ExpertReview(3, 3, 0.7, 0.5, 2, 0.9, ""),
                new AdaptiveOverlap(2, 5, 0.9, 0.8, 10, 0, 0, ""))) {
            ConsensusPolicy policy = ConsensusPolicy.of(strategy);
            WhatIfResult result = random(7, policy).whatIf(policy, Map.of());

            assertThat(result.totals().changed()).as(strategy.name()).isZero();
            assertThat(result.totals().labels().saved()).as(strategy.name()).isZero();
            assertThat(result.totals().labels().added()).as(strategy.name()).isZero();
            assertThat(result.totals().then()).isEqualTo(result.totals().now());
            assertThat(result.totals().then().settled()).as(strategy.name()).isPositive();
        }
    }

    @Test
    void the_same_history_gives_the_same_result() {
        ProjectLife life = random(11, THREE);

        assertThat(life.whatIf(ADAPTIVE, Map.of())).isEqualTo(life.whatIf(ADAPTIVE, Map.of()));
    }

    @Test
    void no_decision_looks_ahead() {
        for (long seed = 0; seed < 5; seed++) {
            ProjectLife life = random(seed, majority(5, 0.7));
            WhatIf play = new WhatIf(ADAPTIVE, Map.of());
            WhatIfResult whole = life.whatIf(ADAPTIVE, Map.of());
            for (Object event : life.journal()) {
                if (event instanceof TaskEvent of) {
                    play.on(of);
                } else {
                    play.on((dev.assay.domain.project.ProjectEvent) event);
                }
                for (Comparison soFar : play.result().comparisons()) {
                    if (soFar.now() instanceof Settled) {
                        assertThat(whole.comparisons())
                                .as("seed %s", seed)
                                .anyMatch(end -> end.ref().equals(soFar.ref())
                                        && end.now().equals(soFar.now()));
                    }
                }
            }
        }
    }

    @Test
    void a_change_of_policy_on_the_way_is_told_from_the_one_that_was_in_force() {
        ProjectLife life =
                given(THREE).label("a", "ann", yes()).label("a", "bob", yes()).label("a", "cyd", no());
        life.policy(majority(3, 0.6))
                .label("b", "ann", yes())
                .label("b", "bob", yes())
                .label("b", "cyd", no());

        assertThat(life.whatIf(majority(3, 0.6), Map.of()).changed())
                .extracting(each -> each.ref().externalId())
                .containsExactly("a");
        assertThat(life.whatIf(THREE, Map.of()).changed())
                .extracting(each -> each.ref().externalId())
                .containsExactly("b");
    }

    @Test
    void every_kind_of_task_event_has_a_rule() {
        ProjectLife life = given(THREE);
        WhatIf play = new WhatIf(THREE, Map.of());
        play.on((dev.assay.domain.project.ProjectEvent) life.journal().get(0));
        TaskSamples.events().forEach(play::on);

        assertThat(play.result().comparisons()).hasSize(3);
        assertThatThrownBy(() ->
                        new WhatIf(THREE, Map.of()).on(TaskSamples.events().get(0)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void nothing_happened_and_nothing_is_compared() {
        assertThat(new WhatIf(THREE, Map.of()).result().comparisons()).isEmpty();
        assertThat(given(THREE).whatIf(ADAPTIVE, Map.of()).totals().rounds()).isZero();
    }
}
