package dev.assay.domain.task;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.ExpertReview;
import dev.assay.domain.consensus.Grounds;
import dev.assay.domain.consensus.MajorityPolicy;
import dev.assay.domain.consensus.MajorityVote;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.consensus.Tally;
import dev.assay.domain.consensus.Trigger;
import dev.assay.domain.consensus.Vote;
import dev.assay.domain.crowd.CrowdModel;
import dev.assay.domain.gold.GoldChance;
import dev.assay.domain.gold.GoldCheck;
import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.gold.Rejudged;
import dev.assay.domain.instruction.Binding;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.prediction.PredictionSamples;
import dev.assay.domain.reference.ReferenceSamples;
import dev.assay.domain.requeue.RelabelRule;
import dev.assay.domain.routing.HardRule;
import dev.assay.domain.routing.Routing;
import dev.assay.domain.routing.Score;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Versions;
import dev.assay.domain.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** One of every command, event and rejection of a task, and the words its tests are written in. */
public final class TaskSamples {
    /** When everything begins; moments are minutes from here. */
    public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    public static final UserId ANN = new UserId("ann");
    public static final UserId BOB = new UserId("bob");
    public static final UserId CYD = new UserId("cyd");
    public static final UserId DEE = new UserId("dee");
    public static final UserId REVIEWER = new UserId("rev");

    public static final TaskRef REF = new TaskRef(new ProjectId("reviews"), new TaskId("run1-0-7"), "doc-7");
    public static final ItemHash ITEM = new ItemHash("0123456789abcdef".repeat(4));
    public static final Versions VERSIONS = new Versions(2, 1, 3);

    /** Minutes a lease lasts. */
    public static final int LEASE = 10;

    private TaskSamples() {}

