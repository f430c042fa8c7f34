package dev.assay.read.testing;

import dev.assay.domain.consensus.AdaptiveOverlap;
import dev.assay.domain.consensus.Ballot;
import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.Grounds;
import dev.assay.domain.consensus.Tally;
import dev.assay.domain.consensus.Trigger;
import dev.assay.domain.gold.FieldVerdict;
import dev.assay.domain.gold.GoldChance;
import dev.assay.domain.gold.GoldPolicy;
import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.gold.Rejudged;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.ingest.ImportedItem;
import dev.assay.domain.ingest.RejectedLine;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.prediction.Clash;
import dev.assay.domain.prediction.ModelCheck;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.prediction.Prediction;
import dev.assay.domain.prediction.PredictionEvent;
import dev.assay.domain.project.AcknowledgementRule;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.project.ProjectStatus;
import dev.assay.domain.project.WalkthroughRule;
import dev.assay.domain.question.QuestionEvent;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.routing.RoutingPolicy;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.QuestionId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Versions;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.Traits;
import dev.assay.domain.user.Grant;
import dev.assay.domain.user.Invitation;
import dev.assay.domain.user.Token;
import dev.assay.domain.user.UserEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One sample of every event, and the few values they are made of. */
public final class Sample {
    public static final ProjectId PROJECT = new ProjectId("p1");
    public static final ImportId RUN = new ImportId("run1");
    public static final TaskRef TASK = new TaskRef(PROJECT, TaskId.of(RUN, 0, 7), "item-7");
    public static final UserId ANN = new UserId("ann");
    public static final UserId BOB = new UserId("bob");
    public static final ItemHash ITEM = new ItemHash("a".repeat(64));
    public static final ModelVersion MODEL = new ModelVersion("sentiment", "1");
    public static final Versions VERSIONS = new Versions(1, 1, 1);
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Two in three is too little for anybody. */
    private static final Grounds GROUNDS = new Grounds(
            AdaptiveOverlap.DEFAULT,
            12,
            List.of(),
            List.of(new Trigger(Trigger.Kind.LOW_CONFIDENCE, 0.6, 0.97, true)),
            "The posterior is too low.");

    private Sample() {}

    public static Instant at(long second) {
        return START.plusSeconds(second);
    }

    public static Origin origin(UserId by, long second) {
        return new Origin(by, Role.LABELER, at(second), "c", new CommandKey("k" + second, "d"));
    }

    public static AssignmentId assignment(UserId labeler) {
        return new AssignmentId("a-" + labeler);
    }

    public static Label label(String answer) {
        return new Label(Map.<String, LabelValue>of("answer", new LabelValue.Choice(answer)));
    }

    public static Tally tally(boolean reached) {
        List<Ballot> ballots = List.of(
                new Ballot(new LabelValue.Choice("yes"), List.of(ANN), 0.75),
                new Ballot(new LabelValue.Choice("no"), List.of(BOB), 0.25));
        return new Tally(Map.of("answer", ballots), 4, 3, 0.7, label("yes"), reached);
    }

    public static TaskEvent opened() {
        return new TaskEvent.TaskOpened(TASK, origin(ANN, 1), ITEM, 2);
    }

    public static TaskEvent granted(UserId labeler, long second) {
        return new TaskEvent.AssignmentGranted(
                TASK, origin(labeler, second), assignment(labeler), labeler, 1, at(second + 600), VERSIONS);
    }

    public static TaskEvent renewed(UserId labeler, long second) {
        return new TaskEvent.AssignmentRenewed(
                TASK, origin(labeler, second), assignment(labeler), labeler, at(second + 600));
    }

    public static TaskEvent expired(UserId labeler, long second) {
        return new TaskEvent.AssignmentExpired(TASK, origin(Origin.SYSTEM, second), assignment(labeler), labeler);
    }

    public static TaskEvent released(UserId labeler, long second) {
        return new TaskEvent.AssignmentReleased(TASK, origin(labeler, second), assignment(labeler), labeler);
    }

    public static TaskEvent skipped(UserId labeler, long second) {
        return new TaskEvent.TaskSkipped(TASK, origin(labeler, second), assignment(labeler), labeler, 1, "blurred");
    }

    public static TaskEvent labeled(UserId labeler, long grantedAt, long second) {
        return new TaskEvent.LabelSubmitted(
                TASK, origin(labeler, second), assignment(labeler), labeler, 1, label("yes"), VERSIONS, at(grantedAt));
    }

    public static TaskEvent revised(UserId labeler, long second) {
        return new TaskEvent.LabelRevised(
                TASK, origin(labeler, second), labeler, 1, label("no"), label("yes"), VERSIONS);
    }

