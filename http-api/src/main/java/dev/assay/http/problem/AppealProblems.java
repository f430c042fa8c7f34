package dev.assay.http.problem;

import dev.assay.domain.labeler.LabelerRejection;

/** What the refusals of appeals and assessments look like to the caller. */
final class AppealProblems {
    private AppealProblems() {}

    static Problem of(LabelerRejection reason) {
        if (reason instanceof LabelerRejection.AppealExists) {
            return Problem.of(ProblemType.APPEAL_ID_TAKEN, "Choose another id, or leave it out to get one.");
        }
        if (reason instanceof LabelerRejection.AppealWaits) {
            return Problem.of(
                    ProblemType.APPEAL_WAITS, "One against the same decision waits already, or too many of yours do.");
        }
        if (reason instanceof LabelerRejection.NoSuchAppeal) {
            return Problem.of(ProblemType.APPEAL_NOT_FOUND, "Check the labeler and the appeal's id.");
        }
        if (reason instanceof LabelerRejection.AppealDecidedBefore) {
            return Problem.of(ProblemType.APPEAL_DECIDED, "The appeal was judged; it is not judged twice.");
        }
        if (reason instanceof LabelerRejection.NotImpartial) {
            return Problem.of(
                    ProblemType.NOT_IMPARTIAL,
                    "Somebody else has to judge it: you made the decision or it is about you.");
        }
        if (reason instanceof LabelerRejection.NotSuspended) {
            return Problem.of(ProblemType.NOTHING_TO_APPEAL, "You are not suspended.");
        }
        return assessment(reason);
    }

    private static Problem assessment(LabelerRejection reason) {
        if (reason instanceof LabelerRejection.NoSuchFlag) {
            return Problem.of(ProblemType.FLAG_NOT_FOUND, "See …/flags for those there are.");
        }
        if (reason instanceof LabelerRejection.NoSuchAssessment) {
            return Problem.of(ProblemType.ASSESSMENT_NOT_FOUND, "See …/labelers/me/assessments for those there are.");
        }
        if (reason instanceof LabelerRejection.AttemptsUsed used) {
            return Problem.of(ProblemType.ATTEMPTS_USED, "A manager can assign a new version.")
                    .with("attempts", used.attempts());
        }
        if (reason instanceof LabelerRejection.CoolingOff cooling) {
            return Problem.of(ProblemType.COOLING_OFF, "Wait until then, and read what was wrong meanwhile.")
                    .with("until", cooling.until());
        }
        if (reason instanceof LabelerRejection.PulseGivenBefore given) {
            return Problem.of(
                            ProblemType.PULSE_GIVEN,
                            "You said how that week was; the next can be spoken of when it is over.")
                    .with("week", given.week());
        }
        throw new AssertionError("no problem for " + reason);
    }
}
