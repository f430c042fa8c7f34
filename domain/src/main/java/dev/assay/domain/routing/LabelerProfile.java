package dev.assay.domain.routing;

import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What a labeler's record says about the work they may get.
 *
 * @param certificates when each domain's certificate ends
 * @param dailyQuota most tasks handed out in a project and day; 0 for no limit of their own
 */
public record LabelerProfile(
        UserId labeler, Set<String> skills, Map<String, Instant> certificates, boolean suspended, int dailyQuota) {
    public LabelerProfile {
        skills = Set.copyOf(skills);
        certificates = Map.copyOf(certificates);
    }

    /** Somebody of whom nothing is recorded. */
    public static LabelerProfile of(UserId labeler) {
        return new LabelerProfile(labeler, Set.of(), Map.of(), false, 0);
    }

    boolean certifiedFor(String domain, Instant now) {
        Instant until = certificates.get(domain);
        return until != null && now.isBefore(until);
    }
}