    public static TaskEvent reached(long second) {
        return new TaskEvent.ConsensusReached(TASK, origin(BOB, second), 1, tally(true), VERSIONS);
    }

    public static TaskEvent flagged(UserId labeler, long second) {
        return new TaskEvent.EdgeCaseFlagged(TASK, origin(labeler, second), labeler, 1, "two languages");
    }

    public static TaskEvent raised(int overlap, long second) {
        return new TaskEvent.OverlapRaised(
                TASK, origin(Origin.SYSTEM, second), 1, overlap, tally(false), GROUNDS, VERSIONS);
    }

    /** Settled in review by a better model, against the plain count. */
    public static TaskEvent reachedInReview(long second) {
        return new TaskEvent.ConsensusReached(
                TASK, origin(Origin.SYSTEM, second), 1, tally(false), VERSIONS, label("no"), GROUNDS, Stage.IN_REVIEW);
    }

    public static TaskEvent missed(int round, long second) {
        return new TaskEvent.ConsensusMissed(TASK, origin(BOB, second), round, tally(false), VERSIONS);
    }

    public static TaskEvent accepted(Stage from, long second) {
        return new TaskEvent.ReviewAccepted(TASK, origin(BOB, second), from, label("yes"), "fine");
    }

    public static TaskEvent rejected(Stage from, long second) {
        return new TaskEvent.ReviewRejected(TASK, origin(BOB, second), from, 2, "again");
    }

    public static TaskEvent overridden(Stage from, long second) {
        return new TaskEvent.OutcomeOverridden(TASK, origin(BOB, second), from, label("no"), "expert");
    }

    public static TaskEvent relabel(Stage from, long second) {
        return new TaskEvent.RelabelRequested(TASK, origin(BOB, second), from, 2, "new guide");
    }

    public static TaskEvent sent(long second) {
        return new TaskEvent.SentToReview(
                TASK, origin(Origin.SYSTEM, second), 1, label("yes"), tally(false), "the batch agrees too little");
    }

    /** By a model that is sure of a no. */
    public static TaskEvent contradicted(long second) {
        return new TaskEvent.SentToReview(
                TASK,
                origin(Origin.SYSTEM, second),
                1,
                label("yes"),
                tally(false),
                "a model is sure of another answer",
                clash(),
                null);
    }

    public static Clash clash() {
        return new Clash(
                MODEL,
                label("no"),
                0.97,
                new TreeMap<>(Map.of("answer", 1.0)),
                1,
                new ModelCheck(true, 0.9, 0, "negation"));
    }

    /** One prediction, of the task. */
    public static PredictionEvent predicted(int number, long second) {
        return new PredictionEvent.PredictionsRecorded(
                PROJECT,
                origin(BOB, second),
                MODEL,
                number,
                number,
                1,
                List.of(new Prediction(TaskId.of(RUN, 0, 6 + number), label("no"), 0.97)));
    }

    public static TaskEvent reserved(UserId labeler, long second) {
        return new TaskEvent.TaskReserved(TASK, origin(BOB, second), labeler, at(second + 600), true, "theirs");
    }

    public static TaskEvent freed(UserId labeler, long second) {
        return new TaskEvent.ReservationReleased(TASK, origin(BOB, second), labeler, "on leave");
    }

    public static TaskEvent prioritised(int to, long second) {
        return new TaskEvent.PriorityChanged(TASK, origin(BOB, second), 0, to, "urgent");
    }

    public static GoldStandard standard(String answer) {
        return new GoldStandard(label(answer), "see the guide", 0);
    }

    public static GoldVerdict verdict(boolean correct) {
        double distance = correct ? 0 : 1;
        return new GoldVerdict(
                correct, 1 - distance, 0, new TreeMap<>(Map.of("answer", new FieldVerdict(distance, correct))));
    }

    public static TaskEvent gold(Stage from, long second) {
        return new TaskEvent.GoldDeclared(
                TASK, origin(BOB, second), from, ITEM, Traits.NONE, standard("yes"), "experts agree", 2, 0, VERSIONS);
    }

    public static TaskEvent goldHandedOut(UserId labeler, int slots, long second) {
        return new TaskEvent.GoldHandedOut(
                TASK,
                origin(labeler, second),
                assignment(labeler),
                labeler,
                at(second + 600),
                slots,
                new GoldChance(1, 4, 0.2, 5, 0.125, 7, 2),
                VERSIONS);
    }

