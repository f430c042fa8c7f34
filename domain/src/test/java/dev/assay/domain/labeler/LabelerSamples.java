package dev.assay.domain.labeler;

import static dev.assay.domain.shared.Origins.START;
import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.appeal.Subject;
import dev.assay.domain.fatigue.Rest;
import dev.assay.domain.feedback.Confusion;
import dev.assay.domain.feedback.Feedback;
import dev.assay.domain.feedback.Goal;
import dev.assay.domain.feedback.Strength;
import dev.assay.domain.feedback.Week;
import dev.assay.domain.gold.FieldVerdict;
import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered.Why;
import dev.assay.domain.onboarding.Assessment;
import dev.assay.domain.onboarding.Marked;
import dev.assay.domain.onboarding.Question;
import dev.assay.domain.pulse.PulseQuestion;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.domain.scheduling.WorkingHours.DayTime;
import dev.assay.domain.scheduling.WorkingHours.ExceptionDay;
import dev.assay.domain.scheduling.WorkingHours.WeekTime;
import dev.assay.domain.scoring.Interval;
import dev.assay.domain.scoring.Metric;
import dev.assay.domain.scoring.Performance;
import dev.assay.domain.screening.Action;
import dev.assay.domain.screening.GoldDose;
import dev.assay.domain.screening.GoldStep;
import dev.assay.domain.screening.Kind;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.screening.ScreeningRules;
import dev.assay.domain.screening.Suspicion;
import dev.assay.domain.shared.AppealId;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.specialisation.Field;
import dev.assay.domain.specialisation.Finding;
import dev.assay.domain.specialisation.Judged;
import dev.assay.domain.specialisation.SpecialisationRules;
import dev.assay.domain.training.Gate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of every command, event and rejection of a labeler's record. Each command fits the history before it. */
public final class LabelerSamples {
    public static final UserId LABELER = new UserId("ann");
    public static final ProjectId PROJECT = new ProjectId("reviews");
    private static final WorkingHours HOURS = new WorkingHours(
            "Europe/Vienna",
            List.of(new WeekTime(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 30))),
            List.of(
                    new ExceptionDay(LocalDate.of(2026, 1, 6), List.of()),
                    new ExceptionDay(
                            LocalDate.of(2026, 1, 10), List.of(new DayTime(LocalTime.of(22, 0), LocalTime.of(2, 0))))));
    private static final Rest REST =
            new Rest(Rest.Reason.BREAK_DUE, START, START.plusSeconds(2940), 3_000, START.plusSeconds(3540));

    static final LabelSchema SCHEMA =
            new LabelSchema(List.of(new LabelField.ChoiceField("mood", "Mood", true, List.of("glad", "sad"))));
    static final TaskId QUESTION = new TaskId("run1-0-9");
    static final Label SAD = new Label(Map.<String, LabelValue>of("mood", new LabelValue.Choice("sad")));
    private static final Map<PulseQuestion, Integer> SCORES = Map.of(PulseQuestion.WORK, 4, PulseQuestion.PACE, 2);

    static final Assessment ASSESSMENT = new Assessment(
            "first",
            1,
            Assessment.Kind.GENERAL,
            "",
            List.of(new Question(QUESTION, new ItemHash("a1".repeat(32)), SAD, "she cries")),
            0.9,
            3,
            24,
            0);

    private static final SpecialisationRules RULES = SpecialisationRules.DEFAULT;
    private static final AppealId APPEAL = new AppealId("appeal-1");
    private static final Subject SUBJECT = new Subject(Subject.Kind.REVIEW, new TaskId("run1-0-7"), new UserId("mia"));
    private static final Origin BEN = new Origin(
            new UserId("ben"),
            Role.REVIEWER,
            START.plusSeconds(1_980),
            "request-33",
            new CommandKey("key-33", "digest-33"));

    /** When the certificate of the samples ends. */
    public static final Instant EXPIRES = Instant.parse("2027-01-01T00:00:00Z");

    static final TaskId TASK = new TaskId("run1-0-7");

    private LabelerSamples() {}

    private static Metric accuracy(int right) {
        return new Metric(
                Metric.Name.ACCURACY,
                right / 100.0,
                new Interval(right / 100.0 - 0.09, right / 100.0 + 0.03),
                0.92,
                0.4,
                100,
                30);
    }

    static Feedback feedback(String week, int right) {
        Performance performance = new Performance(
                List.of(accuracy(right), new Metric(Metric.Name.CONSISTENCY, null, null, 0.9, 0.3, 12, 30)),
                null,
                START.minusSeconds(2_419_200),
                START,
                100);
        Field field = new Field("sentiment", "");
        return new Feedback(
                new Week(week, "Europe/Vienna", START.minusSeconds(604_800), START),
                40,
                performance,
                performance,
                List.of(new Strength(field, new Judged(right, 100))),
                List.of(new Confusion(
                        "mood", "{\"option\":\"sad\"}", "{\"option\":\"angry\"}", 3, List.of(new TaskId("run1-0-7")))),
                new Goal(Metric.Name.CONSISTENCY, 0.85, 0.9));
    }

    private static Finding finding(int right, double chance) {
        return new Finding(
                LABELER,
                new Field("sentiment", ""),
                new Judged(right, 100),
                new Judged(800, 1_000),
                chance,
                chance,
                12);
    }

    static final Suspicion COPIED = new Suspicion(Kind.COPYING, 31, 18, 18, 12.5, 412, new UserId("ben"));
    static final ScreeningPolicy WATCHFUL =
            new ScreeningPolicy(List.of(Action.WARN, Action.SUSPEND), new ScreeningRules(0.8, 20, 300, 8, 3.5));

    static final Suspicion CARELESS = new Suspicion(Kind.CARELESS, 60, 18, 8.5, 15.5, 80, null);
    static final GoldDose DOSE = new GoldDose(0.4, 3, 0.6, 7);
    static final ScreeningPolicy DOSED =
            new ScreeningPolicy(List.of(Action.GOLD, Action.SUSPEND), WATCHFUL.rules(), DOSE);

    public static List<LabelerCommand> commands() {
        return List.of(
                new LabelerCommand.EnrollLabeler(request(0), LABELER),
                new LabelerCommand.GrantSkill(request(1), "german"),
                new LabelerCommand.RevokeSkill(request(2), "german", "failed the test"),
                new LabelerCommand.SuspendLabeler(request(3), "answers at random"),
                new LabelerCommand.ReinstateLabeler(request(4), "appeal upheld"),
                new LabelerCommand.AcknowledgeInstructions(request(5), PROJECT, 2),
                new LabelerCommand.GrantCertificate(request(6), "radiology", EXPIRES, "passed the board exam"),
                new LabelerCommand.RevokeCertificate(request(7), "radiology", "the exam was another person's"),
                new LabelerCommand.SetDailyQuota(request(8), 200, "part time"),
                new LabelerCommand.SetWorkingHours(request(26), HOURS),
                new LabelerCommand.ImposeRest(request(27), PROJECT, REST),
                new LabelerCommand.DeliverFeedback(request(28), PROJECT, feedback("2026-W01", 96)),
                new LabelerCommand.DeliverFeedback(request(29), PROJECT, feedback("2026-W02", 60)),
                new LabelerCommand.TestSpeciality(request(30), PROJECT, finding(98, 0.001), RULES),
                new LabelerCommand.TestSpeciality(request(31), PROJECT, finding(80, 0.9), RULES),
                new LabelerCommand.FileAppeal(request(32), APPEAL, PROJECT, SUBJECT, "it says so in the text"),
                new LabelerCommand.DecideAppeal(BEN, APPEAL, PROJECT, true, "the text says so"),
                new LabelerCommand.AssignAssessment(request(34), PROJECT, ASSESSMENT, SCHEMA),
                new LabelerCommand.TakeAssessment(request(35), PROJECT, "first", Map.of(QUESTION, SAD), SCHEMA),
                new LabelerCommand.FlagLabeler(request(36), LABELER, PROJECT, COPIED, WATCHFUL, 1),
                new LabelerCommand.DismissFlag(request(37), PROJECT, 1, "both had the same teacher"),
                new LabelerCommand.JoinGroup(request(43), PROJECT, "night"),
                new LabelerCommand.LeaveGroup(request(44), PROJECT, "night", "works days now"),
                new LabelerCommand.GivePulse(request(38), PROJECT, SCORES),
                new LabelerCommand.RecordGoldVerdict(
                        request(40), LABELER, PROJECT, TASK, "sentiment", Why.ANSWERED, verdict(false), null),
                new LabelerCommand.FlagLabeler(request(46), LABELER, PROJECT, CARELESS, DOSED, 2, 5),
                new LabelerCommand.RecordGoldVerdict(
                        request(47), LABELER, PROJECT, TASK, "sentiment", Why.ANSWERED, verdict(true), null),
                new LabelerCommand.RecordGoldVerdict(
                        request(48), LABELER, PROJECT, QUESTION, "sentiment", Why.ANSWERED, verdict(true), null));
    }

    /** A verdict on one field. */
    public static GoldVerdict verdict(boolean correct) {
        double distance = correct ? 0 : 1;
        return new GoldVerdict(
                correct, 1 - distance, 0.25, new TreeMap<>(Map.of("tone", new FieldVerdict(distance, correct))));
    }

    /** What {@link #commands()} lead to, in order. */
    public static List<LabelerEvent> events() {
        return List.of(
                new LabelerEvent.LabelerEnrolled(LABELER, request(0)),
                new LabelerEvent.SkillGranted(LABELER, request(1), "german"),
                new LabelerEvent.SkillRevoked(LABELER, request(2), "german", "failed the test"),
                new LabelerEvent.LabelerSuspended(LABELER, request(3), "answers at random"),
                new LabelerEvent.LabelerReinstated(LABELER, request(4), "appeal upheld"),
                new LabelerEvent.InstructionsAcknowledged(LABELER, request(5), PROJECT, 2),
                new LabelerEvent.CertificateGranted(LABELER, request(6), "radiology", EXPIRES, "passed the board exam"),
                new LabelerEvent.CertificateRevoked(LABELER, request(7), "radiology", "the exam was another person's"),
                new LabelerEvent.DailyQuotaSet(LABELER, request(8), 200, "part time"),
                new LabelerEvent.WorkingHoursSet(LABELER, request(26), HOURS),
                new LabelerEvent.RestImposed(LABELER, request(27), PROJECT, REST),
                new LabelerEvent.FeedbackDelivered(LABELER, request(28), PROJECT, feedback("2026-W01", 96)),
                new LabelerEvent.LevelReached(LABELER, request(28), PROJECT, accuracy(96), Gate.ADVANCED),
                new LabelerEvent.FeedbackDelivered(LABELER, request(29), PROJECT, feedback("2026-W02", 60)),
                new LabelerEvent.LevelLost(LABELER, request(29), PROJECT, accuracy(60), Gate.ADVANCED),
                new LabelerEvent.SpecialityDeclared(LABELER, request(30), PROJECT, finding(98, 0.001), RULES),
                new LabelerEvent.SpecialityWithdrawn(LABELER, request(31), PROJECT, finding(80, 0.9), RULES),
                new LabelerEvent.AppealFiled(LABELER, request(32), APPEAL, PROJECT, SUBJECT, "it says so in the text"),
                new LabelerEvent.AppealDecided(LABELER, BEN, APPEAL, PROJECT, true, "the text says so"),
                new LabelerEvent.AssessmentAssigned(LABELER, request(34), PROJECT, ASSESSMENT),
                new LabelerEvent.AssessmentTaken(
                        LABELER,
                        request(35),
                        PROJECT,
                        "first",
                        1,
                        1,
                        List.of(new Marked(QUESTION, SAD, true)),
                        1,
                        1,
                        true),
                new LabelerEvent.LabelerFlagged(LABELER, request(36), PROJECT, 1, COPIED, Action.WARN, WATCHFUL, 1),
                new LabelerEvent.FlagDismissed(
                        LABELER, request(37), PROJECT, 1, request(36).at(), "both had the same teacher"),
                new LabelerEvent.GroupJoined(LABELER, request(43), PROJECT, "night"),
                new LabelerEvent.GroupLeft(LABELER, request(44), PROJECT, "night", "works days now"),
                new LabelerEvent.PulseGiven(LABELER, request(38), PROJECT, "2026-W01", new TreeMap<>(SCORES)),
                new LabelerEvent.GoldAnswered(
                        LABELER, request(40), PROJECT, TASK, "sentiment", Why.ANSWERED, verdict(false), null),
                new LabelerEvent.LabelerFlagged(
                        LABELER,
                        request(46),
                        PROJECT,
                        2,
                        CARELESS,
                        Action.GOLD,
                        DOSED,
                        2,
                        new GoldStep(DOSE, 5, request(46).at().plus(Duration.ofDays(7)))),
                new LabelerEvent.GoldAnswered(
                        LABELER, request(47), PROJECT, TASK, "sentiment", Why.ANSWERED, verdict(true), null),
                new LabelerEvent.GoldAnswered(
                        LABELER, request(48), PROJECT, QUESTION, "sentiment", Why.ANSWERED, verdict(true), null),
                new LabelerEvent.GoldWatchEnded(
                        LABELER,
                        request(48),
                        PROJECT,
                        2,
                        request(46).at(),
                        DOSE,
                        2,
                        0,
                        LabelerEvent.GoldWatchEnded.Why.PASSED));
    }

    public static List<LabelerRejection> rejections() {
        return List.of(
                new LabelerRejection.NotEnrolled(),
                new LabelerRejection.Invalid(new Violation("/skill", "must be 1 to 64 letters")),
                new LabelerRejection.KeyReused("key-1"),
                new LabelerRejection.AppealExists(APPEAL),
                new LabelerRejection.AppealWaits(),
                new LabelerRejection.NoSuchAppeal(),
                new LabelerRejection.AppealDecidedBefore(),
                new LabelerRejection.NotImpartial(),
                new LabelerRejection.NotSuspended(),
                new LabelerRejection.NoSuchAssessment(),
                new LabelerRejection.AttemptsUsed(3),
                new LabelerRejection.CoolingOff(START),
                new LabelerRejection.PulseGivenBefore("2026-W01"),
                new LabelerRejection.NoSuchFlag(2));
    }
}
