package dev.assay.domain.goldset;

import static dev.assay.domain.goldset.GoldSetSamples.DUE;
import static dev.assay.domain.goldset.GoldSetSamples.DUE_MINUTE;
import static dev.assay.domain.goldset.GoldSetSamples.POLICY;
import static dev.assay.domain.goldset.GoldSetSamples.PROJECT;
import static dev.assay.domain.goldset.GoldSetSamples.YES;
import static dev.assay.domain.goldset.GoldSetSamples.refresh;
import static dev.assay.domain.goldset.GoldSetSamples.task;
import static dev.assay.domain.goldset.GoldSetSamples.use;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.goldset.GoldSetCommand.AnswerGoldProposals;
import dev.assay.domain.goldset.GoldSetCommand.ChangeGoldSet;
import dev.assay.domain.goldset.GoldSetCommand.ObjectToGold;
import dev.assay.domain.goldset.GoldSetCommand.SetGoldSetPolicy;
import dev.assay.domain.goldset.GoldSetEvent.GoldProposed;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetChanged;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetPolicySet;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetRefreshed;
import dev.assay.domain.goldset.GoldSetEvent.GoldWorn;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.Variants;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldSetDeciderTest {
    private static final Specification<GoldSetCommand, GoldSetEvent, GoldSet, GoldSetRejection> SET =
            new Specification<>(new GoldSet.Absent(), GoldSetDecider::decide, GoldSetEvolution::evolve);
    private static final GoldSetCommand KEPT = GoldSetSamples.commands().get(0);
    private static final GoldSetCommand DECLARED = GoldSetSamples.commands().get(1);
    private static final GoldSetCommand DOUBTED = GoldSetSamples.commands().get(2);
    private static final GoldSetCommand REFRESHED = GoldSetSamples.commands().get(3);
    private static final GoldSetCommand ANSWERED = GoldSetSamples.commands().get(4);

    private static GoldSet.Standing standing(Specification<?, ?, GoldSet, ?>.Given given) {
        return (GoldSet.Standing) given.state();
    }

    @Test
    void every_variant_has_a_sample() {
        assertThat(Variants.among(GoldSetSamples.commands())).isEqualTo(Variants.of(GoldSetCommand.class));
        assertThat(Variants.among(GoldSetSamples.events())).isEqualTo(Variants.of(GoldSetEvent.class));
        assertThat(Variants.among(GoldSetSamples.rejections())).isEqualTo(Variants.of(GoldSetRejection.class));
    }

    @Test
    void two_weeks_later_what_is_worn_goes_and_what_lacks_is_proposed_and_answered() {
        var given = SET.after(KEPT, DECLARED, DOUBTED, REFRESHED, ANSWERED);
        assertThat(given.events()).isEqualTo(GoldSetSamples.events());
        GoldSet.Standing set = standing(given);
        assertThat(set.due()).isEqualTo(DUE.plus(Duration.ofDays(14)));
        assertThat(set.proposed()).isEmpty();
        assertThat(set.past()).containsExactlyInAnyOrder(task(2), task(10), task(11));
    }

    @Test
    void nothing_is_refreshed_before_its_time_or_twice() {
        SET.givenNothing().when(REFRESHED).thenRefused(new GoldSetRejection.NotSet());
        SET.after(DECLARED).when(REFRESHED).thenRefused(new GoldSetRejection.NotSet());
        SET.after(KEPT, DECLARED).when(refresh(DUE_MINUTE - 1, true)).thenRefused(new GoldSetRejection.NotDue(DUE));
        SET.after(KEPT, DECLARED, REFRESHED).when(REFRESHED).thenAlreadyDone();
        SET.after(KEPT, DECLARED, REFRESHED)
                .when(refresh(DUE_MINUTE + 1, true))
                .thenRefused(new GoldSetRejection.NotDue(DUE.plus(Duration.ofDays(14))));
    }

    @Test
    void a_manager_refreshes_at_any_time_and_the_schedule_stays() {
        var given = SET.after(KEPT, DECLARED, refresh(10, false, use(1, 1, 1, 1)));
        assertThat(standing(given).due()).isEqualTo(DUE);
        assertThat(standing(given).refreshes()).isEqualTo(1);
    }

    @Test
    void periods_that_passed_while_nobody_looked_are_run_once() {
        var given = SET.after(KEPT, DECLARED, refresh(DUE_MINUTE * 3 + 5, true));
        assertThat(standing(given).due()).isEqualTo(DUE.plus(Duration.ofDays(14 * 3)));
        assertThat(standing(given).refreshes()).isEqualTo(1);
    }

    @Test
    void a_member_on_its_way_out_is_not_found_worn_again_until_it_is_declared_anew() {
        var given = SET.after(KEPT, DECLARED, DOUBTED, REFRESHED);
        given.when(refresh(DUE_MINUTE + 5, false, use(1, 1, 1, 1), use(2, 3, 2, 2)))
                .thenKinds(GoldSetRefreshed.class);
        var again = given.and(
                        new ChangeGoldSet(request(DUE_MINUTE + 6), PROJECT, List.of(), List.of(task(2)), "Refresh 1"))
                .and(new ChangeGoldSet(request(DUE_MINUTE + 7), PROJECT, List.of(task(2)), List.of(), "looked again"));
        assertThat(standing(again).version()).isEqualTo(3);
        again.when(refresh(DUE_MINUTE + 8, false, use(2, 3, 2, 2))).thenKinds(GoldSetRefreshed.class, GoldWorn.class);
    }

    @Test
    void what_is_proposed_is_not_proposed_again_nor_what_was_declined() {
        var given = SET.after(KEPT, DECLARED, REFRESHED);
        given.when(refresh(DUE_MINUTE + 5, false)).thenKinds(GoldSetRefreshed.class);
        given.and(ANSWERED).when(refresh(DUE_MINUTE + 5, false)).thenKinds(GoldSetRefreshed.class);
        SET.after(KEPT, DECLARED).when(refresh(5, false)).thenKinds(GoldSetRefreshed.class, GoldProposed.class);
    }

    @Test
    void each_change_of_the_members_is_a_version() {
        var given = SET.after(DECLARED);
        given.when(DECLARED).thenAlreadyDone();
        given.when(new ChangeGoldSet(request(5), PROJECT, List.of(task(1)), List.of(task(7)), "again"))
                .thenAlreadyDone();
        given.when(new ChangeGoldSet(request(6), PROJECT, List.of(task(3)), List.of(task(1)), "better"))
                .then(new GoldSetChanged(PROJECT, request(6), 2, List.of(task(3)), List.of(task(1)), "better", 2));
        given.when(new ChangeGoldSet(request(1, "key-1", "other"), PROJECT, List.of(), List.of(), ""))
                .thenRefused(new GoldSetRejection.KeyReused("key-1"));
    }

    @Test
    void a_policy_starts_the_period_and_only_another_period_starts_it_anew() {
        GoldSetPolicy larger = new GoldSetPolicy(14, 9, 1, 0.25, 2, 0.85, 0.8, 5, 1);
        GoldSetPolicy weekly = new GoldSetPolicy(7, 9, 1, 0.25, 2, 0.85, 0.8, 5, 1);
        SET.after(KEPT)
                .when(new SetGoldSetPolicy(request(5), PROJECT, POLICY, "same"))
                .thenAlreadyDone();
        SET.after(KEPT)
                .when(new SetGoldSetPolicy(request(5), PROJECT, larger, "more"))
                .then(new GoldSetPolicySet(PROJECT, request(5), 2, larger, "more", DUE));
        SET.after(KEPT)
                .when(new SetGoldSetPolicy(request(5), PROJECT, weekly, "sooner"))
                .then(new GoldSetPolicySet(
                        PROJECT,
                        request(5),
                        2,
                        weekly,
                        "sooner",
                        request(5).at().plus(Duration.ofDays(7))));
        SET.givenNothing()
                .when(new SetGoldSetPolicy(request(5), PROJECT, POLICY, " "))
                .thenRefusedAt("/change");
        assertThatThrownBy(() -> new GoldSetPolicy(0, 4, 1, 0.25, 2, 0.85, 0.8, 5, 1))
                .hasMessageStartingWith("periodDays ");
        assertThatThrownBy(() -> new GoldSetPolicy(1, 4, 1, 0.25, 2, 0, 0.8, 5, 1))
                .hasMessageStartingWith("easy ");
    }

    @Test
    void only_members_are_doubted_and_by_each_person_once() {
        var given = SET.after(KEPT, DECLARED, DOUBTED);
        given.when(new ObjectToGold(request(9), task(2), "still")).thenAlreadyDone();
        given.when(new ObjectToGold(request(9), task(1), " ")).thenRefusedAt("/reason");
        given.when(new ObjectToGold(request(9), task(9), "x")).thenRefused(new GoldSetRejection.NotAMember(task(9)));
    }

    @Test
    void an_answer_names_what_waits_and_says_why() {
        var given = SET.after(KEPT, DECLARED, REFRESHED);
        int next = DUE_MINUTE + 3;
        given.when(new AnswerGoldProposals(request(next), List.of(), List.of(), 0, "x"))
                .thenRefusedAt("/accept");
        given.when(new AnswerGoldProposals(request(next), List.of(task(10)), List.of(task(10)), 0, "x"))
                .thenRefusedAt("/decline");
        given.when(new AnswerGoldProposals(request(next), List.of(task(10)), List.of(), 2, "x"))
                .thenRefusedAt("/tolerance");
        given.when(new AnswerGoldProposals(request(next), List.of(task(10)), List.of(), 0, " "))
                .thenRefusedAt("/justification");
        given.when(new AnswerGoldProposals(request(next), List.of(task(1)), List.of(), 0, "x"))
                .thenRefused(new GoldSetRejection.NotProposed(task(1)));
    }

    @Test
    void a_member_wears_by_being_seen_by_being_easy_and_by_being_disputed() {
        assertThat(worn(use(1, 2, 20, 18), 0)).isEmpty();
        assertThat(worn(use(1, 3, 0, 0), 0)).containsExactly(Wear.SEEN);
        assertThat(worn(use(1, 2, 21, 21), 0)).as("0.845").isEmpty();
        assertThat(worn(use(1, 2, 22, 22), 0)).as("0.851").containsExactly(Wear.EASY);
        assertThat(worn(use(1, 2, 0, 0), 1)).containsExactly(Wear.DISPUTED);
        assertThat(worn(new MemberUse(task(1), YES, 2, 8, 4, 3, 0), 0))
                .as("up to 0.56")
                .isEmpty();
        assertThat(worn(new MemberUse(task(1), YES, 2, 8, 4, 4, 0), 0))
                .as("up to 0.49")
                .containsExactly(Wear.DISPUTED);
    }

    private static List<Wear> worn(MemberUse use, int objections) {
        return WornMember.of(use, objections, POLICY).map(WornMember::reasons).orElse(List.of());
    }
}
