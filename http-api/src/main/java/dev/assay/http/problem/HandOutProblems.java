package dev.assay.http.problem;

import dev.assay.write.dispatch.HandOut;
import dev.assay.write.dispatch.HandOut.Assigned;
import dev.assay.write.dispatch.HandOut.NothingToDo;
import java.util.Optional;

/** What a refused hand-out looks like to the caller. */
public final class HandOutProblems {
    private HandOutProblems() {}

    /** Empty for what is no failure: a task, or nothing to do. */
    public static Optional<Problem> of(HandOut handOut) {
        if (handOut instanceof Assigned || handOut instanceof NothingToDo) {
            return Optional.empty();
        }
        if (handOut instanceof HandOut.Suspended) {
            return Optional.of(Problem.of(ProblemType.LABELER_SUSPENDED, "Talk to the project's manager."));
        }
        if (handOut instanceof HandOut.InstructionsUnread unread) {
            return Optional.of(Problem.of(
                            ProblemType.INSTRUCTIONS_UNREAD,
                            "Read …/instructions/" + unread.version() + ", then PUT …/instructions/" + unread.version()
                                    + "/acknowledgement, or send \"acknowledge\" in a session.")
                    .with("version", unread.version()));
        }
        if (handOut instanceof HandOut.UnknownProject) {
            return Optional.of(EntityProblems.projectNotFound());
        }
        if (handOut instanceof HandOut.UnknownTask) {
            return Optional.of(EntityProblems.taskNotFound());
        }
        if (handOut instanceof HandOut.TaskRefused refused) {
            return Optional.of(TaskProblems.of(refused.reason()));
        }
        if (handOut instanceof HandOut.TooManyHeld held) {
            return Optional.of(Problem.of(ProblemType.TOO_MANY_HELD, "Finish, skip or release one first.")
                    .with("limit", held.limit()));
        }
        throw new AssertionError("no problem for " + handOut);
    }
}
