package dev.assay.domain.routing;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a project routes its work.
 *
 * @param agingSeconds the aging period: how long a line goes unserved until that counts for one waiting weight
 * @param sameTypeAtMost how many tasks of one type a labeler gets in a row while other types wait
 * @param certifiedDomains domains whose tasks go only to labelers with a certificate that is valid at the moment
 * @param dailyQuota most tasks handed to one labeler in a day (UTC); 0 for no limit
 * @param breakAfterMinutes work without a break after which one is due; 0 for never
 * @param breakMinutes how long a break lasts, which is also the pause that counts as one
 */
public record RoutingPolicy(
        Weights weights,
        int agingSeconds,
        int sameTypeAtMost,
        SortedSet<String> certifiedDomains,
        int dailyQuota,
        int breakAfterMinutes,
        int breakMinutes) {
    /** What holds where a project said nothing. */
    public static final RoutingPolicy DEFAULT =
            new RoutingPolicy(Weights.DEFAULT, 600, 30, Collections.emptySortedSet(), 0, 0, 10);

    /** Most domains that can ask for a certificate. */
    public static final int MOST_DOMAINS = 100;

    /** @throws IllegalArgumentException when a figure is out of its range */
    public RoutingPolicy {
        within(agingSeconds, 1, 86_400, "agingSeconds must be 1 to 86400");
        within(sameTypeAtMost, 1, 10_000, "sameTypeAtMost must be 1 to 10000");
        within(certifiedDomains.size(), 0, MOST_DOMAINS, "certifiedDomains must be at most 100");
        within(dailyQuota, 0, 100_000, "dailyQuota must be 0 to 100000");
        within(breakAfterMinutes, 0, 1_440, "breakAfterMinutes must be 0 to 1440");
        within(breakMinutes, 1, 240, "breakMinutes must be 1 to 240");
        certifiedDomains = Collections.unmodifiableSortedSet(new TreeSet<>(certifiedDomains));
    }

    private static void within(int value, int least, int most, String rule) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(rule);
        }
    }
}
