package dev.assay.http.problem;

import dev.assay.domain.walkthrough.WalkthroughRejection;

/** What the refusals of a walkthrough look like to the caller. */
public final class WalkthroughProblems {
    private WalkthroughProblems() {}

    public static Problem of(WalkthroughRejection reason) {
        if (reason instanceof WalkthroughRejection.NotOpened) {
            return Problem.of(
                    ProblemType.WALKTHROUGH_NOT_FOUND,
                    "A manager opens one with POST …/instructions/{version}/walkthrough.");
        }
        if (reason instanceof WalkthroughRejection.StillOpen) {
            return Problem.of(
                    ProblemType.WALKTHROUGH_OPEN,
                    "Wait until everybody has answered, or end it with POST …/walkthrough/end.");
        }
        if (reason instanceof WalkthroughRejection.Over over) {
            return Problem.of(
                    ProblemType.WALKTHROUGH_OVER,
                    over.passed() ? "It has passed." : "It has failed; a manager can open it anew.");
        }
        if (reason instanceof WalkthroughRejection.NotInvited) {
            return Problem.of(ProblemType.NOT_INVITED, "Ask the project's manager.");
        }
        if (reason instanceof WalkthroughRejection.NoSuchProbe) {
            return noSuchProbe();
        }
        if (reason instanceof WalkthroughRejection.Invalid invalid) {
            return Problem.invalid(invalid.violations());
        }
        if (reason instanceof WalkthroughRejection.KeyReused reused) {
            return TaskProblems.keyReused(reused.key());
        }
        throw new AssertionError("no problem for " + reason);
    }

    public static Problem noSuchProbe() {
        return Problem.of(ProblemType.PROBE_NOT_FOUND, "Probes count from 1; see GET …/walkthrough/mine.");
    }
}
