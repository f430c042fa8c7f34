package dev.assay.domain.routing;

import dev.assay.domain.gold.GoldBoost;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.specialisation.Field;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a labeler's record says about the work they may get.
 *
 * @param certificates when each domain's certificate ends
 * @param dailyQuota most tasks handed out in a project and day; 0 for no limit of their own
 * @param specialities kinds of the project's work at which they are better than their peers
 * @param gold more gold for whoever is suspected; null for no more than the project's policy says
 */
public record LabelerProfile(
        UserId labeler,
        Set<String> skills,
        Map<String, Instant> certificates,
        boolean suspended,
        int dailyQuota,
        Set<Field> specialities,
        @Nullable GoldBoost gold) {
    public LabelerProfile {
        skills = Set.copyOf(skills);
        certificates = Map.copyOf(certificates);
        specialities = Set.copyOf(specialities);
    }

    /** Somebody who gets no more gold than others. */
    public LabelerProfile(
            UserId labeler,
            Set<String> skills,
            Map<String, Instant> certificates,
            boolean suspended,
            int dailyQuota,
            Set<Field> specialities) {
        this(labeler, skills, certificates, suspended, dailyQuota, specialities, null);
    }

    /** The gold that is due beyond the project's policy at this moment. */
    public @Nullable GoldBoost goldAt(Instant now) {
        return gold != null && now.isBefore(gold.until()) ? gold : null;
    }

    /** Somebody of whom nothing is recorded. */
    public static LabelerProfile of(UserId labeler) {
        return new LabelerProfile(labeler, Set.of(), Map.of(), false, 0, Set.of());
    }

    boolean certifiedFor(String domain, Instant now) {
        Instant until = certificates.get(domain);
        return until != null && now.isBefore(until);
    }

    boolean specialisedIn(String type, String domain) {
        return specialities.contains(new Field(type, domain));
    }
}
