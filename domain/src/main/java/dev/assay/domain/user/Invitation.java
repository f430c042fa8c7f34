package dev.assay.domain.user;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;

/**
 * An offer of roles in one project to whoever knows a secret: never the secret itself.
 *
 * @param roles what accepting gives, each once; never {@link Role#ADMIN}, which names no project
 * @param secretHash SHA-256 of the 256-bit secret, 64 lower-case hexadecimal digits
 * @param expires when it can no longer be accepted
 */
public record Invitation(ProjectId project, List<Role> roles, String secretHash, Instant expires) {
    /** @throws IllegalArgumentException when there are no roles, one comes twice, or one is admin */
    public Invitation {
        roles = List.copyOf(roles);
        if (roles.isEmpty()
                || roles.contains(Role.ADMIN)
                || roles.stream().distinct().count() < roles.size()) {
            throw new IllegalArgumentException("an invitation offers roles of one project, each once");
        }
    }

    /** Whether the secret with this hash is the invitation's; takes the same time for every wrong hash. */
    public boolean opensWith(String hash) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), secretHash.getBytes(StandardCharsets.US_ASCII));
    }
}
