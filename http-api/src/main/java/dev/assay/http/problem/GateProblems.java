package dev.assay.http.problem;

import dev.assay.domain.gate.GateRejection;
import java.util.List;

/** What the refusals of a project's gate look like to the caller. */
public final class GateProblems {
    private GateProblems() {}

    public static Problem of(GateRejection reason) {
        if (reason instanceof GateRejection.NotSet) {
            return notSet();
        }
        if (reason instanceof GateRejection.NotJudged) {
            return notJudged();
        }
        if (reason instanceof GateRejection.Invalid invalid) {
            return Problem.invalid(List.of(invalid.violation()));
        }
        if (reason instanceof GateRejection.KeyReused reused) {
            return TaskProblems.keyReused(reused.key());
        }
        throw new AssertionError("no problem for " + reason);
    }

    public static Problem notSet() {
        return Problem.of(ProblemType.GATE_NOT_SET, "Set one with PUT …/gate.");
    }

    public static Problem notJudged() {
        return Problem.of(
                ProblemType.BATCH_NOT_JUDGED,
                "Check the import's id; a batch is judged when its import is complete and its last task is decided.");
    }
}
