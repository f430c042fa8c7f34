package dev.assay.http.problem;

import dev.assay.domain.learning.Learning;
import dev.assay.domain.learning.LearningRejection;
import java.util.List;

/** What the refusals of a project's proposals look like to the caller. */
public final class LearningProblems {
    private LearningProblems() {}

    public static Problem of(LearningRejection reason) {
        if (reason instanceof LearningRejection.NoSuchProposal) {
            return notFound();
        }
        if (reason instanceof LearningRejection.Decided decided) {
            return Problem.of(ProblemType.PROPOSAL_DECIDED, told(decided));
        }
        if (reason instanceof LearningRejection.Invalid invalid) {
            return Problem.invalid(List.of(invalid.violation()));
        }
        if (reason instanceof LearningRejection.KeyReused reused) {
            return TaskProblems.keyReused(reused.key());
        }
        throw new AssertionError("no problem for " + reason);
    }

    private static String told(LearningRejection.Decided decided) {
        if (decided.state() == Learning.State.DECLINED) {
            return "It was declined; the same is proposed again when it is found again after the window.";
        }
        return decided.version() == 0
                ? "It was taken up."
                : "It was taken up, and version " + decided.version() + " answers it.";
    }

    public static Problem notFound() {
        return Problem.of(ProblemType.PROPOSAL_NOT_FOUND, "Proposals count from 1; see GET …/quality/proposals.");
    }
}
