package dev.assay.domain.project;

import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.gold.GoldPolicy;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.prediction.PredictionSamples;
import dev.assay.domain.reference.ReferenceSamples;
import dev.assay.domain.routing.RoutingPolicy;
import dev.assay.domain.routing.Weights;
import dev.assay.domain.screening.Action;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.screening.ScreeningRules;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Violation;
import java.util.List;
import java.util.TreeSet;

/** One of every command, event and rejection of a project. Each command fits the history before it. */
public final class ProjectSamples {
    public static final ProjectId PROJECT = new ProjectId("reviews");
    public static final ConsensusPolicy STRICT = ConsensusPolicy.of(new MajorityVoting(5, 4, 0.8));

    public static final RoutingPolicy SPECIALISTS =
            new RoutingPolicy(Weights.DEFAULT, 300, 20, new TreeSet<>(List.of("radiology")), 400, 50, 10);

    public static final ScreeningPolicy WATCHFUL =
            new ScreeningPolicy(List.of(Action.WARN, Action.SUSPEND), new ScreeningRules(0.8, 20, 300, 8, 3.5));

    public static final GoldPolicy GOLD = new GoldPolicy(
            GoldPolicy.Measure.LABELS,
            List.of(new GoldPolicy.Step(20, 0.2), new GoldPolicy.Step(100, 0.1)),
            0.05,
            true,
            8_675_309);

    private ProjectSamples() {}

    public static ProjectCommand.CreateProject creation() {
        return new ProjectCommand.CreateProject(
                request(0),
                PROJECT,
                "Product reviews",
                LabelSamples.schema(),
                Instructions.plain("# How to label\nRead twice."),
                ConsensusPolicy.DEFAULT,
                600);
    }

    public static List<ProjectCommand> commands() {
        return List.of(
                creation(),
                new ProjectCommand.PublishInstructions(
                        request(1), 1, Instructions.plain("# How to label\nRead thrice."), "clearer", List.of()),
                new ProjectCommand.PublishSchema(request(2), 2, LabelSamples.schema(), "one more option"),
                new ProjectCommand.SetPolicy(request(3), 3, STRICT, "too much disagreement"),
                new ProjectCommand.ChangeStatus(request(4), 4, ProjectStatus.PAUSED, "holidays"),
                new ProjectCommand.SetAcknowledgement(request(5), 5, AcknowledgementRule.ALWAYS, "safety matters"),
                new ProjectCommand.SetRouting(request(6), 6, SPECIALISTS, "X-rays need a radiologist"),
                new ProjectCommand.SetScreening(request(7), 7, WATCHFUL, "open to anybody from now on"),
                new ProjectCommand.SetGoldPolicy(request(8), 8, GOLD, "measure newcomers closely"),
                new ProjectCommand.SetWalkthroughRule(request(9), 9, WalkthroughRule.EVERY_VERSION, "nobody guesses"),
                new ProjectCommand.RecordWalkthrough(request(10), 2),
                new ProjectCommand.SetModelCheck(request(11), 11, PredictionSamples.CHECK, "the model is good by now"),
                new ProjectCommand.SetReferenceCheck(request(12), 12, ReferenceSamples.CHECK, "many are alike"));
    }

    /** What {@link #commands()} lead to, in order. */
    public static List<ProjectEvent> events() {
        return List.of(
                new ProjectEvent.ProjectCreated(
                        PROJECT,
                        request(0),
                        "Product reviews",
                        LabelSamples.schema(),
                        Instructions.plain("# How to label\nRead twice."),
                        ConsensusPolicy.DEFAULT,
                        600),
                new ProjectEvent.InstructionsPublished(
                        PROJECT,
                        request(1),
                        2,
                        Instructions.plain("# How to label\nRead thrice."),
                        "clearer",
                        List.of()),
                new ProjectEvent.SchemaPublished(PROJECT, request(2), 2, LabelSamples.schema(), "one more option"),
                new ProjectEvent.PolicySet(PROJECT, request(3), 2, STRICT, "too much disagreement"),
                new ProjectEvent.StatusChanged(
                        PROJECT, request(4), ProjectStatus.ACTIVE, ProjectStatus.PAUSED, "holidays"),
                new ProjectEvent.AcknowledgementSet(PROJECT, request(5), AcknowledgementRule.ALWAYS, "safety matters"),
                new ProjectEvent.RoutingSet(PROJECT, request(6), 1, SPECIALISTS, "X-rays need a radiologist"),
                new ProjectEvent.ScreeningSet(PROJECT, request(7), 1, WATCHFUL, "open to anybody from now on"),
                new ProjectEvent.GoldPolicySet(PROJECT, request(8), 1, GOLD, "measure newcomers closely"),
                new ProjectEvent.WalkthroughRuleSet(
                        PROJECT, request(9), WalkthroughRule.EVERY_VERSION, "nobody guesses"),
                new ProjectEvent.WalkthroughPassed(PROJECT, request(10), 2),
                new ProjectEvent.ModelCheckSet(
                        PROJECT, request(11), 1, PredictionSamples.CHECK, "the model is good by now"),
                new ProjectEvent.ReferenceCheckSet(PROJECT, request(12), 1, ReferenceSamples.CHECK, "many are alike"));
    }

    public static List<ProjectRejection> rejections() {
        return List.of(
                new ProjectRejection.NotCreated(),
                new ProjectRejection.IdTaken(),
                new ProjectRejection.RevisionConflict(3, 4),
                new ProjectRejection.Closed(),
                new ProjectRejection.Invalid(List.of(new Violation("/name", "must be 1 to 200 characters"))),
                new ProjectRejection.KeyReused("key-1"));
    }
}
