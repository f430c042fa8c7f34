package dev.assay.domain.user;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role in one project, or in all of them.
 *
 * @param project the project, or null for every project (only for {@link Role#ADMIN})
 */
public record Grant(Role role, @Nullable ProjectId project) {
    /** @throws IllegalArgumentException when a role other than admin names no project, or admin names one */
    public Grant {
        if ((role == Role.ADMIN) != (project == null)) {
            throw new IllegalArgumentException("the admin role spans all projects; every other role names one");
        }
    }
}
