package dev.assay.domain.gate;

import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Violation;
import java.util.List;

/** One of every command, event and rejection of a gate. */
public final class GateSamples {
    public static final ProjectId PROJECT = new ProjectId("reviews");
    public static final ImportId BATCH = new ImportId("run1");
    public static final GatePolicy POLICY = GatePolicy.DEFAULT;
    public static final List<FieldAgreement> AGREEMENT = List.of(
            measured(0.5, 0.25, 0.75),
            new FieldAgreement("mood", Coefficient.KRIPPENDORFF_ALPHA, null, "ONE_CLASS", 0));

    private GateSamples() {}

    public static FieldAgreement measured(double value, double low, double high) {
        return new FieldAgreement(
                "answer",
                Coefficient.KRIPPENDORFF_ALPHA,
                new FieldAgreement.Interval(value, low, high, "LINEARISED"),
                null,
                40);
    }

    public static List<GateCommand> commands() {
        return List.of(
                new GateCommand.SetGate(request(0), PROJECT, POLICY, "the article's figures"),
                new GateCommand.JudgeBatch(request(1), BATCH, 40, 40, AGREEMENT),
                new GateCommand.OverruleVerdict(request(2), BATCH, GateVerdict.ACCEPT, "hard by nature"));
    }

    public static List<GateEvent> events() {
        return List.of(
                new GateEvent.GateSet(PROJECT, request(0), 1, POLICY, "the article's figures"),
                new GateEvent.BatchJudged(
                        PROJECT, request(1), BATCH, 40, 40, 1, POLICY, AGREEMENT, GateVerdict.RELABEL),
                new GateEvent.VerdictOverruled(
                        PROJECT, request(2), BATCH, 40, GateVerdict.RELABEL, GateVerdict.ACCEPT, "hard by nature"));
    }

    public static List<GateRejection> rejections() {
        return List.of(
                new GateRejection.NotSet(),
                new GateRejection.NotJudged(BATCH),
                new GateRejection.Invalid(new Violation("/change", "must not be blank")),
                new GateRejection.KeyReused("key-1"));
    }
}
