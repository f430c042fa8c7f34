package dev.assay.domain.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws a stratified sample that anyone can redraw: the same items, rule and seed give the same sample, in whatever order
 * the items come.
 *
 * <p>In each stratum the items whose {@code SHA-256(seed, event)} is smallest are taken, the event being the one that
 * settled the item. That is simple random sampling without replacement by a random sort key, with a hash in place of the
 * random number (Sunter 1977, <i>List sequential sampling</i>, Applied Statistics 26(3); as in risk-limiting audits:
 * Rivest 2011, <i>Sampler</i>). Sizes are proportional to the strata with a minimum each (Cochran 1977, <i>Sampling
 * Techniques</i>, §5.5), shares rounded by largest remainder.
 */
public final class Drawing {
    private Drawing() {}

    public static Draw draw(List<LabeledItem> items, SampleRule rule, String seed) {
        List<Hardness> bounds = bounds(items);
        TreeMap<Stratum, List<LabeledItem>> strata = new TreeMap<>();
        for (LabeledItem item : items) {
            Stratum stratum =
                    new Stratum(rule.experience(item.experience()), complexity(item.hardness(), bounds), item.domain());
            strata.computeIfAbsent(stratum, none -> new ArrayList<>()).add(item);
        }
        Map<Stratum, Integer> sizes = Allocation.sizes(populations(strata), rule);
        List<StratumDrawn> told = new ArrayList<>();
        List<DrawnTask> drawn = new ArrayList<>();
        List<String> events = new ArrayList<>();
        strata.forEach((stratum, members) -> {
            int size = sizes.getOrDefault(stratum, 0);
            for (LabeledItem item : first(members, size, seed)) {
                drawn.add(new DrawnTask(item.task(), item.sequence(), told.size()));
                events.add(item.event());
            }
            told.add(new StratumDrawn(
                    stratum.experience(), stratum.complexity(), stratum.domain(), members.size(), size));
        });
        String digest = sha256(events.stream().sorted().collect(Collectors.joining("\n")));
        return new Draw(items.size(), bounds, told, drawn, digest);
    }

    private static Map<Stratum, Integer> populations(Map<Stratum, List<LabeledItem>> strata) {
        Map<Stratum, Integer> populations = new TreeMap<>();
        strata.forEach((stratum, members) -> populations.put(stratum, members.size()));
        return populations;
    }

    /** Equally hard items are never parted, so that thirds can be uneven. */
    private static List<Hardness> bounds(List<LabeledItem> items) {
        List<Hardness> sorted =
                items.stream().map(LabeledItem::hardness).sorted().toList();
        int size = sorted.size();
        return size == 0 ? List.of() : List.of(sorted.get((size - 1) / 3), sorted.get((2 * size - 1) / 3));
    }

    private static Complexity complexity(Hardness hardness, List<Hardness> bounds) {
        if (hardness.compareTo(bounds.get(0)) <= 0) {
            return Complexity.SIMPLE;
        }
        return hardness.compareTo(bounds.get(1)) <= 0 ? Complexity.MEDIUM : Complexity.COMPLEX;
    }

    private record Ticket(String number, LabeledItem item) {}

    private static List<LabeledItem> first(List<LabeledItem> members, int size, String seed) {
        return members.stream()
                .map(item -> new Ticket(sha256(seed + '\n' + item.event()), item))
                .sorted(Comparator.comparing(Ticket::number))
                .limit(size)
                .map(Ticket::item)
                .toList();
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }
}
