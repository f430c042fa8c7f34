package dev.assay.ops.crowd;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often the majority is right. The tie rule: a tie has no winner, so ties are scored three ways.
 *
 * @param items items that have a gold answer and at least one vote
 * @param ties how many of them are tied
 * @param worst share of right answers when every tie counts as wrong
 * @param expected when every tie is broken by a fair draw among its leaders
 * @param best when every tie that has the gold answer among its leaders counts as right
 */
public record MajorityScore(int items, int ties, double worst, double expected, double best) {
    /**
     * Scores leaders against gold.
     *
     * @param leaders per item, the answers with the most votes: one, or several in a tie
     */
    public static MajorityScore of(Map<String, Set<String>> leaders, Map<String, String> gold) {
        int items = 0;
        int ties = 0;
        int right = 0;
        int possible = 0;
        double drawn = 0;
        for (Map.Entry<String, Set<String>> item : leaders.entrySet()) {
            String truth = gold.get(item.getKey());
            if (truth == null) {
                continue;
            }
            int leading = item.getValue().size();
            items++;
            ties += leading > 1 ? 1 : 0;
            if (item.getValue().contains(truth)) {
                possible++;
                right += leading == 1 ? 1 : 0;
                drawn += 1.0 / leading;
            }
        }
        double of = Math.max(1, items);
        return new MajorityScore(items, ties, right / of, drawn / of, possible / of);
    }

    /** The answers with the most votes. */
    public static Set<String> leaders(Map<String, Integer> votes) {
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<String> leaders = new TreeSet<>();
        votes.forEach((answer, count) -> {
            if (count == most) {
                leaders.add(answer);
            }
        });
        return leaders;
    }

    /** Counts a recording's own votes, without any server. */
    public static MajorityScore of(Recording recording, Map<String, String> gold) {
        Map<String, Map<String, Integer>> votes = new LinkedHashMap<>();
        recording
                .answers()
                .forEach(answer -> votes.computeIfAbsent(answer.item(), item -> new LinkedHashMap<>())
                        .merge(answer.label(), 1, Integer::sum));
        Map<String, Set<String>> leaders = new LinkedHashMap<>();
        votes.forEach((item, counted) -> leaders.put(item, leaders(counted)));
        return of(leaders, gold);
    }
}
