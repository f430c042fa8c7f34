package dev.assay.domain.goldset;

import static dev.assay.domain.shared.Origins.START;
import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.goldset.GoldSetCommand.AnswerGoldProposals;
import dev.assay.domain.goldset.GoldSetCommand.ChangeGoldSet;
import dev.assay.domain.goldset.GoldSetCommand.ObjectToGold;
import dev.assay.domain.goldset.GoldSetCommand.RefreshGoldSet;
import dev.assay.domain.goldset.GoldSetCommand.SetGoldSetPolicy;
import dev.assay.domain.goldset.GoldSetEvent.GoldDoubted;
import dev.assay.domain.goldset.GoldSetEvent.GoldProposalsAnswered;
import dev.assay.domain.goldset.GoldSetEvent.GoldProposed;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetChanged;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetPolicySet;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetRefreshed;
import dev.assay.domain.goldset.GoldSetEvent.GoldWorn;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.scoring.Interval;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of every command, event and rejection of a gold set: two weeks in the life of a small one. */
public final class GoldSetSamples {
    public static final ProjectId PROJECT = new ProjectId("reviews");
    public static final UserId EXPERT = new UserId("rev");
    public static final GoldSetPolicy POLICY = new GoldSetPolicy(14, 4, 1, 0.25, 2, 0.85, 0.8, 5, 1);
    public static final Instant DUE = START.plus(Duration.ofDays(14));

    /** The minute the set is due. */
    public static final int DUE_MINUTE = 14 * 24 * 60;

    public static final GoldStratum YES = new GoldStratum("mood", "", Difficulty.AGREED, "answer=yes", false);
    public static final GoldStratum NO = new GoldStratum("mood", "", Difficulty.AGREED, "answer=no", false);
    public static final GoldStratum ODD = new GoldStratum("mood", "", Difficulty.SPLIT, "answer=no", true);

    private GoldSetSamples() {}

    public static TaskId task(int number) {
        return new TaskId("run1-0-" + number);
    }

    public static Label label(String option) {
        return new Label(Map.<String, LabelValue>of("answer", new LabelValue.Choice(option)));
    }

    public static GoldCandidate candidate(int number, GoldStratum stratum) {
        return new GoldCandidate(task(number), stratum, label(stratum.answer().substring("answer=".length())), EXPERT);
    }

    public static MemberUse use(int number, int seenBy, int answers, int correct) {
        return new MemberUse(task(number), YES, seenBy, answers, correct, 0, 0);
    }

    public static RefreshGoldSet refresh(int minute, boolean scheduled, MemberUse... members) {
        return new RefreshGoldSet(
                request(minute),
                scheduled,
                "seed",
                Map.of("task-0", 40L),
                List.of(new StratumSize(YES, 60, 4), new StratumSize(NO, 30, 2), new StratumSize(ODD, 3, 1)),
                List.of(candidate(10, NO), candidate(11, ODD)),
                List.of(members));
    }

    public static List<GoldSetCommand> commands() {
        return List.of(
                new SetGoldSetPolicy(request(0), PROJECT, POLICY, "every two weeks"),
                new ChangeGoldSet(request(1), PROJECT, List.of(task(1), task(2)), List.of(), "sure"),
                new ObjectToGold(request(2), task(2), "both readings hold"),
                refresh(DUE_MINUTE, true, use(1, 1, 1, 1), use(2, 3, 2, 2)),
                new AnswerGoldProposals(
                        request(DUE_MINUTE + 1), List.of(task(11)), List.of(task(10)), 0.1, "clear under rule 2"));
    }

    public static List<GoldSetEvent> events() {
        return List.of(
                new GoldSetPolicySet(PROJECT, request(0), 1, POLICY, "every two weeks", DUE),
                new GoldSetChanged(PROJECT, request(1), 1, List.of(task(1), task(2)), List.of(), "sure", 2),
                new GoldDoubted(PROJECT, request(2), task(2), "both readings hold", 1),
                new GoldSetRefreshed(
                        PROJECT,
                        request(DUE_MINUTE),
                        1,
                        true,
                        DUE,
                        DUE.plus(Duration.ofDays(14)),
                        1,
                        POLICY,
                        "seed",
                        new TreeMap<>(Map.of("task-0", 40L)),
                        2,
                        1,
                        2,
                        List.of(
                                new StratumCount(NO, 30, 2, 0, 1, 1),
                                new StratumCount(ODD, 3, 1, 0, 1, 1),
                                new StratumCount(YES, 60, 4, 1, 2, 0))),
                new GoldWorn(
                        PROJECT,
                        request(DUE_MINUTE),
                        1,
                        new WornMember(
                                use(2, 3, 2, 2),
                                List.of(Wear.SEEN, Wear.DISPUTED),
                                new Interval(0.34238022750665303, 1.0),
                                new Interval(0, 1),
                                1),
                        1,
                        POLICY),
                new GoldProposed(PROJECT, request(DUE_MINUTE), 1, List.of(candidate(11, ODD), candidate(10, NO))),
                new GoldProposalsAnswered(
                        PROJECT,
                        request(DUE_MINUTE + 1),
                        List.of(candidate(11, ODD)),
                        List.of(task(10)),
                        0.1,
                        "clear under rule 2"));
    }

    public static List<GoldSetRejection> rejections() {
        return List.of(
                new GoldSetRejection.NotSet(),
                new GoldSetRejection.NotDue(DUE),
                new GoldSetRejection.NotAMember(task(9)),
                new GoldSetRejection.NotProposed(task(9)),
                new GoldSetRejection.Invalid(new Violation("/change", "must not be blank")),
                new GoldSetRejection.KeyReused("key-1"));
    }
}
