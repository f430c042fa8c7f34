package dev.assay.http.access;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides whether a principal may do something, and in which role they then act. */
public final class Access {
    private Access() {}

    /**
     * Lets a principal pass or not.
     *
     * @param project the project at hand; null for what spans projects
     * @return the role acted in
     * @throws dev.assay.http.problem.Refusal 404 for a project the principal has no role in, 403 for a wrong role
     */
    public static Role check(Principal principal, Permission permission, @Nullable ProjectId project) {
        if (permission.scope() != Permission.Scope.PROJECT) {
            return anywhere(principal, permission);
        }
        if (project == null) {
            throw new AssertionError(permission + " is about one project");
        }
        if (!principal.isAdmin() && !principal.belongsTo(project)) {
            throw EntityProblems.projectNotFound().refusal();
        }
        return first(permission.roles(), role -> principal.holds(role, project));
    }

    /** Whether a principal holds any role that a permission in a project takes. */
    public static boolean holdsAny(Principal principal, Permission permission, ProjectId project) {
        return permission.roles().stream().anyMatch(role -> principal.holds(role, project));
    }

    private static Role anywhere(Principal principal, Permission permission) {
        if (permission.roles().isEmpty()) {
            return anyRole(principal);
        }
        return first(permission.roles(), principal::holdsAnywhere);
    }

    /** The role a user acts in where none is asked for: the first they hold, in the order of {@link Role}. */
    private static Role anyRole(Principal principal) {
        return List.of(Role.values()).stream()
                .filter(principal::holdsAnywhere)
                .findFirst()
                .orElse(Role.LABELER);
    }

    private static Role first(List<Role> roles, Predicate<Role> held) {
        for (Role role : roles) {
            if (held.test(role)) {
                return role;
            }
        }
        throw Problem.of(ProblemType.FORBIDDEN, "This takes one of the roles named in \"roles\".")
                .with("roles", roles.stream().map(Enum::name).toList())
                .refusal();
    }
}
