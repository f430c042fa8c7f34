package dev.assay.http.labeler;

import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Call;
import dev.assay.write.entity.Entities;
import java.util.concurrent.CompletionStage;

/** Who labels or reviews in a project: managers reach nobody else. */
public final class ProjectLabelers {
    private final Entities<UserCommand, User, UserRejection> users;

    public ProjectLabelers(Entities<UserCommand, User, UserRejection> users) {
        this.users = users;
    }

    /**
     * The labeler named in the path; refused with 404 when they are none of the project's. Reviewers have skills, too: some
     * decisions are for those who have the right one.
     */
    CompletionStage<UserId> named(Call call) {
        UserId labeler = call.pathId("user", UserId::new, absent());
        return users.standing(labeler.value()).thenApply(standing -> {
            if (standing.state() instanceof User.Registered user
                    && (user.holds(Role.LABELER, call.project()) || user.holds(Role.REVIEWER, call.project()))) {
                return labeler;
            }
            throw absent().refusal();
        });
    }

    private static Problem absent() {
        return Problem.of(ProblemType.LABELER_NOT_FOUND, "Check the labeler's id.");
    }
}
