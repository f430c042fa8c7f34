package dev.assay.http.problem;

import dev.assay.domain.ingest.ImportRejection;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.question.QuestionRejection;
import dev.assay.domain.requeue.RequeueRejection;
import dev.assay.domain.user.UserRejection;
import java.util.List;

/** What the refusals of projects, users, labelers, imports, questions and requeues look like to the caller. */
public final class EntityProblems {
    private EntityProblems() {}

    public static Problem of(ProjectRejection reason) {
        if (reason instanceof ProjectRejection.NotCreated) {
            return projectNotFound();
        }
        if (reason instanceof ProjectRejection.IdTaken) {
            return Problem.of(ProblemType.PROJECT_ID_TAKEN, "Choose another id, or leave it out to get one.");
        }
        if (reason instanceof ProjectRejection.RevisionConflict conflict) {
            return Problem.of(
                            ProblemType.REVISION_CONFLICT,
                            "Read the project again, redo the edit on it, and send its new ETag in If-Match.")
                    .with("expected", conflict.expected())
                    .with("current", conflict.current());
        }
        if (reason instanceof ProjectRejection.Closed) {
            return Problem.of(ProblemType.PROJECT_CLOSED, "A closed project stays as it is; create another one.");
        }
        if (reason instanceof ProjectRejection.Invalid invalid) {
            return Problem.invalid(invalid.violations());
        }
        if (reason instanceof ProjectRejection.KeyReused reused) {
            return TaskProblems.keyReused(reused.key());
        }
        throw new AssertionError("no problem for " + reason);
    }

    public static Problem of(UserRejection reason) {
        if (reason instanceof UserRejection.NotRegistered) {
            return Problem.of(ProblemType.USER_NOT_FOUND, "Register the user first with POST /api/v1/users.");
        }
        if (reason instanceof UserRejection.IdTaken) {
            return Problem.of(ProblemType.USER_ID_TAKEN, "Choose another id, or leave it out to get one.");
        }
        if (reason instanceof UserRejection.UnknownToken unknown) {
            return Problem.of(ProblemType.TOKEN_NOT_FOUND, "Name a token that was issued to this user.")
                    .with("token", unknown.token());
        }
        if (reason instanceof UserRejection.InvalidExpiry expiry) {
            return Problem.invalid("/expires", "must be in the future and at most " + expiry.days() + " days away");
        }
        if (reason instanceof UserRejection.TooManyTokens many) {
            return Problem.of(ProblemType.TOO_MANY_TOKENS, "Revoke a token first.")
                    .with("limit", many.limit());
        }
        return UserProblems.of(reason);
    }

    /** Also the answer to a wrong secret, which tells nothing of what is there. */
    public static Problem invitationNotFound() {
        return UserProblems.of(new UserRejection.NotInvited());
    }

    public static Problem of(LabelerRejection reason) {
        if (reason instanceof LabelerRejection.NotEnrolled) {
            return Problem.of(ProblemType.LABELER_NOT_FOUND, "Give the user the labeler role in the project first.");
        }
        if (reason instanceof LabelerRejection.Invalid invalid) {
            return Problem.invalid(List.of(invalid.violation()));
        }
        if (reason instanceof LabelerRejection.KeyReused reused) {
            return TaskProblems.keyReused(reused.key());
        }
        return AppealProblems.of(reason);
    }

    /** The same where what is checked is a member of the body. */
    public static Problem of(LabelerRejection reason, String pointer) {
        return reason instanceof LabelerRejection.Invalid invalid
                ? Problem.invalid(List.of(invalid.violation().under(pointer)))
                : of(reason);
    }

    public static Problem of(ImportRejection reason) {
        if (reason instanceof ImportRejection.NotStarted) {
            return Problem.of(ProblemType.IMPORT_NOT_FOUND, "Send the input to POST …/imports.");
        }
        if (reason instanceof ImportRejection.AnotherRun other) {
            return TaskProblems.keyReused("Idempotency-Key").with("format", other.format());
        }
        if (reason instanceof ImportRejection.InputChanged changed) {
            return Problem.of(
                            ProblemType.IMPORT_INPUT_CHANGED,
                            "A run is resumed by sending the same bytes. Import changed input under a new key: items"
                                    + " already there are recognised.")
                    .with("chunk", changed.chunk());
        }
        if (reason instanceof ImportRejection.AlreadyComplete) {
            return Problem.of(
                    ProblemType.IMPORT_INPUT_CHANGED,
                    "The run is complete and the input has grown. Import it under a new key: items already there are"
                            + " recognised.");
        }
        if (reason instanceof ImportRejection.ChunkOutOfOrder order) {
            return Problem.of(
                            ProblemType.IMPORT_OUT_OF_ORDER,
                            "The same run is being sent twice at once. Wait for the other one, then send it again.")
                    .with("expected", order.expected());
        }
        throw new AssertionError("no problem for " + reason);
    }

    public static Problem of(QuestionRejection reason) {
        if (reason instanceof QuestionRejection.NotAsked) {
            return Problem.of(ProblemType.QUESTION_NOT_FOUND, "Check the question's id.");
        }
        if (reason instanceof QuestionRejection.OwnQuestion) {
            return Problem.of(ProblemType.OWN_QUESTION, "Let another reviewer answer it.");
        }
        if (reason instanceof QuestionRejection.AlreadyAnswered) {
            return Problem.of(ProblemType.ALREADY_ANSWERED, "An answer stays; publish a version that says it better.");
        }
        if (reason instanceof QuestionRejection.Invalid invalid) {
            return Problem.invalid(List.of(invalid.violation()));
        }
        if (reason instanceof QuestionRejection.IdTaken) {
            return TaskProblems.keyReused("Idempotency-Key");
        }
        if (reason instanceof QuestionRejection.KeyReused reused) {
            return TaskProblems.keyReused(reused.key());
        }
        throw new AssertionError("no problem for " + reason);
    }

    public static Problem of(RequeueRejection reason) {
        if (reason instanceof RequeueRejection.NotStarted) {
            return Problem.of(ProblemType.REQUEUE_NOT_FOUND, "Check the id that starting it answered.");
        }
        if (reason instanceof RequeueRejection.Ended) {
            return Problem.of(ProblemType.REQUEUE_ENDED, "Start another one if labels are still outdated.");
        }
        if (reason instanceof RequeueRejection.Invalid invalid) {
            return Problem.invalid(List.of(invalid.violation()));
        }
        if (reason instanceof RequeueRejection.IdTaken) {
            return TaskProblems.keyReused("Idempotency-Key");
        }
        if (reason instanceof RequeueRejection.KeyReused reused) {
            return TaskProblems.keyReused(reused.key());
        }
        throw new AssertionError("no problem for " + reason);
    }

    /** Also the answer to whoever has no role in a project that exists. */
    public static Problem projectNotFound() {
        return Problem.of(ProblemType.PROJECT_NOT_FOUND, "Check the id, or ask an administrator for a role in it.");
    }

    public static Problem taskNotFound() {
        return Problem.of(ProblemType.TASK_NOT_FOUND, "Check the task's id and the project it belongs to.");
    }
}
