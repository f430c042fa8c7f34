package dev.assay.http.problem;

import dev.assay.domain.sampling.SampleRejection;
import java.util.List;

/** What the refusals of audit samples look like to the caller. */
public final class SampleProblems {
    private SampleProblems() {}

    public static Problem of(SampleRejection reason) {
        if (reason instanceof SampleRejection.NotDrawn) {
            return absent();
        }
        if (reason instanceof SampleRejection.NothingToDraw) {
            return Problem.of(
                    ProblemType.NOTHING_TO_DRAW, "Wait until items are settled, or name an earlier moment in since.");
        }
        if (reason instanceof SampleRejection.NotInSample) {
            return Problem.of(
                    ProblemType.NOT_IN_SAMPLE, "Audit one of the tasks that GET …/samples/{sample}/tasks lists.");
        }
        if (reason instanceof SampleRejection.AlreadyAudited) {
            return Problem.of(ProblemType.ALREADY_AUDITED, "A verdict stands; take the next task of the sample.");
        }
        if (reason instanceof SampleRejection.Invalid invalid) {
            return Problem.invalid(List.of(invalid.violation()));
        }
        if (reason instanceof SampleRejection.IdTaken) {
            return TaskProblems.keyReused("Idempotency-Key");
        }
        if (reason instanceof SampleRejection.KeyReused reused) {
            return TaskProblems.keyReused(reused.key());
        }
        throw new AssertionError("no problem for " + reason);
    }

    public static Problem absent() {
        return Problem.of(ProblemType.SAMPLE_NOT_FOUND, "Check the id that drawing it answered.");
    }
}
