package dev.assay.write.dispatch;

import dev.assay.domain.gold.GoldBoost;
import dev.assay.domain.gold.GoldChance;
import dev.assay.domain.gold.GoldLot;
import dev.assay.domain.gold.GoldPolicy;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskFacts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a hand-out is gold, and which gold it is: one the labeler has never seen, of the kind of work that is due
 * anyway, so that neither repetition nor a change of subject gives it away. Among those it takes what the labeler was
 * measured on least, then what was used least.
 *
 * <p>Costs a look at every gold task of the project, once per hand-out that is to be gold.
 */
final class GoldDraw {
    private static final String WHETHER = "gold";
    private static final String WHICH = "which";

    private final Map<TaskId, GoldTask> tasks = new HashMap<>();
    private final Map<TaskId, Set<UserId>> refused = new HashMap<>();
    private final Map<UserId, Turns> turns = new HashMap<>();
    private boolean known;

    /** A drawn task and the chance that led to it. */
    record Drawn(GoldTask task, GoldChance chance) {}

    /** How often a labeler was handed work here, beyond the labels known when they came. */
    private static final class Turns {
        private final long labels;
        private long since;

        Turns(long labels) {
            this.labels = labels;
        }

        long now() {
            return labels + since;
        }
    }

    /** Whether the project's gold was read. */
    boolean known() {
        return known;
    }

    void know(List<GoldTask> all) {
        all.forEach(this::put);
        known = true;
    }

    /** Adds or updates a task; older news than what is known is ignored. */
    void put(GoldTask task) {
        tasks.merge(
                task.facts().ref().task(),
                task,
                (before, after) -> after.revision() >= before.revision() ? after : before);
    }

    boolean knows(UserId labeler) {
        return turns.containsKey(labeler);
    }

    /** @param labels submitted by the labeler so far */
    void know(UserId labeler, long labels) {
        turns.putIfAbsent(labeler, new Turns(labels));
    }

    /** The labeler was handed something, gold or not. */
    void handedOut(UserId labeler) {
        Turns own = turns.get(labeler);
        if (own != null) {
            own.since++;
        }
    }

    /** The task does not want the labeler, for a reason not known here. */
    void refused(TaskId task, UserId labeler) {
        refused.computeIfAbsent(task, none -> new HashSet<>()).add(labeler);
    }

    /**
     * The gold to hand out in place of an ordinary task; empty when it is not gold's turn, or none is left.
     *
     * @param version of the policy
     * @param boost a higher rate for this labeler; null for none
     * @param due the ordinary task
     * @param mayHave which tasks the labeler may be given at all
     */
    Optional<Drawn> draw(
            UserId labeler,
            GoldPolicy policy,
            int version,
            @Nullable GoldBoost boost,
            TaskFacts due,
            Predicate<TaskFacts> mayHave) {
        Turns own = turns.get(labeler);
        if (own == null || !known || !policy.injects()) {
            return Optional.empty();
        }
        long experience = policy.measure() == GoldPolicy.Measure.LABELS ? own.now() : seen(labeler);
        double usual = policy.rateAt(experience);
        double rate = boost == null ? usual : Math.max(usual, boost.rate());
        Integer flag = boost != null && boost.rate() > usual ? boost.flag() : null;
        double drawn = GoldLot.draw(policy.seed(), labeler, own.now(), WHETHER);
        if (drawn >= rate) {
            return Optional.empty();
        }
        List<GoldTask> candidates = tasks.values().stream()
                .filter(task -> alike(task.facts(), due) && open(task, labeler) && mayHave.test(task.facts()))
                .toList();
        return best(candidates, labeler, policy.seed())
                .map(task -> new Drawn(
                        task,
                        new GoldChance(
                                version, experience, rate, own.now(), drawn, candidates.size(), task.uses(), flag)));
    }

    private static boolean alike(TaskFacts gold, TaskFacts due) {
        return gold.traits().type().equals(due.traits().type());
    }

    private boolean open(GoldTask task, UserId labeler) {
        return !task.retired()
                && !task.seenBy().contains(labeler)
                && !refused.getOrDefault(task.facts().ref().task(), Set.of()).contains(labeler);
    }

    private long seen(UserId labeler) {
        return tasks.values().stream()
                .filter(task -> task.seenBy().contains(labeler))
                .count();
    }

    /** Ties are broken by lot, and so not the same way for everyone. */
    private Optional<GoldTask> best(List<GoldTask> candidates, UserId labeler, long seed) {
        Map<String, Long> measured = new HashMap<>();
        tasks.values().stream()
                .filter(task -> task.seenBy().contains(labeler))
                .forEach(task -> measured.merge(task.expected(), 1L, Long::sum));
        return candidates.stream()
                .min(Comparator.comparingLong((GoldTask task) -> measured.getOrDefault(task.expected(), 0L))
                        .thenComparingLong(GoldTask::uses)
                        .thenComparingDouble(task -> GoldLot.draw(
                                seed, labeler, 0, WHICH + task.facts().ref().task())));
    }
}
