package dev.assay.http.user;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.user.Grant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role as it is sent and answered. */
record GrantView(Role role, @Nullable ProjectId project) {
    static List<GrantView> all(Set<Grant> grants) {
        return grants.stream()
                .map(grant -> new GrantView(grant.role(), grant.project()))
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }
}
