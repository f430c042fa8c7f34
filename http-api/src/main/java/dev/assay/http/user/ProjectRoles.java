package dev.assay.http.user;

import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which roles a caller may offer in a project: who manages it adds to those who work in it, not to those who manage it. */
final class ProjectRoles {
    private static final String OFFERED =
            "must be LABELER, REVIEWER, AUDITOR, ANALYST or SERVICE; only an administrator invites a MANAGER";

    private ProjectRoles() {}

    /**
     * Reads roles.
     *
     * @param pointer of all of them
     * @param violations gets what does not hold, each under its number
     */
    static List<Role> read(List<String> texts, String pointer, boolean admin, List<Violation> violations) {
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String at = pointer + '/' + i;
            Role role = role(texts.get(i));
            if (role == null || role == Role.ADMIN || (role == Role.MANAGER && !admin)) {
                violations.add(new Violation(at, OFFERED));
            } else if (roles.contains(role)) {
                violations.add(new Violation(at, "occurs twice"));
            } else {
                roles.add(role);
            }
        }
        return roles;
    }

    private static @Nullable Role role(String text) {
        try {
            return Role.valueOf(text);
        } catch (IllegalArgumentException noRole) {
            return null;
        }
    }
}
