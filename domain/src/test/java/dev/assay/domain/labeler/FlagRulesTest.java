package dev.assay.domain.labeler;

import static dev.assay.domain.labeler.LabelerSamples.LABELER;
import static dev.assay.domain.labeler.LabelerSamples.PROJECT;
import static dev.assay.domain.labeler.LabelerSamples.WATCHFUL;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.labeler.LabelerCommand.DismissFlag;
import dev.assay.domain.labeler.LabelerCommand.EnrollLabeler;
import dev.assay.domain.labeler.LabelerCommand.FlagLabeler;
import dev.assay.domain.labeler.LabelerCommand.ReinstateLabeler;
import dev.assay.domain.labeler.LabelerCommand.SuspendLabeler;
import dev.assay.domain.labeler.LabelerEvent.FlagDismissed;
import dev.assay.domain.labeler.LabelerEvent.LabelerEnrolled;
import dev.assay.domain.labeler.LabelerEvent.LabelerFlagged;
import dev.assay.domain.labeler.LabelerEvent.LabelerReinstated;
import dev.assay.domain.labeler.LabelerEvent.LabelerSuspended;
import dev.assay.domain.screening.Action;
import dev.assay.domain.screening.Kind;
import dev.assay.domain.screening.Suspicion;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.Specification;
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
}
