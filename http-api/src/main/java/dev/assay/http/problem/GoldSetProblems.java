package dev.assay.http.problem;

import dev.assay.domain.goldset.GoldSetRejection;
import java.util.List;

/** What the refusals of a project's gold set look like to the caller. */
public final class GoldSetProblems {
    private GoldSetProblems() {}

    public static Problem of(GoldSetRejection reason) {
        if (reason instanceof GoldSetRejection.NotSet) {
            return Problem.of(ProblemType.GOLD_SET_NOT_SET, "Set a policy with PUT …/gold-set/policy.");
        }
        if (reason instanceof GoldSetRejection.NotDue notDue) {
            return Problem.of(ProblemType.REFRESH_NOT_DUE, "It is due at " + notDue.due() + '.');
        }
        if (reason instanceof GoldSetRejection.NotAMember notAMember) {
            return Problem.of(
                    ProblemType.NOT_GOLD,
                    "Task " + notAMember.task() + " is not in the set; it may take a moment after it was declared.");
        }
        if (reason instanceof GoldSetRejection.NotProposed notProposed) {
            return Problem.of(
                    ProblemType.NOT_PROPOSED,
                    "Task " + notProposed.task() + " does not wait for an answer; see GET …/gold-set/proposals.");
        }
        if (reason instanceof GoldSetRejection.Invalid invalid) {
            return Problem.invalid(List.of(invalid.violation()));
        }
        if (reason instanceof GoldSetRejection.KeyReused reused) {
            return TaskProblems.keyReused(reused.key());
        }
        throw new AssertionError("no problem for " + reason);
    }
}
