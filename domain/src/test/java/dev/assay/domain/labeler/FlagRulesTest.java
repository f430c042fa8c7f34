package dev.assay.domain.labeler;

import static dev.assay.domain.labeler.LabelerSamples.LABELER;
import static dev.assay.domain.labeler.LabelerSamples.PROJECT;
import static dev.assay.domain.labeler.LabelerSamples.WATCHFUL;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.gold.GoldBoost;
import dev.assay.domain.labeler.LabelerCommand.DismissFlag;
import dev.assay.domain.labeler.LabelerCommand.EnrollLabeler;
import dev.assay.domain.labeler.LabelerCommand.FlagLabeler;
import dev.assay.domain.labeler.LabelerCommand.RecordGoldVerdict;
import dev.assay.domain.labeler.LabelerCommand.ReinstateLabeler;
import dev.assay.domain.labeler.LabelerCommand.SuspendLabeler;
import dev.assay.domain.labeler.LabelerEvent.FlagDismissed;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered.Why;
import dev.assay.domain.labeler.LabelerEvent.GoldWatchEnded;
import dev.assay.domain.labeler.LabelerEvent.LabelerEnrolled;
import dev.assay.domain.labeler.LabelerEvent.LabelerFlagged;
import dev.assay.domain.labeler.LabelerEvent.LabelerReinstated;
import dev.assay.domain.labeler.LabelerEvent.LabelerSuspended;
import dev.assay.domain.screening.Action;
import dev.assay.domain.screening.Flag;
import dev.assay.domain.screening.Flags;
import dev.assay.domain.screening.GoldDose;
import dev.assay.domain.screening.GoldStep;
import dev.assay.domain.screening.Kind;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.screening.ScreeningRules;
import dev.assay.domain.screening.Suspicion;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What suspicions lead to. */
class FlagRulesTest {
    private static final EnrollLabeler ENROLL = new EnrollLabeler(request(0), LABELER);

    private static Specification<LabelerCommand, LabelerEvent, Labeler, LabelerRejection> record() {
        return new Specification<>(new Labeler.Absent(), LabelerDecider::decide, LabelerDecider::evolve);
    }

    private static FlagLabeler flag(int request, Kind kind, int labels) {
        return flag(request, PROJECT, kind, labels);
    }

    private static FlagLabeler flag(int request, ProjectId project, Kind kind, int labels) {
        Origin asked = request(request);
        Origin system = new Origin(Origin.SYSTEM, Role.SERVICE, asked.at(), asked.correlation(), asked.cause());
        Suspicion suspicion = new Suspicion(kind, labels, 10, 4, 8, 25, null);
        return new FlagLabeler(system, LABELER, project, suspicion, WATCHFUL, 1);
    }

    @Test
    void the_first_suspicion_warns_and_the_next_suspends() {
        var warned = record().after(ENROLL, flag(1, Kind.CARELESS, 20));
        assertThat(((Labeler.Enrolled) warned.state()).suspended()).isFalse();
        var suspended = warned.when(flag(2, Kind.CARELESS, 40));
        suspended.thenKinds(LabelerFlagged.class, LabelerSuspended.class);
        record().after(ENROLL, flag(1, Kind.CARELESS, 20), new SuspendLabeler(request(2), "on leave"))
                .when(flag(3, Kind.COPYING, 40))
                .thenKinds(LabelerFlagged.class);
    }

    @Test
    void whoever_labels_without_a_record_gets_one() {
        record().givenNothing().when(flag(1, Kind.CARELESS, 20)).thenKinds(LabelerEnrolled.class, LabelerFlagged.class);
    }

    @Test
    void what_was_found_before_says_nothing_new() {
        var warned = record().after(ENROLL, flag(1, Kind.CARELESS, 20));
        warned.when(flag(2, Kind.CARELESS, 20)).thenAlreadyDone();
        warned.when(flag(2, Kind.CARELESS, 12)).thenAlreadyDone();
        warned.when(flag(2, Kind.CARELESS, 27)).thenAlreadyDone();
        warned.when(flag(2, Kind.CARELESS, 28)).thenKinds(LabelerFlagged.class, LabelerSuspended.class);
        warned.when(flag(2, Kind.COPYING, 20)).thenKinds(LabelerFlagged.class, LabelerSuspended.class);
        warned.when(flag(2, new ProjectId("other"), Kind.CARELESS, 20)).thenKinds(LabelerFlagged.class);
    }