    public static Instant minute(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    /** A request of its own: the key names who, and at which minute. */
    public static Origin origin(UserId by, int minute) {
        String key = by.value() + '-' + minute;
        return origin(by, minute, key, "digest-" + key);
    }

    public static Origin origin(UserId by, int minute, String key, String digest) {
        Role role = by.equals(REVIEWER) ? Role.REVIEWER : Role.LABELER;
        return new Origin(by, role, minute(minute), "request-" + key, new CommandKey(key, digest));
    }

    /** One required question, answered by {@link #yes()} or {@link #no()}. */
    public static LabelSchema schema() {
        return new LabelSchema(
                List.of(new LabelField.ChoiceField("answer", "Does it hold?", true, List.of("yes", "no"))));
    }

    public static Terms terms(int overlap) {
        return new Terms(VERSIONS, List.of(schema()), ConsensusPolicy.of(new MajorityVoting(overlap, overlap, 0.7)));
    }

    public static Label yes() {
        return new Label(Map.of("answer", new LabelValue.Choice("yes")));
    }

    public static Label no() {
        return new Label(Map.of("answer", new LabelValue.Choice("no")));
    }

    /** Fits no schema. */
    public static Label maybe() {
        return new Label(Map.of("answer", new LabelValue.Choice("maybe")));
    }

    public static TaskFacts facts(int overlap) {
        return new TaskFacts(REF, ITEM, overlap);
    }

    public static Tally tally(Label... labels) {
        List<UserId> labelers = List.of(ANN, BOB, CYD, DEE);
        List<Vote> votes = new ArrayList<>();
        for (Label label : labels) {
            votes.add(new Vote(labelers.get(votes.size()), label));
        }
        return MajorityVote.count(votes, LabelSamples.schema(), new MajorityPolicy(labels.length, labels.length, 0.7));
    }

    /** Grounds of an escalation to an expert. */
    public static Grounds grounds() {
        ExpertReview strategy = new ExpertReview(3, 3, 0.7, 0.5, 2, 0.9, "negation");
        Trigger trigger = new Trigger(Trigger.Kind.HIGH_DISAGREEMENT, 1, 0.5, true);
        return new Grounds(strategy, 0, List.of(), List.of(trigger), "Labelers disagree.");
    }

    /** Nothing is known beyond the item. */
    public static final TaskCommand.Context CONTEXT =
            new TaskCommand.Context(CrowdModel.NONE, OptionalDouble.empty(), Optional.empty());

    /** Why a task went to a labeler, with every member. */
    public static Routing routing() {
        return new Routing(
                Routing.Because.RANKED,
                "type=sentiment domain=finance skills=german priority=3",
                new Score(6.254, 3.333, 0.171, 1.75, 0.5, 0.25, 0.25, 0),
                List.of(new Routing.Runner("type=sentiment", 4.1), new Routing.Runner("usual", 2.5)),
                new TreeMap<>(Map.of(HardRule.SKILL, 4, HardRule.SEEN, 1)),
                2,
                4711L);
    }

    /** Expects a label, exactly. */
    public static GoldStandard gold(Label expected) {
        return new GoldStandard(expected, "the source says so", 0);
    }

    public static GoldVerdict verdict(Label expected, Label given) {
        return GoldCheck.judge(gold(expected), given, schema());
    }

    public static GoldChance chance() {
        return new GoldChance(2, 17, 0.2, 19, 0.0625, 40, 3);
    }

    public static List<TaskCommand> commands() {
        AssignmentId lease = new AssignmentId("lease-1");
        return List.of(
                new TaskCommand.GrantAssignment(origin(ANN, 0), lease, ANN, minute(LEASE), facts(0), terms(3)),
                new TaskCommand.RenewAssignment(origin(ANN, 1), lease, minute(LEASE + 1)),
                new TaskCommand.ExpireAssignments(origin(Origin.SYSTEM, 30)),
                new TaskCommand.ReleaseAssignment(origin(ANN, 2), lease),
                new TaskCommand.WithdrawAssignment(origin(REVIEWER, 2), lease),
                new TaskCommand.SkipTask(origin(ANN, 3), lease, "cut off"),
                new TaskCommand.SubmitLabel(origin(ANN, 4), lease, yes(), terms(3), null),
                new TaskCommand.ReviseLabel(origin(ANN, 5), no(), terms(3), null),
                new TaskCommand.FlagEdgeCase(origin(ANN, 5), "two languages"),
                new TaskCommand.WeighLabels(origin(Origin.SYSTEM, 31), terms(3), CONTEXT),
                new TaskCommand.AcceptOutcome(origin(REVIEWER, 6), "agreed", Set.of()),
                new TaskCommand.RejectOutcome(origin(REVIEWER, 7), "labelers missed the negation", Set.of()),
                new TaskCommand.OverrideOutcome(
                        origin(REVIEWER, 8), yes(), "the source says so", terms(3), null, Set.of()),
                new TaskCommand.RequestRelabel(origin(REVIEWER, 9), "new instructions"),
                new TaskCommand.RequeueTask(
                        origin(REVIEWER, 10), new RelabelRule(2, "", Binding.NONE), "new instructions"),
                new TaskCommand.SendToReview(origin(Origin.SYSTEM, 32), "the batch agrees too little", false),
                new TaskCommand.EscalateClash(
                        origin(Origin.SYSTEM, 33),
                        PredictionSamples.MODEL,
                        no(),
                        0.97,
                        yes(),
                        2,
                        PredictionSamples.CHECK,
                        schema()),
                new TaskCommand.EscalateLikeness(
                        origin(Origin.SYSTEM, 34),
                        new TaskId("run1-0-3"),
                        "doc-3",
                        0.9,
                        no(),
                        yes(),
                        1,
                        ReferenceSamples.CHECK,
                        schema()),
                new TaskCommand.ReserveTask(
                        origin(REVIEWER, 11), BOB, minute(60), true, "knows the author", facts(0), terms(3)),
                new TaskCommand.ReleaseReservation(origin(REVIEWER, 12), "on leave"),
                new TaskCommand.ChangePriority(origin(REVIEWER, 13), 9, "the customer waits", facts(0), terms(3)),
                new TaskCommand.DeclareGold(
                        origin(REVIEWER, 10), gold(yes()), "two experts agree", facts(0), terms(3), null),
                new TaskCommand.CorrectGold(origin(REVIEWER, 11), gold(no()), "they erred", terms(3), null),
                new TaskCommand.RetireGold(origin(REVIEWER, 12), "too well known"),
                new TaskCommand.GrantGold(origin(ANN, 13), lease, ANN, minute(LEASE + 13), terms(3), chance()));
    }

    /** In an order in which each can follow those before it. */
    public static List<TaskEvent> events() {
        AssignmentId lease = new AssignmentId("lease-1");
        return List.of(
                new TaskEvent.TaskOpened(REF, origin(ANN, 0), ITEM, 3),
                new TaskEvent.AssignmentGranted(REF, origin(ANN, 0), lease, ANN, 1, minute(LEASE), VERSIONS),
                new TaskEvent.AssignmentRenewed(REF, origin(ANN, 1), lease, ANN, minute(LEASE + 1)),
                new TaskEvent.AssignmentExpired(REF, origin(Origin.SYSTEM, 11), lease, ANN),
                new TaskEvent.AssignmentReleased(REF, origin(BOB, 12), new AssignmentId("lease-2"), BOB),
                new TaskEvent.TaskSkipped(REF, origin(CYD, 13), new AssignmentId("lease-3"), CYD, 1, "cut off"),
                new TaskEvent.LabelSubmitted(
                        REF, origin(ANN, 14), lease, ANN, 1, LabelSamples.label(), VERSIONS, minute(0)),
                new TaskEvent.LabelRevised(REF, origin(ANN, 15), ANN, 1, yes(), LabelSamples.label(), VERSIONS),
                new TaskEvent.ConsensusReached(
                        REF, origin(CYD, 16), 1, tally(LabelSamples.label(), LabelSamples.label()), VERSIONS),
                new TaskEvent.ConsensusMissed(REF, origin(CYD, 17), 1, tally(yes(), no()), VERSIONS),
                new TaskEvent.EdgeCaseFlagged(REF, origin(DEE, 17), DEE, 1, "two languages"),
                new TaskEvent.OverlapRaised(
                        REF, origin(Origin.SYSTEM, 17), 1, 4, tally(yes(), no()), grounds(), VERSIONS),
                new TaskEvent.ReviewAccepted(REF, origin(REVIEWER, 18), Stage.IN_REVIEW, yes(), "agreed"),
                new TaskEvent.ReviewRejected(REF, origin(REVIEWER, 19), Stage.SETTLED, 2, "missed the negation"),
                new TaskEvent.OutcomeOverridden(REF, origin(REVIEWER, 20), Stage.OPEN, no(), "the source says so"),
                new TaskEvent.SentToReview(
                        REF, origin(Origin.SYSTEM, 20), 2, yes(), tally(yes(), no()), "the batch agrees too little"),
                new TaskEvent.RelabelRequested(REF, origin(REVIEWER, 21), Stage.SETTLED, 3, "new instructions"),
                new TaskEvent.TaskReserved(REF, origin(REVIEWER, 22), BOB, minute(60), true, "knows the author"),
                new TaskEvent.ReservationReleased(REF, origin(REVIEWER, 23), BOB, "on leave"),
                new TaskEvent.PriorityChanged(REF, origin(REVIEWER, 24), 0, 9, "the customer waits"),
                new TaskEvent.GoldDeclared(
                        REF,
                        origin(REVIEWER, 22),
                        Stage.OPEN,
                        ITEM,
                        Traits.of("sentiment", "", List.of(), 0),
                        gold(yes()),
                        "two experts agree",
                        3,
                        0,
                        VERSIONS),
                new TaskEvent.GoldHandedOut(
                        REF, origin(ANN, 23), lease, ANN, minute(23 + LEASE), 1, chance(), VERSIONS),
                new TaskEvent.GoldLeaseRenewed(REF, origin(ANN, 24), lease, ANN, minute(24 + LEASE)),
                new TaskEvent.GoldLeaseExpired(REF, origin(Origin.SYSTEM, 35), lease, ANN),
                new TaskEvent.GoldReleased(REF, origin(BOB, 36), new AssignmentId("lease-2"), BOB),
                new TaskEvent.GoldSkipped(REF, origin(CYD, 37), new AssignmentId("lease-3"), CYD, "cut off"),
                new TaskEvent.GoldLabelJudged(
                        REF,
                        origin(ANN, 38),
                        lease,
                        ANN,
                        no(),
                        VERSIONS,
                        minute(23),
                        "sentiment",
                        1,
                        1,
                        verdict(yes(), no()),
                        false),
                new TaskEvent.GoldLabelRevised(
                        REF,
                        origin(ANN, 39),
                        ANN,
                        yes(),
                        no(),
                        VERSIONS,
                        "sentiment",
                        1,
                        verdict(yes(), yes()),
                        verdict(yes(), no())),
                new TaskEvent.GoldCorrected(
                        REF,
                        origin(REVIEWER, 40),
                        2,
                        gold(no()),
                        gold(yes()),
                        "they erred",
                        new TreeMap<>(Map.of(ANN, new Rejudged(verdict(yes(), yes()), verdict(no(), yes())))),
                        "sentiment",
                        VERSIONS),
                new TaskEvent.GoldRetired(REF, origin(REVIEWER, 41), no(), "too well known", 1));
    }

    public static List<TaskRejection> rejections() {
        AssignmentId lease = new AssignmentId("lease-1");
        Violation violation = new Violation("/answer/option", "must be one of the options");
        return List.of(
                new TaskRejection.NotBegun(),
                new TaskRejection.NoFreeSlot(3),
                new TaskRejection.AlreadyLabeled(ANN),
                new TaskRejection.AlreadySkipped(ANN),
                new TaskRejection.NotAssigned(lease),
                new TaskRejection.LeaseLost(lease, yes()),
                new TaskRejection.NoLongerOpen(Stage.SETTLED, yes()),
                new TaskRejection.WrongStage(Stage.OPEN),
                new TaskRejection.NothingToRevise(ANN),
                new TaskRejection.NothingToAccept(),
                new TaskRejection.SkillMissing("negation"),
                new TaskRejection.NothingToFlag(ANN),
                new TaskRejection.InvalidLabel(List.of(violation)),
                new TaskRejection.InvalidText(new Violation("/reason", "must not be blank")),
                new TaskRejection.Reserved(BOB, minute(60)),
                new TaskRejection.NotReserved(),
                new TaskRejection.KeyReused("ann-1"),
                new TaskRejection.AlreadyGold(1),
                new TaskRejection.InvalidGold(List.of(violation)));
    }
}
