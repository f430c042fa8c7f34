package dev.assay.domain.goldset;

import dev.assay.domain.goldset.GoldSetCommand.RefreshGoldSet;
import dev.assay.domain.goldset.GoldSetEvent.GoldProposed;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetRefreshed;
import dev.assay.domain.goldset.GoldSetEvent.GoldWorn;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The rule of a refresh: what is worn goes, what covers the project's data better is proposed. */
final class GoldRefresh {
    private static final int LONGEST_SEED = 200;

    private GoldRefresh() {}

    static Decision<GoldSetEvent, GoldSetRejection> refresh(GoldSet.Standing set, RefreshGoldSet command) {
        GoldSetPolicy policy = set.policy();
        Instant due = set.due();
        if (policy == null || due == null) {
            return Decision.reject(new GoldSetRejection.NotSet());
        }
        if (command.scheduled() && !set.isDue(command.origin().at())) {
            return Decision.reject(new GoldSetRejection.NotDue(due));
        }
        if (command.seed().isBlank() || command.seed().length() > LONGEST_SEED) {
            return Decision.reject(new GoldSetRejection.Invalid(
                    new Violation("/seed", "must be 1 to " + LONGEST_SEED + " characters")));
        }
        List<GoldStratum> held = new ArrayList<>();
        set.proposed().values().forEach(candidate -> held.add(candidate.stratum()));
        List<WornMember> worn = new ArrayList<>();
        List<MemberUse> examined =
                command.members().stream().filter(use -> examined(set, use)).toList();
        for (MemberUse use : examined) {
            Optional<WornMember> found = WornMember.of(use, set.objections(use.task()), policy);
            found.ifPresentOrElse(worn::add, () -> held.add(use.stratum()));
        }
        List<GoldCandidate> candidates = command.candidates().stream()
                .filter(candidate -> isNew(set, candidate))
                .toList();
        GoldSelection.Chosen chosen = GoldSelection.choose(command.sizes(), held, candidates, policy, command.seed());
        return Decision.accept(events(set, command, new Found(policy, due, examined.size(), worn, chosen)));
    }

    /** What is on its way out is worn already. */
    private static boolean examined(GoldSet.Standing set, MemberUse use) {
        return set.members().contains(use.task()) && !set.past().contains(use.task());
    }

    private static boolean isNew(GoldSet.Standing set, GoldCandidate candidate) {
        return !set.members().contains(candidate.task())
                && !set.past().contains(candidate.task())
                && !set.proposed().containsKey(candidate.task());
    }

    private record Found(
            GoldSetPolicy policy, Instant due, int examined, List<WornMember> worn, GoldSelection.Chosen chosen) {}

    private static List<GoldSetEvent> events(GoldSet.Standing set, RefreshGoldSet command, Found found) {
        int number = set.refreshes() + 1;
        List<GoldSetEvent> events = new ArrayList<>();
        events.add(new GoldSetRefreshed(
                set.project(),
                command.origin(),
                number,
                command.scheduled(),
                found.due(),
                command.scheduled()
                        ? next(found.due(), found.policy(), command.origin().at())
                        : found.due(),
                set.policyVersion(),
                found.policy(),
                command.seed(),
                new TreeMap<>(command.upTo()),
                found.examined(),
                found.worn().size(),
                found.chosen().candidates().size(),
                found.chosen().strata()));
        found.worn()
                .forEach(member -> events.add(new GoldWorn(
                        set.project(), command.origin(), number, member, set.policyVersion(), found.policy())));
        if (!found.chosen().candidates().isEmpty()) {
            events.add(new GoldProposed(
                    set.project(), command.origin(), number, found.chosen().candidates()));
        }
        return events;
    }

    /** Periods that passed while nobody looked are not made up for. */
    private static Instant next(Instant due, GoldSetPolicy policy, Instant now) {
        Duration period = Duration.ofDays(policy.periodDays());
        long over = Duration.between(due, now).dividedBy(period);
        return due.plus(period.multipliedBy(over + 1));
    }
}