    public static TaskEvent goldRenewed(UserId labeler, long second) {
        return new TaskEvent.GoldLeaseRenewed(
                TASK, origin(labeler, second), assignment(labeler), labeler, at(second + 600));
    }

    public static TaskEvent goldExpired(UserId labeler, long second) {
        return new TaskEvent.GoldLeaseExpired(TASK, origin(Origin.SYSTEM, second), assignment(labeler), labeler);
    }

    public static TaskEvent goldReleased(UserId labeler, long second) {
        return new TaskEvent.GoldReleased(TASK, origin(labeler, second), assignment(labeler), labeler);
    }

    public static TaskEvent goldSkipped(UserId labeler, long second) {
        return new TaskEvent.GoldSkipped(TASK, origin(labeler, second), assignment(labeler), labeler, "blurred");
    }

    public static TaskEvent goldJudged(UserId labeler, int number, boolean correct, long second) {
        return new TaskEvent.GoldLabelJudged(
                TASK,
                origin(labeler, second),
                assignment(labeler),
                labeler,
                label(correct ? "yes" : "no"),
                VERSIONS,
                at(second - 10),
                "sentiment",
                number,
                1,
                verdict(correct),
                false);
    }

    public static TaskEvent goldRevised(UserId labeler, boolean correct, long second) {
        return new TaskEvent.GoldLabelRevised(
                TASK,
                origin(labeler, second),
                labeler,
                label(correct ? "yes" : "no"),
                label(correct ? "no" : "yes"),
                VERSIONS,
                "sentiment",
                1,
                verdict(correct),
                verdict(!correct));
    }

    public static TaskEvent goldCorrected(UserId rejudged, boolean correct, long second) {
        return new TaskEvent.GoldCorrected(
                TASK,
                origin(BOB, second),
                2,
                standard("no"),
                standard("yes"),
                "they erred",
                new TreeMap<>(Map.of(rejudged, new Rejudged(verdict(!correct), verdict(correct)))),
                "sentiment",
                VERSIONS);
    }

    public static TaskEvent goldRetired(long second) {
        return new TaskEvent.GoldRetired(TASK, origin(BOB, second), label("no"), "too well known", 1);
    }

    /** Every kind of ordinary task event, in an order that can happen. */
    public static List<Object> taskEvents() {
        return List.of(
                opened(),
                granted(ANN, 2),
                renewed(ANN, 3),
                expired(ANN, 700),
                granted(ANN, 701),
                released(ANN, 702),
                granted(ANN, 703),
                skipped(ANN, 704),
                granted(BOB, 705),
                labeled(BOB, 705, 715),
                revised(BOB, 716),
                flagged(BOB, 716),
                raised(3, 716),
                missed(1, 717),
                accepted(Stage.IN_REVIEW, 718),
                overridden(Stage.SETTLED, 719),
                sent(719),
                rejected(Stage.IN_REVIEW, 720),
                reached(721),
                relabel(Stage.SETTLED, 722),
                reserved(ANN, 723),
                freed(ANN, 724),
                prioritised(7, 725));
    }

    /** What can follow when the task becomes gold: everything that can happen to gold, and its end. */
    public static List<Object> goldEvents() {
        return List.of(
                gold(Stage.OPEN, 723),
                goldHandedOut(BOB, 1, 724),
                goldRenewed(BOB, 725),
                goldReleased(BOB, 726),
                goldHandedOut(BOB, 1, 727),
                goldSkipped(BOB, 728),
                goldHandedOut(ANN, 1, 729),
                goldExpired(ANN, 1400),
                goldHandedOut(ANN, 1, 1401),
                goldJudged(ANN, 1, false, 1411),
                goldRevised(ANN, true, 1412),
                goldCorrected(ANN, false, 1413),
                goldRetired(1414));
    }

    /** Every kind of task event. */
    public static List<Object> taskEventsAndGold() {
        return Stream.concat(taskEvents().stream(), goldEvents().stream()).toList();
    }

    public static ImportEvent.ChunkAccepted chunk(int number, int items) {
        List<ImportedItem> all = IntStream.range(0, items)
                .mapToObj(i -> new ImportedItem(TaskId.of(RUN, number, i), "item-" + number + '-' + i, ITEM, 0, i + 1))
                .toList();
        List<RejectedLine> rejected = List.of(new RejectedLine(number * 100L + 99, "malformed", "", "broken"));
        return new ImportEvent.ChunkAccepted(
                RUN, PROJECT, origin(ANN, number + 2L), START.toEpochMilli(), number, "d" + number, all, rejected, 1);
    }

