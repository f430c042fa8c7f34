package dev.assay.domain.walkthrough;

import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.gate.Coefficient;
import dev.assay.domain.gate.FieldAgreement;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.walkthrough.WalkthroughCommand.EndWalkthrough;
import dev.assay.domain.walkthrough.WalkthroughCommand.GiveReading;
import dev.assay.domain.walkthrough.WalkthroughCommand.OpenWalkthrough;
import dev.assay.domain.walkthrough.WalkthroughEvent.ReadingGiven;
import dev.assay.domain.walkthrough.WalkthroughEvent.WalkthroughJudged;
import dev.assay.domain.walkthrough.WalkthroughEvent.WalkthroughOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One of every command, event and rejection of a walkthrough: one that is ended early. */
public final class WalkthroughSamples {
    public static final ProjectId PROJECT = new ProjectId("reviews");
    public static final UserId NEW = new UserId("ann");
    public static final UserId OLD = new UserId("bob");
    public static final UserId EXPERT = new UserId("eva");
    public static final WalkthroughPolicy POLICY = new WalkthroughPolicy(0.8, 0.6, 0.5, 1);
    public static final LabelSchema SCHEMA =
            new LabelSchema(List.of(new LabelField.ChoiceField("answer", "Does it hold?", true, List.of("yes", "no"))));

    private WalkthroughSamples() {}

    public static Probe probe(int number) {
        return new Probe(new TaskId("run1-0-" + number), new ItemHash("a" + number % 10 + "0".repeat(62)));
    }

    public static SortedMap<UserId, Participant> invited() {
        return new TreeMap<>(Map.of(
                NEW, Participant.NEW_LABELER,
                OLD, Participant.EXPERIENCED_LABELER,
                EXPERT, Participant.DOMAIN_EXPERT));
    }

    public static Label label(String option) {
        return new Label(Map.<String, LabelValue>of("answer", new LabelValue.Choice(option)));
    }

    public static Origin by(UserId user, int number) {
        Origin manager = request(number);
        return new Origin(user, Role.LABELER, manager.at(), manager.correlation(), manager.cause());
    }

    public static OpenWalkthrough open(int number, int probes) {
        List<Probe> all = new ArrayList<>();
        for (int i = 1; i <= probes; i++) {
            all.add(probe(i));
        }
        return new OpenWalkthrough(request(number), PROJECT, 2, SCHEMA, all, invited(), POLICY);
    }

    public static GiveReading reading(UserId user, int number, int probe, String option) {
        return new GiveReading(by(user, number), probe, label(option), "rule 2 says " + option, null);
    }

    public static List<WalkthroughCommand> commands() {
        return List.of(
                open(0, 2), reading(NEW, 1, 1, "yes"), new EndWalkthrough(request(2), "the others are on holiday"));
    }

    private static GroupAgreement group(Participant kind) {
        return new GroupAgreement(kind, 0, false, unmeasured());
    }

    private static List<FieldAgreement> unmeasured() {
        return List.of(new FieldAgreement("answer", Coefficient.KRIPPENDORFF_ALPHA, null, "NO_PAIRS", 0));
    }

    public static List<WalkthroughEvent> events() {
        return List.of(
                new WalkthroughOpened(
                        PROJECT, request(0), 2, 1, SCHEMA, List.of(probe(1), probe(2)), invited(), POLICY),
                new ReadingGiven(
                        PROJECT, by(NEW, 1), 2, 1, 1, Participant.NEW_LABELER, label("yes"), "rule 2 says yes"),
                new WalkthroughJudged(
                        PROJECT,
                        request(2),
                        2,
                        1,
                        false,
                        POLICY,
                        List.of(
                                new GroupAgreement(null, 0, false, unmeasured()),
                                group(Participant.NEW_LABELER),
                                group(Participant.EXPERIENCED_LABELER),
                                group(Participant.DOMAIN_EXPERT)),
                        List.of(new ProbeAgreement(1, 1, true, List.of()), new ProbeAgreement(2, 1, true, List.of())),
                        "the others are on holiday"));
    }

    public static List<WalkthroughRejection> rejections() {
        return List.of(
                new WalkthroughRejection.NotOpened(),
                new WalkthroughRejection.StillOpen(),
                new WalkthroughRejection.Over(true),
                new WalkthroughRejection.NotInvited(),
                new WalkthroughRejection.NoSuchProbe(2),
                new WalkthroughRejection.Invalid(List.of(new Violation("/reading", "must not be blank"))),
                new WalkthroughRejection.KeyReused("key-1"));
    }

    /** Everybody's answers, as commands: a column of options per participant, in order of the probes. */
    public static List<WalkthroughCommand> all(String... options) {
        List<WalkthroughCommand> commands = new ArrayList<>();
        List<UserId> users = List.of(NEW, OLD, EXPERT);
        commands.add(open(0, options[0].length()));
        int number = 1;
        for (int user = 0; user < options.length; user++) {
            for (int probe = 0; probe < options[user].length(); probe++) {
                String option = options[user].charAt(probe) == 'y' ? "yes" : "no";
                commands.add(reading(users.get(user), number++, probe + 1, option));
            }
        }
        return commands;
    }
}
