package dev.assay.domain.goldset;

import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A project's gold set at one stage of its life.
 *
 * <table>
 * <caption>What each stage accepts</caption>
 * <tr><th>stage</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>{@link Absent}</td><td>set policy, change</td><td>everything else: not set</td><td></td></tr>
 * <tr><td>{@link Standing}</td><td>set policy, change, object, refresh, answer</td>
 *     <td>refreshing without a policy or, by schedule, too early; objecting to what is no member; answering what is not
 *     proposed</td><td>a repeated key; the policy it has; members it has; the same person's second objection</td></tr>
 * </table>
 */
public sealed interface GoldSet {
    /** There is no gold, and nobody said how it would be kept. */
    record Absent() implements GoldSet {}

    /**
     * A set, perhaps empty.
     *
     * @param policyVersion of the policy; 0 before the first
     * @param due when it is refreshed next; null without a policy
     * @param version counts changes of the members
     * @param refreshes how many there were
     * @param proposed candidates that wait for an answer
     * @param past tasks that are never proposed again: declined, accepted, or found worn
     * @param doubts who objected to each member
     * @param keys digest of every request already carried out, by caller and key
     */
    record Standing(
            ProjectId project,
            int policyVersion,
            @Nullable GoldSetPolicy policy,
            @Nullable Instant due,
            int version,
            SortedSet<TaskId> members,
            int refreshes,
            SortedMap<TaskId, GoldCandidate> proposed,
            Set<TaskId> past,
            Map<TaskId, Set<UserId>> doubts,
            Map<String, String> keys)
            implements GoldSet {
        public Standing {
            members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
            proposed = Collections.unmodifiableSortedMap(new TreeMap<>(proposed));
            past = Set.copyOf(past);
            doubts = Map.copyOf(doubts);
            keys = Map.copyOf(keys);
        }

        static Standing empty(ProjectId project) {
            return new Standing(
                    project, 0, null, null, 0, new TreeSet<>(), 0, new TreeMap<>(), Set.of(), Map.of(), Map.of());
        }

        /** Whether a scheduled refresh is due. */
        public boolean isDue(Instant now) {
            return due != null && !now.isBefore(due);
        }

        int objections(TaskId task) {
            return doubts.getOrDefault(task, Set.of()).size();
        }

        Standing with(@Nullable GoldSetPolicy newPolicy, int newVersion, Instant newDue) {
            return new Standing(
                    project, newVersion, newPolicy, newDue, version, members, refreshes, proposed, past, doubts, keys);
        }

        Standing with(int newVersion, SortedSet<TaskId> newMembers) {
            return new Standing(
                    project,
                    policyVersion,
                    policy,
                    due,
                    newVersion,
                    newMembers,
                    refreshes,
                    proposed,
                    past,
                    doubts,
                    keys);
        }

        Standing refreshed(int number, Instant nextDue) {
            return new Standing(
                    project, policyVersion, policy, nextDue, version, members, number, proposed, past, doubts, keys);
        }

        Standing with(SortedMap<TaskId, GoldCandidate> nowProposed, Set<TaskId> nowPast) {
            return new Standing(
                    project,
                    policyVersion,
                    policy,
                    due,
                    version,
                    members,
                    refreshes,
                    nowProposed,
                    nowPast,
                    doubts,
                    keys);
        }

        Standing doubting(Map<TaskId, Set<UserId>> nowDoubts) {
            return new Standing(
                    project, policyVersion, policy, due, version, members, refreshes, proposed, past, nowDoubts, keys);
        }

        Standing knowing(Origin origin) {
            return new Standing(
                    project,
                    policyVersion,
                    policy,
                    due,
                    version,
                    members,
                    refreshes,
                    proposed,
                    past,
                    doubts,
                    Keys.with(keys, origin));
        }
    }
}
