package dev.assay.domain.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/** The hard rules about what a labeler must be able to do. */
public final class Eligibility {
    private Eligibility() {}

    /** What keeps a labeler from lines with a requirement; empty when nothing does. */
    public static Optional<Barrier> barrier(
            LabelerProfile profile, Requirement requirement, RoutingPolicy policy, Instant now) {
        if (!profile.skills().containsAll(requirement.skills())) {
            TreeSet<String> missing = new TreeSet<>(requirement.skills());
            missing.removeAll(profile.skills());
            return Optional.of(new Barrier.MissingSkills(missing));
        }
        String domain = requirement.domain();
        if (policy.certifiedDomains().contains(domain) && !profile.certifiedFor(domain, now)) {
            Instant ended = profile.certificates().get(domain);
            return Optional.of(
                    ended == null ? new Barrier.NoCertificate(domain) : new Barrier.CertificateExpired(domain, ended));
        }
        return Optional.empty();
    }
}