    @Test
    void pace_alone_never_suspends_and_is_no_step_towards_it() {
        var fast = record().after(ENROLL, flag(1, Kind.TOO_FAST, 20), flag(2, Kind.TOO_FAST, 40));
        fast.when(flag(3, Kind.TOO_FAST, 60)).thenKinds(LabelerFlagged.class);
        fast.when(flag(3, Kind.CARELESS, 60)).thenKinds(LabelerFlagged.class);
    }

    @Test
    void a_dismissed_suspicion_no_longer_counts() {
        var dismissed = record().after(
                        ENROLL, flag(1, Kind.CARELESS, 20), new DismissFlag(request(2), PROJECT, 1, "hard items"));
        dismissed.when(flag(3, Kind.CARELESS, 40)).thenKinds(LabelerFlagged.class);
        dismissed.when(flag(3, Kind.CARELESS, 20)).thenAlreadyDone();
        dismissed.when(new DismissFlag(request(3), PROJECT, 1, "hard items")).thenAlreadyDone();
        dismissed
                .when(new DismissFlag(request(3), PROJECT, 2, "hard items"))
                .thenRefused(new LabelerRejection.NoSuchFlag(2));
        dismissed.when(new DismissFlag(request(3), PROJECT, 1, " ")).thenRefusedAt("/justification");
    }

    @Test
    void dismissing_what_suspended_reinstates_unless_something_else_suspends() {
        var suspended = record().after(ENROLL, flag(1, Kind.CARELESS, 20), flag(2, Kind.CARELESS, 40));
        suspended.when(new DismissFlag(request(3), PROJECT, 1, "hard items")).thenKinds(FlagDismissed.class);
        suspended
                .when(new DismissFlag(request(3), PROJECT, 2, "hard items"))
                .thenKinds(FlagDismissed.class, LabelerReinstated.class);
        suspended
                .and(flag(3, Kind.COPYING, 50))
                .when(new DismissFlag(request(4), PROJECT, 2, "hard items"))
                .thenKinds(FlagDismissed.class);
        suspended
                .and(new ReinstateLabeler(request(3), "we talked"))
                .and(new SuspendLabeler(request(4), "on leave"))
                .when(new DismissFlag(request(5), PROJECT, 2, "hard items"))
                .thenKinds(FlagDismissed.class);
    }

    @Test
    void the_event_says_under_which_policy_it_was_decided() {
        FlagLabeler flag = flag(1, Kind.CARELESS, 20);
        record().after(ENROLL)
                .when(flag)
                .then(new LabelerFlagged(
                        LABELER, flag.origin(), PROJECT, 1, flag.suspicion(), Action.WARN, WATCHFUL, 1));
    }

    private static final GoldDose DOSE = new GoldDose(0.4, 5, 0.8, 7);
    private static final ScreeningPolicy DOSED =
            new ScreeningPolicy(List.of(Action.WARN, Action.GOLD, Action.SUSPEND), ScreeningRules.DEFAULT, DOSE);

    private static FlagLabeler dosed(int request, int labels, int fresh) {
        FlagLabeler flag = flag(request, Kind.CARELESS, labels);
        return new FlagLabeler(flag.origin(), LABELER, PROJECT, flag.suspicion(), DOSED, 3, fresh);
    }

    private static RecordGoldVerdict answer(int request, boolean correct, Why why) {
        TaskId task = new TaskId("run1-0-" + request);
        return new RecordGoldVerdict(
                request(request), LABELER, PROJECT, task, "tone", why, LabelerSamples.verdict(correct), null);
    }

    private static RecordGoldVerdict answer(int request, boolean correct) {
        return answer(request, correct, Why.ANSWERED);
    }

    private static Specification<LabelerCommand, LabelerEvent, Labeler, LabelerRejection>.Given onGold() {
        return record().after(ENROLL, dosed(1, 20, 9), answer(2, false), dosed(3, 40, 8));
    }

