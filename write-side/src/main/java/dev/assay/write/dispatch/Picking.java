package dev.assay.write.dispatch;

import dev.assay.domain.routing.Barrier;
import dev.assay.domain.routing.Eligibility;
import dev.assay.domain.routing.HardRule;
import dev.assay.domain.routing.Ranking;
import dev.assay.domain.routing.Requirement;
import dev.assay.domain.routing.Routing;
import dev.assay.domain.routing.Routing.Because;
import dev.assay.domain.routing.Scoring;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Chooses the task for a labeler: what is set aside for them, else the best line's first task. Costs the number of lines;
 * whether the labeler has had everything of a line is asked in the order of worth alone, since that costs most. Where there
 * is but one line and no policy, nothing is weighed and nothing explained.
 */
final class Picking {
    private static final int RUNNERS = 2;

    private final Window window;
    private final LongSupplier seeds;

    Picking(Window window, LongSupplier seeds) {
        this.window = window;
        this.seeds = seeds;
    }

    Optional<Pick> pick(Worker worker, RoutingTerms terms, Instant now) {
        Optional<Pick> aside = aside(worker, terms, now);
        return aside.isPresent() ? aside : fromLines(worker, terms, now);
    }

    private Optional<Pick> aside(Worker worker, RoutingTerms terms, Instant now) {
        return window.asideFor(worker.profile().labeler())
                .filter(task -> Eligibility.barrier(
                                worker.profile(), task.line().requirement(), terms.policy(), now)
                        .isEmpty())
                .map(task -> new Pick(
                        task,
                        Routing.setAside(
                                task.reservation().orElseThrow().push() ? Because.ASSIGNED : Because.RESERVED,
                                task.line(),
                                terms.version())));
    }

    private Optional<Pick> fromLines(Worker worker, RoutingTerms terms, Instant now) {
        UserId labeler = worker.profile().labeler();
        List<OpenLine> candidates = new ArrayList<>();
        SortedMap<HardRule, Integer> refused = candidates(worker, terms, now, candidates);
        if (window.lineCount() == 1 && terms.version() == 0) {
            return candidates.stream()
                    .findFirst()
                    .flatMap(line -> line.firstFor(labeler))
                    .map(slot -> new Pick(slot.task(), null));
        }
        LabelerRecord record = worker.record() == null ? LabelerRecord.NONE : worker.record();
        Scoring scoring = new Scoring(terms.policy(), worker.profile(), worker.day(), record.accuracies(), now);
        long seed = seeds.getAsLong();
        Ranking<OpenLine> ranking = new Ranking<>(candidates, scoring, seed);
        for (OpenLine line = ranking.next(); line != null; line = ranking.next()) {
            Optional<Slot> slot = line.firstFor(labeler);
            if (slot.isPresent()) {
                boolean drawn = ranking.drawn();
                Routing routing = new Routing(
                        Because.RANKED,
                        line.line().text(),
                        scoring.score(line),
                        runners(labeler, ranking, scoring),
                        refused,
                        terms.version(),
                        drawn ? seed : null);
                line.served(now.toEpochMilli());
                return Optional.of(new Pick(slot.get().task(), routing));
            }
            refused.merge(HardRule.SEEN, 1, Integer::sum);
        }
        return Optional.empty();
    }

    /** Collects the lines whose work the labeler may do; answers how many each hard rule keeps from them. */
    private SortedMap<HardRule, Integer> candidates(
            Worker worker, RoutingTerms terms, Instant now, List<OpenLine> candidates) {
        SortedMap<HardRule, Integer> refused = new TreeMap<>();
        for (Map.Entry<Requirement, Set<OpenLine>> alike : window.open().entrySet()) {
            Optional<Barrier> barrier = Eligibility.barrier(worker.profile(), alike.getKey(), terms.policy(), now);
            if (barrier.isPresent()) {
                refused.merge(barrier.get().rule(), alike.getValue().size(), Integer::sum);
            } else {
                candidates.addAll(alike.getValue());
            }
        }
        return refused;
    }

    private static List<Routing.Runner> runners(UserId labeler, Ranking<OpenLine> ranking, Scoring scoring) {
        List<Routing.Runner> runners = new ArrayList<>(RUNNERS);
        for (OpenLine line = ranking.next(); line != null; line = ranking.next()) {
            if (line.mayHaveFor(labeler)) {
                runners.add(new Routing.Runner(
                        line.line().text(), scoring.score(line).total()));
            }
            if (runners.size() == RUNNERS) {
                break;
            }
        }
        return runners;
    }
}
