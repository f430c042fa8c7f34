package dev.assay.domain.task;

import dev.assay.domain.consensus.Flag;
import dev.assay.domain.consensus.Vote;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a task at any stage after its birth.
 *
 * @param overlap labels wanted in a round
 * @param traits what kind of work it is
 * @param round counts from 1; only labels of the current round are counted
 * @param leases running assignments
 * @param lapsed assignments that ran out in this round; still answerable while their slot is free
 * @param labels standing labels of this round, by labeler
 * @param skippedBy who declined in this round
 * @param flags who said in this round that the item is out of the ordinary, or declined it, and why
 * @param steering what managers decided about handing it out
 * @param keys digest of every request already carried out, by caller and key
 * @param past what earlier rounds left
 */
public record Dossier(
        TaskRef ref,
        ItemHash item,
        int overlap,
        Traits traits,
        int round,
        Map<AssignmentId, Assignment> leases,
        Map<AssignmentId, Assignment> lapsed,
        Map<UserId, StandingLabel> labels,
        Set<UserId> skippedBy,
        List<Flag> flags,
        Steering steering,
        Map<String, String> keys,
        Past past) {
    public Dossier {
        leases = Map.copyOf(leases);
        lapsed = Map.copyOf(lapsed);
        labels = Map.copyOf(labels);
        skippedBy = Set.copyOf(skippedBy);
        flags = List.copyOf(flags);
        keys = Map.copyOf(keys);
    }

    static Dossier opened(TaskEvent.TaskOpened event) {
        return new Dossier(
                event.ref(),
                event.item(),
                event.overlap(),
                event.traits(),
                1,
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                List.of(),
                new Steering(event.traits().priority(), null),
                Map.of(),
                Past.NONE);
    }

    /** What the task is about, as it was fixed at its birth. */
    public TaskFacts facts() {
        return new TaskFacts(ref, item, overlap, traits);
    }

    /** Slots neither answered nor leased at the given moment. */
    public int freeSlots(Instant moment) {
        long held =
                leases.values().stream().filter(lease -> lease.heldAt(moment)).count();
        return Math.max(0, overlap - labels.size() - (int) held);
    }

    List<Vote> votes() {
        return labels.values().stream()
                .map(label -> new Vote(label.labeler(), label.label()))
                .toList();
    }

    Optional<Assignment> leaseOf(UserId labeler) {
        return leases.values().stream()
                .filter(lease -> lease.labeler().equals(labeler))
                .findFirst();
    }

    Optional<Assignment> assignment(AssignmentId id) {
        return Optional.ofNullable(leases.getOrDefault(id, lapsed.get(id)));
    }

    Dossier withKey(Origin origin) {
        return new Dossier(
                ref,
                item,
                overlap,
                traits,
                round,
                leases,
                lapsed,
                labels,
                skippedBy,
                flags,
                steering,
                Keys.with(keys, origin),
                past);
    }

    Dossier withLease(Assignment lease) {
        Map<AssignmentId, Assignment> more = new HashMap<>(leases);
        more.put(lease.id(), lease);
        return new Dossier(
                ref, item, overlap, traits, round, more, lapsed, labels, skippedBy, flags, steering, keys, past);
    }

    Dossier withoutLease(AssignmentId id) {
        Map<AssignmentId, Assignment> fewer = new HashMap<>(leases);
        fewer.remove(id);
        return new Dossier(
                ref, item, overlap, traits, round, fewer, lapsed, labels, skippedBy, flags, steering, keys, past);
    }

    Dossier withLapsed(AssignmentId id) {
        Assignment lease = leases.get(id);
        if (lease == null) {
            return this;
        }
        Map<AssignmentId, Assignment> more = new HashMap<>(lapsed);
        more.put(id, lease);
        Dossier without = withoutLease(id);
        return new Dossier(
                ref,
                item,
                overlap,
                traits,
                round,
                without.leases,
                more,
                labels,
                skippedBy,
                flags,
                steering,
                keys,
                past);
    }

    Dossier withSkip(UserId labeler) {
        Set<UserId> more = new HashSet<>(skippedBy);
        more.add(labeler);
        return new Dossier(
                ref,
                item,
                overlap,
                traits,
                round,
                leases,
                lapsed,
                labels,
                more,
                flags,
                steering,
                keys,
                past.with(labeler));
    }

    Dossier withFlag(Flag flag) {
        List<Flag> more = new ArrayList<>(flags);
        more.add(flag);
        return new Dossier(
                ref, item, overlap, traits, round, leases, lapsed, labels, skippedBy, more, steering, keys, past);
    }

    Dossier withOverlap(int wanted) {
        return new Dossier(
                ref, item, wanted, traits, round, leases, lapsed, labels, skippedBy, flags, steering, keys, past);
    }

    Dossier withLabel(StandingLabel label) {
        Map<UserId, StandingLabel> more = new HashMap<>(labels);
        more.put(label.labeler(), label);
        return new Dossier(
                ref,
                item,
                overlap,
                traits,
                round,
                leases,
                lapsed,
                more,
                skippedBy,
                flags,
                steering,
                keys,
                past.with(label.labeler()));
    }

    Dossier withSteering(Steering changed) {
        return new Dossier(
                ref, item, overlap, traits, round, leases, lapsed, labels, skippedBy, flags, changed, keys, past);
    }

    Dossier nextRound(int number) {
        return new Dossier(
                ref,
                item,
                overlap,
                traits,
                number,
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                List.of(),
                steering.withReservation(null),
                keys,
                past);
    }

    /** The same task as gold: answers so far are put aside, and slots are opened one hand-out at a time. */
    Dossier asGold(UserId maker, int slots) {
        Past after = past.asGold().with(maker);
        return new Dossier(
                ref,
                item,
                slots,
                traits,
                round,
                leases,
                lapsed,
                Map.of(),
                skippedBy,
                flags,
                steering.withReservation(null),
                keys,
                after);
    }

    Dossier withJudge(UserId judge) {
        Past after = past.with(judge);
        return new Dossier(
                ref, item, overlap, traits, round, leases, lapsed, labels, skippedBy, flags, steering, keys, after);
    }

    /** Ordinary again, its answers as gold put aside. */
    Dossier retired(int usual) {
        return withOverlap(usual).nextRound(round);
    }
}
