package dev.assay.http.access;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Grant;
import java.util.Set;

/** Who sent a request, and the roles they hold. */
public record Principal(UserId user, Set<Grant> grants) {
    public Principal {
        grants = Set.copyOf(grants);
    }

    public boolean isAdmin() {
        return grants.contains(new Grant(Role.ADMIN, null));
    }

    public boolean holds(Role role, ProjectId project) {
        return role == Role.ADMIN ? isAdmin() : grants.contains(new Grant(role, project));
    }

    public boolean holdsAnywhere(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether the principal has any role in the project. */
    public boolean belongsTo(ProjectId project) {
        return grants.stream().anyMatch(grant -> project.equals(grant.project()));
    }
}
