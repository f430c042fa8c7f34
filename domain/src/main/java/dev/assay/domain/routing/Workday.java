package dev.assay.domain.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a labeler has done in a project of late, as far as routing needs it.
 *
 * @param day the day (UTC) that {@code handedOut} counts
 * @param handedOut tasks handed out on that day
 * @param type type of the last task handed out
 * @param run how many of that type in a row
 * @param stretchFrom since when the labeler has worked without a break
 * @param lastSeen when the labeler last asked for work and was not on a break
 */
public record Workday(LocalDate day, int handedOut, String type, int run, Instant stretchFrom, Instant lastSeen) {
    /** A day that begins with a labeler's first question. */
    public static Workday begin(Instant now) {
        return new Workday(day(now), 0, "", 0, now, now);
    }

    /** The labeler asks for work; a long enough pause before it was a break. */
    public Workday asked(Instant now, RoutingPolicy policy) {
        if (breakUntil(policy).filter(now::isBefore).isPresent()) {
            return this;
        }
        boolean rested = !now.isBefore(lastSeen.plus(Duration.ofMinutes(policy.breakMinutes())));
        boolean sameDay = day.equals(day(now));
        return new Workday(day(now), sameDay ? handedOut : 0, type, run, rested ? now : stretchFrom, now);
    }

    /** The labeler was handed a task. */
    public Workday given(String taskType) {
        boolean same = taskType.equals(type);
        return new Workday(day, handedOut + 1, taskType, same ? run + 1 : 1, stretchFrom, lastSeen);
    }

    /** Counts tasks of the same day that were handed out before this record began. */
    public Workday withEarlier(int tasks) {
        return new Workday(day, handedOut + tasks, type, run, stretchFrom, lastSeen);
    }

    /** What keeps the labeler from all work now, whatever waits. */
    public Optional<Barrier> barrier(LabelerProfile profile, RoutingPolicy policy, Instant now) {
        if (profile.suspended()) {
            return Optional.of(new Barrier.Suspended());
        }
        Optional<Instant> rest = breakUntil(policy).filter(now::isBefore);
        if (rest.isPresent()) {
            return rest.map(Barrier.BreakDue::new);
        }
        int quota = quota(profile, policy);
        return quota > 0 && handedOut >= quota && day.equals(day(now))
                ? Optional.of(new Barrier.QuotaReached(
                        quota, day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)))
                : Optional.empty();
    }

    /** The stricter of the labeler's and the project's limit; 0 for none. */
    public static int quota(LabelerProfile profile, RoutingPolicy policy) {
        int own = profile.dailyQuota() > 0 ? profile.dailyQuota() : Integer.MAX_VALUE;
        int projects = policy.dailyQuota() > 0 ? policy.dailyQuota() : Integer.MAX_VALUE;
        int least = Math.min(own, projects);
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    /** The end of the break that is due, if one is. */
    private Optional<Instant> breakUntil(RoutingPolicy policy) {
        Duration worked = Duration.between(stretchFrom, lastSeen);
        boolean due = policy.breakAfterMinutes() > 0 && worked.toMinutes() >= policy.breakAfterMinutes();
        return due ? Optional.of(lastSeen.plus(Duration.ofMinutes(policy.breakMinutes()))) : Optional.empty();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
