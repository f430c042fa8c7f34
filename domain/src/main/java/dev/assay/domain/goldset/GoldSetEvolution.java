package dev.assay.domain.goldset;

import dev.assay.domain.goldset.GoldSetEvent.GoldDoubted;
import dev.assay.domain.goldset.GoldSetEvent.GoldProposalsAnswered;
import dev.assay.domain.goldset.GoldSetEvent.GoldProposed;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetChanged;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetPolicySet;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetRefreshed;
import dev.assay.domain.goldset.GoldSetEvent.GoldWorn;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How each event changes a gold set; never refuses, never decides. */
public final class GoldSetEvolution {
    private GoldSetEvolution() {}

    public static GoldSet evolve(GoldSet set, GoldSetEvent event) {
        GoldSet.Standing before =
                set instanceof GoldSet.Standing standing ? standing : GoldSet.Standing.empty(event.project());
        return after(before, event).knowing(event.origin());
    }

    private static GoldSet.Standing after(GoldSet.Standing set, GoldSetEvent event) {
        if (event instanceof GoldSetPolicySet policy) {
            return set.with(policy.policy(), policy.version(), policy.due());
        }
        if (event instanceof GoldSetChanged changed) {
            return changed(set, changed);
        }
        if (event instanceof GoldDoubted doubted) {
            return doubted(set, doubted);
        }
        if (event instanceof GoldSetRefreshed refreshed) {
            return set.refreshed(refreshed.number(), refreshed.nextDue());
        }
        if (event instanceof GoldWorn worn) {
            Set<TaskId> past = new HashSet<>(set.past());
            past.add(worn.member().use().task());
            return set.with(set.proposed(), past);
        }
        if (event instanceof GoldProposed proposed) {
            SortedMap<TaskId, GoldCandidate> more = new TreeMap<>(set.proposed());
            proposed.candidates().forEach(candidate -> more.put(candidate.task(), candidate));
            return set.with(more, set.past());
        }
        if (event instanceof GoldProposalsAnswered answered) {
            return answered(set, answered);
        }
        throw new AssertionError("no change for " + event);
    }

    /** What becomes gold by other hands is proposed no more; what is declared again may be found worn again. */
    private static GoldSet.Standing changed(GoldSet.Standing set, GoldSetChanged event) {
        SortedSet<TaskId> members = new TreeSet<>(set.members());
        SortedMap<TaskId, GoldCandidate> proposed = new TreeMap<>(set.proposed());
        Set<TaskId> past = new HashSet<>(set.past());
        Map<TaskId, Set<UserId>> doubts = new HashMap<>(set.doubts());
        for (TaskId task : event.added()) {
            members.add(task);
            proposed.remove(task);
            past.remove(task);
        }
        for (TaskId task : event.removed()) {
            members.remove(task);
            past.add(task);
            doubts.remove(task);
        }
        return set.with(event.version(), members).with(proposed, past).doubting(doubts);
    }

    private static GoldSet.Standing doubted(GoldSet.Standing set, GoldDoubted event) {
        Map<TaskId, Set<UserId>> doubts = new HashMap<>(set.doubts());
        Set<UserId> people = new HashSet<>(doubts.getOrDefault(event.task(), Set.of()));
        people.add(event.origin().by());
        doubts.put(event.task(), Set.copyOf(people));
        return set.doubting(doubts);
    }

    private static GoldSet.Standing answered(GoldSet.Standing set, GoldProposalsAnswered event) {
        SortedMap<TaskId, GoldCandidate> left = new TreeMap<>(set.proposed());
        Set<TaskId> past = new HashSet<>(set.past());
        event.accepted().forEach(candidate -> {
            left.remove(candidate.task());
            past.add(candidate.task());
        });
        event.declined().forEach(task -> {
            left.remove(task);
            past.add(task);
        });
        return set.with(left, past);
    }
}
