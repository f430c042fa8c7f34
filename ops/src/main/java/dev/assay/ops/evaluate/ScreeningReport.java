package dev.assay.ops.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.screening.Suspicion;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.evaluate.Spammers.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What the checks found.
 *
 * @param good recorded workers whom nobody should suspect
 * @param runs one per seed
 */
public record ScreeningReport(ScreeningEvaluation of, List<String> good, List<ScreeningRun> runs) {
    /** A working week, over which a spammer spreads an answer to every item. */
    private static final double WEEK_HOURS = 40;

    public ScreeningReport {
        good = List.copyOf(good);
        runs = List.copyOf(runs);
    }

    /** Share of the spammers found within {@value ScreeningEvaluation#WITHIN} labels, over all seeds. */
    public double found() {
        return Arrays.stream(Kind.values()).mapToInt(kind -> found(kind).size()).sum() / (double) spammers();
    }

    /** The same of the seed with the fewest found. */
    public double foundAtLeast() {
        return runs.stream()
                .mapToDouble(run -> Arrays.stream(Kind.values())
                                .mapToInt(kind -> run.foundWithin(ScreeningEvaluation.WITHIN, kind)
                                        .size())
                                .sum()
                        / (double) run.spammers().size())
                .min()
                .orElse(0);
    }

    /** Share of the good workers who were suspected, pace apart; the mean over all seeds. */
    public double falseAlarms() {
        return runs.stream().mapToDouble(this::falseAlarms).average().orElse(0);
    }

    /** The same of the seed with the most. */
    public double falseAlarmsAtMost() {
        return runs.stream().mapToDouble(this::falseAlarms).max().orElse(0);
    }

    private double falseAlarms(ScreeningRun run) {
        return good.stream().filter(run.suspected()::containsKey).count() / (double) good.size();
    }

    /** Share of the good workers who were too fast or too slow. */
    public double outOfPace() {
        return good.stream().filter(runs.get(0).outOfPace()::containsKey).count() / (double) good.size();
    }

    /** Labels a spammer gives until found, on average; until the week's audit where the checks do not find them. */
    public double labelsUntilFound() {
        return runs.stream()
                .flatMap(run -> run.spammers().keySet().stream()
                        .map(spammer -> run.suspected().get(spammer)))
                .mapToDouble(suspicion -> suspicion == null ? labelsUntilAudit() : suspicion.labels())
                .average()
                .orElse(0);
    }

    /** Labels until an audit of all labels at the week's end: half a week's on average, as spammers begin at any time of it. */
    public double labelsUntilAudit() {
        return of.crowd().recording().overlaps().size() / 2.0;
    }

    /** How much sooner they are found than by the audit, in labels; at an even pace, in time too. */
    public double cut() {
        return 1 - labelsUntilFound() / labelsUntilAudit();
    }

    private int spammers() {
        return runs.stream().mapToInt(run -> run.spammers().size()).sum();
    }

    private List<Integer> found(Kind kind) {
        List<Integer> found = new ArrayList<>();
        runs.forEach(run -> found.addAll(run.foundWithin(ScreeningEvaluation.WITHIN, kind)));
        Collections.sort(found);
        return found;
    }

    private long many(Kind kind) {
        return runs.stream()
                .flatMap(run -> run.spammers().values().stream())
                .filter(kind::equals)
                .count();
    }

    private double hours(double labels) {
        return labels / of.crowd().recording().overlaps().size() * WEEK_HOURS;
    }

    /** A table. */
    public String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %,d workers, %.0f %% spammers mixed in, %d answers each, %d seeds%n%n%-10s %9s %18s %14s%n",
                of.crowd().name(),
                of.crowd().recording().byWorker().size(),
                of.share() * 100,
                of.answers(),
                of.seeds(),
                "spammers",
                "mixed in",
                "found within " + ScreeningEvaluation.WITHIN,
                "median label"));
        for (Kind kind : Kind.values()) {
            List<Integer> found = found(kind);
            text.append(String.format(
                    Locale.ROOT,
                    "%-10s %9d %16.1f %% %14d%n",
                    kind.name().toLowerCase(Locale.ROOT),
                    many(kind),
                    100.0 * found.size() / many(kind),
                    found.isEmpty() ? 0 : found.get(found.size() / 2)));
        }
        return text.append(summary()).toString();
    }

    private String summary() {
        return String.format(
                Locale.ROOT,
                "all        %9d %16.1f %%   at least %.1f %% in any seed%n%n"
                        + "false alarms: %.1f %% of %d workers with an accuracy of %.2f or more, at most %.1f %% in any seed; out of"
                        + " pace: %.1f %%%n"
                        + "until found: %.1f labels, %.1f hours; by an audit at the week's end: %.1f labels, %.1f hours; cut by"
                        + " %.1f %%%n",
                spammers(),
                found() * 100,
                foundAtLeast() * 100,
                falseAlarms() * 100,
                good.size(),
                ScreeningEvaluation.GOOD,
                falseAlarmsAtMost() * 100,
                outOfPace() * 100,
                labelsUntilFound(),
                hours(labelsUntilFound()),
                labelsUntilAudit(),
                hours(labelsUntilAudit()),
                cut() * 100);
    }

    /** Everything, for programs; each suspicion of the first seed with what it rests on. */
    public String json() {
        ObjectNode file = AssayClient.object();
        file.put("crowd", of.crowd().name());
        file.put("spammers", spammers()).put("share", of.share());
        file.put("answersEach", of.answers()).put("seeds", of.seeds());
        file.put("found", found()).put("foundAtLeast", foundAtLeast());
        file.put("goodWorkers", good.size());
        file.put("falseAlarms", falseAlarms()).put("falseAlarmsAtMost", falseAlarmsAtMost());
        file.put("outOfPace", outOfPace());
        file.put("labelsUntilFound", labelsUntilFound()).put("labelsUntilAudit", labelsUntilAudit());
        file.put("cut", cut());
        runs.get(0)
                .suspected()
                .forEach((worker, suspicion) -> file.withArray("firstSeed").add(row(worker, suspicion)));
        return file.toPrettyString() + '\n';
    }

    private ObjectNode row(String worker, Suspicion suspicion) {
        return AssayClient.object()
                .put("worker", worker)
                .put("kind", suspicion.kind().name())
                .put("labels", suspicion.labels())
                .put("good", good.contains(worker))
                .put("explanation", suspicion.explanation());
    }
}