    /** Every kind of import event, in order. */
    public static List<Object> importEvents() {
        return List.of(
                new ImportEvent.ImportStarted(RUN, PROJECT, origin(ANN, 1), "csv"),
                chunk(0, 3),
                chunk(1, 2),
                new ImportEvent.ImportCompleted(RUN, PROJECT, origin(ANN, 9), 5, 2, 2));
    }

    /** Every kind of question event, in order. */
    public static List<Object> questionEvents() {
        QuestionId id = new QuestionId("q1");
        return List.of(
                new QuestionEvent.QuestionAsked(id, PROJECT, origin(ANN, 1), at(1), TASK, 2, "irony", "Does it count?"),
                new QuestionEvent.QuestionAnswered(id, PROJECT, origin(BOB, 2), at(1), "It does.", true),
                new QuestionEvent.QuestionResolved(id, PROJECT, origin(BOB, 3), at(1), 3));
    }

    /** Every kind of project event, in order. */
    public static List<Object> projectEvents() {
        LabelSchema schema =
                new LabelSchema(List.of(new LabelField.ChoiceField("answer", "Answer", true, List.of("yes", "no"))));
        return List.of(
                new ProjectEvent.ProjectCreated(
                        PROJECT,
                        origin(ANN, 1),
                        "Project",
                        schema,
                        Instructions.plain("Read."),
                        ConsensusPolicy.DEFAULT,
                        600),
                new ProjectEvent.InstructionsPublished(
                        PROJECT, origin(ANN, 2), 2, Instructions.plain("Read well."), "clearer", List.of()),
                new ProjectEvent.SchemaPublished(PROJECT, origin(ANN, 3), 2, schema, "same"),
                new ProjectEvent.PolicySet(PROJECT, origin(ANN, 4), 2, ConsensusPolicy.DEFAULT, "same"),
                new ProjectEvent.StatusChanged(
                        PROJECT, origin(ANN, 5), ProjectStatus.ACTIVE, ProjectStatus.PAUSED, "lunch"),
                new ProjectEvent.AcknowledgementSet(PROJECT, origin(ANN, 6), AcknowledgementRule.ALWAYS, "safety"),
                new ProjectEvent.RoutingSet(PROJECT, origin(ANN, 7), 1, RoutingPolicy.DEFAULT, "as ever"),
                new ProjectEvent.ScreeningSet(PROJECT, origin(ANN, 8), 1, ScreeningPolicy.OFF, "we know them"),
                new ProjectEvent.GoldPolicySet(PROJECT, origin(ANN, 8), 1, GoldPolicy.NONE, "none yet"),
                new ProjectEvent.WalkthroughRuleSet(PROJECT, origin(ANN, 9), WalkthroughRule.EVERY_VERSION, "sure"),
                new ProjectEvent.WalkthroughPassed(PROJECT, origin(ANN, 10), 1),
                new ProjectEvent.ModelCheckSet(PROJECT, origin(ANN, 9), 1, ModelCheck.OFF, "not yet"),
                new ProjectEvent.ReferenceCheckSet(PROJECT, origin(ANN, 10), 1, ReferenceCheck.OFF, "not yet"));
    }

    /** Every kind of user event, in order. */
    public static List<Object> userEvents() {
        Grant labeler = new Grant(Role.LABELER, PROJECT);
        Invitation invitation = new Invitation(PROJECT, List.of(Role.LABELER), "1".repeat(64), at(1000));
        return List.of(
                new UserEvent.UserInvited(ANN, origin(BOB, 0), invitation),
                new UserEvent.InvitationRevoked(ANN, origin(BOB, 0), PROJECT),
                new UserEvent.UserInvited(ANN, origin(BOB, 0), invitation),
                new UserEvent.InvitationAccepted(ANN, origin(BOB, 1), PROJECT),
                new UserEvent.UserRegistered(ANN, origin(BOB, 1)),
                new UserEvent.RoleGranted(ANN, origin(BOB, 2), labeler),
                new UserEvent.RoleGranted(ANN, origin(BOB, 3), new Grant(Role.ADMIN, null)),
                new UserEvent.TokenIssued(ANN, origin(BOB, 4), new Token(new TokenId("t"), "0".repeat(64), at(1000))),
                new UserEvent.TokenRevoked(ANN, origin(BOB, 5), new TokenId("t")),
                new UserEvent.RoleRevoked(ANN, origin(BOB, 6), labeler),
                new UserEvent.UserDeactivated(ANN, origin(BOB, 7), "left"),
                new UserEvent.UserReactivated(ANN, origin(BOB, 8), "came back"),
                new UserEvent.UserDeactivated(ANN, origin(BOB, 9), "left again"));
    }
}
