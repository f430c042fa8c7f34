package dev.assay.domain.labeler;

import static dev.assay.domain.labeler.LabelerSamples.LABELER;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.appeal.Subject;
import dev.assay.domain.labeler.LabelerCommand.AcknowledgeInstructions;
import dev.assay.domain.labeler.LabelerCommand.EnrollLabeler;
import dev.assay.domain.labeler.LabelerCommand.GrantCertificate;
import dev.assay.domain.labeler.LabelerCommand.GrantSkill;
import dev.assay.domain.labeler.LabelerCommand.ReinstateLabeler;
import dev.assay.domain.labeler.LabelerCommand.RevokeCertificate;
import dev.assay.domain.labeler.LabelerCommand.RevokeSkill;
import dev.assay.domain.labeler.LabelerCommand.SetDailyQuota;
import dev.assay.domain.labeler.LabelerCommand.SuspendLabeler;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.domain.shared.AppealId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Variants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelerDeciderTest {
    private static final Specification<LabelerCommand, LabelerEvent, Labeler, LabelerRejection> RECORD =
            new Specification<>(new Labeler.Absent(), LabelerDecider::decide, LabelerDecider::evolve);
    private static final LabelerCommand ENROLL = new EnrollLabeler(request(0), LABELER);

    @Test
    void every_variant_has_a_sample() {
        assertThat(Variants.among(LabelerSamples.commands())).isEqualTo(Variants.of(LabelerCommand.class));
        assertThat(Variants.among(LabelerSamples.events())).isEqualTo(Variants.of(LabelerEvent.class));
        assertThat(Variants.among(LabelerSamples.rejections())).isEqualTo(Variants.of(LabelerRejection.class));
    }

    @Test
    void every_command_leads_to_its_event() {
        var given = RECORD.givenNothing();
        for (LabelerCommand command : LabelerSamples.commands()) {
            given = given.and(command);
        }
        assertThat(given.events()).isEqualTo(LabelerSamples.events());
    }

    @Test
    void before_enrolment_there_is_no_record() {
        LabelerSamples.commands().stream()
                .skip(1)
                .filter(command -> !(command instanceof AcknowledgeInstructions)
                        && !(command instanceof LabelerCommand.FlagLabeler))
                .filter(command -> !(command instanceof LabelerCommand.RecordGoldVerdict))
                .forEach(
                        command -> RECORD.givenNothing().when(command).thenRefused(new LabelerRejection.NotEnrolled()));
    }

    @Test
    void what_is_already_so_is_already_done() {
        var enrolled = RECORD.after(ENROLL);
        enrolled.when(new EnrollLabeler(request(1), LABELER)).thenAlreadyDone();
        enrolled.when(new RevokeSkill(request(1), "german", "gone")).thenAlreadyDone();
        enrolled.when(new ReinstateLabeler(request(1), "fine")).thenAlreadyDone();
        enrolled.and(new GrantSkill(request(1), "german"))
                .when(new GrantSkill(request(2), "german"))
                .thenAlreadyDone();
        enrolled.and(new SuspendLabeler(request(1), "random"))
                .when(new SuspendLabeler(request(2), "random"))
                .thenAlreadyDone();
    }

    @Test
    void a_skill_has_a_short_plain_name() {
        RECORD.after(ENROLL).when(new GrantSkill(request(1), "")).thenRefusedAt("/skill");
        RECORD.after(ENROLL).when(new GrantSkill(request(1), "two words")).thenRefusedAt("/skill");
        RECORD.after(ENROLL).when(new GrantSkill(request(1), "x".repeat(65))).thenRefusedAt("/skill");
        RECORD.after(ENROLL)
                .when(new GrantSkill(request(1), "x".repeat(64)))
                .thenKinds(LabelerEvent.SkillGranted.class);
    }

    @Test
    void what_is_taken_away_or_given_back_says_why() {
        RECORD.after(ENROLL).when(new RevokeSkill(request(1), "german", "")).thenRefusedAt("/reason");
        RECORD.after(ENROLL).when(new SuspendLabeler(request(1), " ")).thenRefusedAt("/reason");
        RECORD.after(ENROLL).when(new ReinstateLabeler(request(1), "")).thenRefusedAt("/reason");
    }

    @Test
    void a_certificate_holds_until_its_end_and_a_later_one_takes_its_place() {
        var certified = RECORD.after(ENROLL, certificate(1, LabelerSamples.EXPIRES));
        assertThat(enrolled(certified)).containsEntry("radiology", LabelerSamples.EXPIRES);
        certified.when(certificate(2, LabelerSamples.EXPIRES)).thenAlreadyDone();
        Instant later = LabelerSamples.EXPIRES.plusSeconds(60);
        assertThat(enrolled(certified.and(certificate(2, later)))).containsEntry("radiology", later);
        assertThat(enrolled(certified.and(new RevokeCertificate(request(2), "radiology", "forged"))))
                .isEmpty();
    }

    @Test
    void a_certificate_ends_in_the_future_and_says_on_what_grounds_it_stands() {
        var enrolled = RECORD.after(ENROLL);
        enrolled.when(certificate(1, request(1).at())).thenRefusedAt("/expires");
        enrolled.when(certificate(1, request(1).at().plus(Duration.ofDays(1831))))
                .thenRefusedAt("/expires");
        enrolled.when(new GrantCertificate(request(1), "two words", LabelerSamples.EXPIRES, "exam"))
                .thenRefusedAt("/domain");
        enrolled.when(new GrantCertificate(request(1), "radiology", LabelerSamples.EXPIRES, ""))
                .thenRefusedAt("/grounds");
        enrolled.when(new RevokeCertificate(request(1), "radiology", "")).thenRefusedAt("/justification");
        enrolled.when(new RevokeCertificate(request(1), "radiology", "forged")).thenAlreadyDone();
    }

    @Test
    void a_daily_quota_is_a_number_with_a_reason() {
        var enrolled = RECORD.after(ENROLL);
        enrolled.when(new SetDailyQuota(request(1), -1, "none")).thenRefusedAt("/tasks");
        enrolled.when(new SetDailyQuota(request(1), 100_001, "much")).thenRefusedAt("/tasks");
        enrolled.when(new SetDailyQuota(request(1), 5, " ")).thenRefusedAt("/reason");
        enrolled.when(new SetDailyQuota(request(1), 0, "no limit")).thenAlreadyDone();
        var limited = enrolled.and(new SetDailyQuota(request(1), 5, "part time"));
        assertThat(((Labeler.Enrolled) limited.state())
                        .profile(LabelerSamples.PROJECT)
                        .dailyQuota())
                .isEqualTo(5);
    }

    private static GrantCertificate certificate(int minute, Instant expires) {
        return new GrantCertificate(request(minute), "radiology", expires, "passed the board exam");
    }

    private static Map<String, Instant> enrolled(
            Specification<LabelerCommand, LabelerEvent, Labeler, LabelerRejection>.Given given) {
        return ((Labeler.Enrolled) given.state())
                .profile(LabelerSamples.PROJECT)
                .certificates();
    }

    @Test
    void a_repeated_request_is_already_done_and_its_key_serves_no_other() {
        var suspended = RECORD.after(ENROLL, new SuspendLabeler(request(1), "random"));
        suspended
                .and(new ReinstateLabeler(request(2), "appeal"))
                .when(new SuspendLabeler(request(1), "random"))
                .thenAlreadyDone();
        suspended
                .when(new ReinstateLabeler(request(2, "key-1", "other"), "appeal"))
                .thenRefused(new LabelerRejection.KeyReused("key-1"));
    }

    @Test
    void skills_and_suspension_follow_the_events() {
        var enrolled = (Labeler.Enrolled)
                RECORD.given(LabelerSamples.events().subList(0, 2)).state();
        assertThat(enrolled.skills()).containsExactly("german");
        var suspended = (Labeler.Enrolled)
                RECORD.given(LabelerSamples.events().subList(0, 4)).state();
        assertThat(suspended.skills()).isEmpty();
        assertThat(suspended.suspended()).isTrue();
        var back = (Labeler.Enrolled) RECORD.given(LabelerSamples.events()).state();
        assertThat(back.suspended()).isFalse();
    }

    @Test
    void a_labeler_without_a_record_gets_one_by_acknowledging() {
        RECORD.givenNothing()
                .when(new AcknowledgeInstructions(request(0), LabelerSamples.PROJECT, 1))
                .thenKinds(LabelerEvent.LabelerEnrolled.class, LabelerEvent.InstructionsAcknowledged.class);
    }

    @Test
    void an_acknowledgement_counts_for_one_project_and_only_forward() {
        ProjectId other = new ProjectId("other");
        var read = RECORD.after(ENROLL, new AcknowledgeInstructions(request(1), LabelerSamples.PROJECT, 2));
        assertThat(read.state().acknowledged(LabelerSamples.PROJECT)).isEqualTo(2);
        assertThat(read.state().acknowledged(other)).isZero();
        read.when(new AcknowledgeInstructions(request(2), LabelerSamples.PROJECT, 2))
                .thenAlreadyDone();
        read.when(new AcknowledgeInstructions(request(2), LabelerSamples.PROJECT, 1))
                .thenAlreadyDone();
        read.when(new AcknowledgeInstructions(request(2), other, 1))
                .thenKinds(LabelerEvent.InstructionsAcknowledged.class);
        var suspended = read.and(new SuspendLabeler(request(3), "random"));
        assertThat(suspended.state().acknowledged(LabelerSamples.PROJECT)).isEqualTo(2);
    }

    @Test
    void working_hours_are_checked_changed_and_taken_away() {
        RECORD.after(ENROLL)
                .when(new LabelerCommand.SetWorkingHours(request(1), new WorkingHours("Vienna", List.of(), List.of())))
                .thenRefusedAt("/zone");
        WorkingHours hours = new WorkingHours("Europe/Vienna", List.of(), List.of());
        var set = RECORD.after(ENROLL, new LabelerCommand.SetWorkingHours(request(1), hours));
        assertThat(((Labeler.Enrolled) set.state()).life().hours()).isEqualTo(hours);
        set.when(new LabelerCommand.SetWorkingHours(request(2), hours)).thenAlreadyDone();
        set.when(new LabelerCommand.SetWorkingHours(request(2), null))
                .then(new LabelerEvent.WorkingHoursSet(LABELER, request(2), null));
    }

    private static LabelerCommand appeal(int request, String id, Subject subject) {
        return new LabelerCommand.FileAppeal(
                request(request), new AppealId(id), LabelerSamples.PROJECT, subject, "unfair");
    }

    private static LabelerCommand judged(String by, int request, String id) {
        Origin mia = request(request);
        Origin judge = new Origin(new UserId(by), Role.REVIEWER, mia.at(), mia.correlation(), mia.cause());
        return new LabelerCommand.DecideAppeal(judge, new AppealId(id), LabelerSamples.PROJECT, true, "right so");
    }

    @Test
    void nobody_judges_an_appeal_against_their_own_decision_or_about_themselves() {
        Subject suspension = new Subject(Subject.Kind.SUSPENSION, null, new UserId("mia"));
        var waiting = RECORD.after(ENROLL, new SuspendLabeler(request(1), "random"), appeal(2, "one", suspension));
        waiting.when(judged("mia", 3, "one")).thenRefused(new LabelerRejection.NotImpartial());
        waiting.when(judged("ann", 3, "one")).thenRefused(new LabelerRejection.NotImpartial());
        waiting.when(judged("ben", 3, "two")).thenRefused(new LabelerRejection.NoSuchAppeal());
        var upheld = waiting.and(judged("ben", 3, "one"));
        assertThat(((Labeler.Enrolled) upheld.state()).suspended()).isFalse();
        upheld.when(judged("ben", 4, "one")).thenRefused(new LabelerRejection.AppealDecidedBefore());
    }

    @Test
    void one_appeal_at_a_time_against_one_decision() {
        Subject review = new Subject(Subject.Kind.REVIEW, new TaskId("run1-0-7"), new UserId("mia"));
        Subject suspension = new Subject(Subject.Kind.SUSPENSION, null, new UserId("mia"));
        var waiting = RECORD.after(ENROLL, appeal(1, "one", review));
        waiting.when(appeal(2, "two", review)).thenRefused(new LabelerRejection.AppealWaits());
        waiting.when(appeal(2, "one", review)).thenRefused(new LabelerRejection.AppealExists(new AppealId("one")));
        waiting.when(appeal(2, "two", suspension)).thenRefused(new LabelerRejection.NotSuspended());
        waiting.and(judged("ben", 2, "one")).when(appeal(3, "two", review)).thenKinds(LabelerEvent.AppealFiled.class);
    }

    @Test
    void a_week_is_spoken_of_once_and_never_after_a_later_one() {
        var told = RECORD.after(
                ENROLL,
                new LabelerCommand.DeliverFeedback(
                        request(1), LabelerSamples.PROJECT, LabelerSamples.feedback("2026-W02", 90)));
        told.when(new LabelerCommand.DeliverFeedback(
                        request(2), LabelerSamples.PROJECT, LabelerSamples.feedback("2026-W02", 90)))
                .thenAlreadyDone();
        told.when(new LabelerCommand.DeliverFeedback(
                        request(2), LabelerSamples.PROJECT, LabelerSamples.feedback("2026-W01", 90)))
                .thenAlreadyDone();
        told.when(new LabelerCommand.DeliverFeedback(
                        request(2), new ProjectId("other"), LabelerSamples.feedback("2026-W02", 90)))
                .thenKinds(LabelerEvent.FeedbackDelivered.class);
    }

    @Test
    void whoever_passed_the_gate_of_a_project_has_the_skill_for_advanced_work_there_and_nowhere_else() {
        var told = RECORD.after(
                ENROLL,
                new LabelerCommand.DeliverFeedback(
                        request(1), LabelerSamples.PROJECT, LabelerSamples.feedback("2026-W02", 96)));
        Labeler.Enrolled ann = (Labeler.Enrolled) told.state();
        assertThat(ann.profile(LabelerSamples.PROJECT).skills()).containsExactly("advanced");
        assertThat(ann.profile(new ProjectId("other")).skills()).isEmpty();
    }

    @Test
    void verdicts_on_gold_are_counted_once_each_and_changed_ones_changed() {
        var given = RECORD.given(
                LabelerSamples.events().subList(0, LabelerSamples.events().size() - 4));
        assertThat(gold(given.state())).isEqualTo(Map.of(LabelerSamples.PROJECT, new GoldTally(1, 0)));
        given.when(firstGoldSample()).thenAlreadyDone();
        var corrected = given.and(new LabelerCommand.RecordGoldVerdict(
                request(41),
                LABELER,
                LabelerSamples.PROJECT,
                LabelerSamples.TASK,
                "sentiment",
                LabelerEvent.GoldAnswered.Why.CORRECTED,
                LabelerSamples.verdict(true),
                LabelerSamples.verdict(false)));
        assertThat(gold(corrected.state())).isEqualTo(Map.of(LabelerSamples.PROJECT, new GoldTally(1, 1)));
    }

    @Test
    void a_verdict_on_gold_begins_the_record_where_there_is_none() {
        RECORD.givenNothing()
                .when(firstGoldSample())
                .thenKinds(LabelerEvent.LabelerEnrolled.class, LabelerEvent.GoldAnswered.class);
    }

    private static LabelerCommand firstGoldSample() {
        List<LabelerCommand> commands = LabelerSamples.commands();
        return commands.get(commands.size() - 4);
    }

    private static Map<ProjectId, GoldTally> gold(Labeler labeler) {
        return ((Labeler.Enrolled) labeler).gold();
    }
}