    private static Flags flags(Labeler labeler) {
        return ((Labeler.Enrolled) labeler).life().flags(PROJECT);
    }

    @Test
    void the_step_between_is_more_gold_for_a_while() {
        Labeler.Enrolled labeler = (Labeler.Enrolled) onGold().state();
        Instant from = request(3).at();
        GoldBoost boost = new GoldBoost(2, 0.4, from.plus(Duration.ofDays(7)));
        assertThat(labeler.profile(PROJECT).goldAt(from)).isEqualTo(boost);
        assertThat(labeler.profile(PROJECT).goldAt(boost.until())).isNull();
        assertThat(labeler.profile(new ProjectId("other")).gold()).isNull();
        assertThat(flags(labeler).of(2).orElseThrow().action()).isEqualTo(Action.GOLD);
    }

    @Test
    void too_little_gold_passes_the_step_over_and_says_so() {
        var warned = record().after(ENROLL, dosed(1, 20, 9));
        FlagLabeler flag = dosed(3, 40, 4);
        GoldStep passedOver = new GoldStep(DOSE, 4, null);
        warned.when(flag)
                .then(
                        new LabelerFlagged(
                                LABELER,
                                flag.origin(),
                                PROJECT,
                                2,
                                flag.suspicion(),
                                Action.SUSPEND,
                                DOSED,
                                3,
                                passedOver),
                        new LabelerSuspended(
                                LABELER, flag.origin(), flag.suspicion().explanation()));
        assertThat(passedOver.explanation()).contains("4 gold tasks", "next step");
    }

    @Test
    void good_answers_to_gold_clear_the_suspicion() {
        var passed = onGold().and(answer(4, true))
                .and(answer(5, true))
                .and(answer(6, false))
                .and(answer(7, true));
        passed.when(answer(8, true)).thenKinds(GoldAnswered.class, GoldWatchEnded.class);
        Labeler after = passed.and(answer(8, true)).state();
        assertThat(flags(after).gold()).isNull();
        passed.and(answer(8, true)).when(dosed(9, 60, 8)).thenKinds(LabelerFlagged.class);
        assertThat(flags(passed.and(answer(8, true)).and(dosed(9, 60, 8)).state())
                        .of(3)
                        .orElseThrow()
                        .action())
                .isEqualTo(Action.GOLD);
    }

    @Test
    void bad_answers_to_gold_lead_to_the_next_step_at_once() {
        var failing = onGold().and(answer(4, false));
        failing.when(answer(5, false))
                .thenKinds(GoldAnswered.class, GoldWatchEnded.class, LabelerFlagged.class, LabelerSuspended.class);
        Flag last = flags(failing.and(answer(5, false)).state()).of(3).orElseThrow();
        assertThat(last.kind()).isEqualTo(Kind.GOLD_FAILED);
        assertThat(last.action()).isEqualTo(Action.SUSPEND);
        failing.when(dosed(6, 60, 8)).thenKinds(LabelerFlagged.class, LabelerSuspended.class);
    }

    @Test
    void only_answers_of_the_time_count_and_a_corrected_verdict_counts_anew() {
        var failing = onGold().and(answer(4, false));
        failing.when(answer(5, false, Why.CORRECTED)).thenKinds(GoldAnswered.class);
        RecordGoldVerdict corrected = new RecordGoldVerdict(
                request(6),
                LABELER,
                PROJECT,
                new TaskId("run1-0-4"),
                "tone",
                Why.CORRECTED,
                LabelerSamples.verdict(true),
                LabelerSamples.verdict(false));
        failing.and(corrected).when(answer(7, false)).thenKinds(GoldAnswered.class);
    }

    @Test
    void the_gold_ends_with_its_time_or_with_the_suspicion() {
        onGold().when(answer(3 + 7 * 24 * 60, false)).thenKinds(GoldAnswered.class, GoldWatchEnded.class);
        Labeler dismissed = onGold().and(new DismissFlag(request(5), PROJECT, 2, "hard items"))
                .state();
        assertThat(flags(dismissed).gold()).isNull();
    }
}
