package dev.assay.write.dispatch;

import dev.assay.domain.routing.Barrier;
import dev.assay.domain.routing.Eligibility;
import dev.assay.domain.routing.LabelerProfile;
import dev.assay.domain.routing.Requirement;
import dev.assay.domain.routing.RoutingPolicy;
import dev.assay.domain.routing.Workday;
import dev.assay.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everybody who asked for work of late. */
final class Workers {
    /** How long after their last question a labeler counts as being at work. */
    static final Duration ACTIVE = Duration.ofMinutes(30);

    private static final Duration REMEMBERED = Duration.ofHours(36);
    private static final Duration RECORD_FRESH = Duration.ofMinutes(10);
    private static final int LOOKS_PER_ROUND = 20_000;

    private final Map<UserId, Worker> workers = new HashMap<>();
    private final ArrayDeque<Requirement> due = new ArrayDeque<>();

    /** A labeler asks for work. */
    Worker asks(LabelerProfile profile, RoutingPolicy policy, Instant now) {
        Worker worker = workers.computeIfAbsent(profile.labeler(), who -> new Worker(profile, now));
        worker.asks(profile, worker.day().asked(now, policy), now);
        return worker;
    }

    Optional<Worker> find(UserId labeler) {
        return Optional.ofNullable(workers.get(labeler));
    }

    Collection<Worker> all() {
        return workers.values();
    }

    /** Whether it is time to hear the views about a labeler again; answers true once until the next time. */
    static boolean wantsRecord(Worker worker, Instant now) {
        if (now.isBefore(worker.recordAsked().plus(RECORD_FRESH))) {
            return false;
        }
        worker.askRecord(now);
        return true;
    }

    /** Whether a daily quota applies, so that what was handed out before must be known first. */
    static boolean countsDay(Worker worker, RoutingPolicy policy) {
        return worker.record() == null && Workday.quota(worker.profile(), policy) > 0;
    }

    /** Forgets who has not asked for long. */
    void forget(Instant now) {
        workers.values().removeIf(worker -> worker.seen().plus(REMEMBERED).isBefore(now));
    }

    /**
     * Works out anew how scarce labelers are for some of the lines: as many as a bounded number of looks allows, the next
     * ones next time, so that nobody has to wait for it.
     */
    void weighScarcity(Map<Requirement, Set<OpenLine>> open, RoutingPolicy policy, Instant now) {
        List<Worker> active = active(now);
        if (due.isEmpty()) {
            due.addAll(open.keySet());
        }
        for (int looks = 0; looks < LOOKS_PER_ROUND && !due.isEmpty(); looks += active.size() + 1) {
            Requirement requirement = due.removeFirst();
            double share = active.isEmpty() ? 0 : 1 - able(active, requirement, policy, now) / (double) active.size();
            open.getOrDefault(requirement, Set.of()).forEach(line -> line.scarce(share));
        }
    }

    List<Worker> active(Instant now) {
        return workers.values().stream()
                .filter(worker -> now.isBefore(worker.seen().plus(ACTIVE)))
                .toList();
    }

    static long able(Collection<Worker> among, Requirement requirement, RoutingPolicy policy, Instant now) {
        return among.stream()
                .filter(worker -> barrier(worker, requirement, policy, now).isEmpty())
                .count();
    }

    static Optional<Barrier> barrier(Worker worker, Requirement requirement, RoutingPolicy policy, Instant now) {
        return worker.profile().suspended()
                ? Optional.of(new Barrier.Suspended())
                : Eligibility.barrier(worker.profile(), requirement, policy, now);
    }
}
