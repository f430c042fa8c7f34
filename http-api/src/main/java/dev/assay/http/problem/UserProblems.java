package dev.assay.http.problem;

import dev.assay.domain.user.UserRejection;
import java.util.List;

/** What the refusals of invitations and of a user's standing look like to the caller. */
final class UserProblems {
    private UserProblems() {}

    static Problem of(UserRejection reason) {
        if (reason instanceof UserRejection.NotInvited) {
            return Problem.of(
                    ProblemType.INVITATION_NOT_FOUND,
                    "It was revoked or accepted, or the text is not whole: ask for a new one.");
        }
        if (reason instanceof UserRejection.InvitationExpired expired) {
            return Problem.of(ProblemType.INVITATION_EXPIRED, "Ask whoever invited you for a new one.")
                    .with("expired", expired.expired());
        }
        if (reason instanceof UserRejection.Deactivated) {
            return Problem.of(ProblemType.USER_DEACTIVATED, "Reactivate the user first.");
        }
        if (reason instanceof UserRejection.OwnAccount) {
            return Problem.of(ProblemType.OWN_ACCOUNT, "Let another administrator do it.");
        }
        if (reason instanceof UserRejection.Invalid invalid) {
            return Problem.invalid(List.of(invalid.violation()));
        }
        if (reason instanceof UserRejection.KeyReused reused) {
            return TaskProblems.keyReused(reused.key());
        }
        throw new AssertionError("no problem for " + reason);
    }
}
