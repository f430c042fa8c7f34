package dev.assay.domain.goldset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Chooses candidates so that a set covers a project's data: each kind of item gets its share of the places by largest
 * remainder, no kind less than the minimum, and edge cases together no less than their share (proportional allocation with
 * minima, Cochran 1977, <i>Sampling Techniques</i>, §5.5). What lacks most is chosen first. Among candidates of a kind,
 * those whose {@code SHA-256(seed, task)} is smallest are taken, so that anyone can choose the same ones again.
 */
public final class GoldSelection {
    /** Most candidates proposed at once. */
    public static final int MOST_PROPOSED = 200;

    /** What was chosen, and how the set then covers each kind of item. */
    record Chosen(List<GoldCandidate> candidates, List<StratumCount> strata) {}

    private GoldSelection() {}

    /** The candidates that can be chosen at all with this seed: of each kind no more than the set has places. */
    public static List<GoldCandidate> shortlist(List<GoldCandidate> candidates, GoldSetPolicy policy, String seed) {
        return byStratum(candidates, seed).values().stream()
                .flatMap(of -> of.stream().limit(policy.size()))
                .toList();
    }

    /** @param held the kinds of the members that stay and of the candidates that are proposed already */
    static Chosen choose(
            List<StratumSize> sizes,
            Collection<GoldStratum> held,
            List<GoldCandidate> candidates,
            GoldSetPolicy policy,
            String seed) {
        Map<GoldStratum, Integer> wanted = wanted(sizes, policy);
        Map<GoldStratum, Integer> have = new HashMap<>();
        held.forEach(stratum -> have.merge(stratum, 1, Integer::sum));
        SortedMap<GoldStratum, Deque<GoldCandidate>> queues = byStratum(candidates, seed);
        Comparator<GoldStratum> first = Comparator.comparingInt(
                        (GoldStratum stratum) -> have.getOrDefault(stratum, 0) - wanted.getOrDefault(stratum, 0))
                .thenComparing(stratum -> !stratum.edgeCase())
                .thenComparing(Comparator.naturalOrder());
        Map<GoldStratum, Integer> before = Map.copyOf(have);
        List<GoldCandidate> chosen = new ArrayList<>();
        int free = Math.min(MOST_PROPOSED, policy.size() - held.size());
        while (chosen.size() < free) {
            Optional<GoldStratum> next = queues.entrySet().stream()
                    .filter(queue -> !queue.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .min(first);
            if (next.isEmpty()) {
                break;
            }
            chosen.add(queues.getOrDefault(next.get(), new ArrayDeque<>()).remove());
            have.merge(next.get(), 1, Integer::sum);
        }
        return new Chosen(chosen, counts(sizes, before, wanted, chosen));
    }

    private static List<StratumCount> counts(
            List<StratumSize> sizes,
            Map<GoldStratum, Integer> members,
            Map<GoldStratum, Integer> wanted,
            List<GoldCandidate> chosen) {
        SortedMap<GoldStratum, StratumSize> all = new TreeMap<>();
        members.keySet().forEach(stratum -> all.put(stratum, new StratumSize(stratum, 0, 0)));
        sizes.forEach(size -> all.put(size.stratum(), size));
        Map<GoldStratum, Long> proposed =
                chosen.stream().collect(Collectors.groupingBy(GoldCandidate::stratum, Collectors.counting()));
        return all.values().stream()
                .map(size -> new StratumCount(
                        size.stratum(),
                        size.tasks(),
                        size.candidates(),
                        members.getOrDefault(size.stratum(), 0),
                        wanted.getOrDefault(size.stratum(), 0),
                        proposed.getOrDefault(size.stratum(), 0L).intValue()))
                .toList();
    }

    /** How many places each kind of item gets. */
    private static Map<GoldStratum, Integer> wanted(List<StratumSize> sizes, GoldSetPolicy policy) {
        List<StratumSize> edges =
                sizes.stream().filter(size -> size.stratum().edgeCase()).toList();
        List<StratumSize> usual =
                sizes.stream().filter(size -> !size.stratum().edgeCase()).toList();
        int edgeTasks = tasks(edges);
        int all = edgeTasks + tasks(usual);
        if (all == 0) {
            return Map.of();
        }
        int proportional = (int) Math.round((double) policy.size() * edgeTasks / all);
        int least = (int) Math.ceil(policy.edgeShare() * policy.size());
        int forEdges = usual.isEmpty() ? policy.size() : Math.min(edgeTasks, Math.max(proportional, least));
        Map<GoldStratum, Integer> wanted = new HashMap<>();
        share(edges, forEdges, policy.minimum(), wanted);
        share(usual, policy.size() - forEdges, policy.minimum(), wanted);
        return wanted;
    }

    private static int tasks(List<StratumSize> sizes) {
        return sizes.stream().mapToInt(StratumSize::tasks).sum();
    }

    /** By largest remainder (Hamilton's method), raised to the minimum; never more than there are. */
    private static void share(List<StratumSize> sizes, int places, int minimum, Map<GoldStratum, Integer> into) {
        int all = Math.max(1, tasks(sizes));
        sizes.forEach(size -> into.put(size.stratum(), (int) ((long) places * size.tasks() / all)));
        int given = sizes.stream()
                .mapToInt(size -> into.getOrDefault(size.stratum(), 0))
                .sum();
        sizes.stream()
                .sorted(Comparator.comparingLong((StratumSize size) -> -((long) places * size.tasks() % all))
                        .thenComparing(StratumSize::stratum))
                .limit(Math.max(0, places - given))
                .forEach(size -> into.merge(size.stratum(), 1, Integer::sum));
        sizes.forEach(size -> into.computeIfPresent(
                size.stratum(), (stratum, share) -> Math.min(size.tasks(), Math.max(minimum, share))));
    }

    private static SortedMap<GoldStratum, Deque<GoldCandidate>> byStratum(List<GoldCandidate> candidates, String seed) {
        SortedMap<GoldStratum, Deque<GoldCandidate>> queues = new TreeMap<>();
        candidates.stream()
                .map(candidate -> new Ticket(sha256(seed + '\n' + candidate.task()), candidate))
                .sorted(Comparator.comparing(Ticket::number))
                .forEach(ticket -> queues.computeIfAbsent(ticket.candidate().stratum(), none -> new ArrayDeque<>())
                        .add(ticket.candidate()));
        return queues;
    }

    private record Ticket(String number, GoldCandidate candidate) {}

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }
}
