package dev.assay.domain.scoring;

import dev.assay.domain.scoring.Metric.Name;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes a labeler's performance from their labels. */
public final class Scoring {
    private Scoring() {}

    /**
     * The performance as of a moment.
     *
     * @param works every label known, in any order; those outside the window are left out
     */
    public static Performance of(List<Work> works, Instant now, ScoringRules rules) {
        Instant from = now.minus(rules.window());
        List<Work> window = works.stream()
                .filter(work -> work.at().isAfter(from) && !work.at().isAfter(now))
                .sorted(Comparator.comparing(Work::at))
                .toList();
        List<Metric> metrics = List.of(
                accuracy(window, rules), consistency(window, rules), speed(window, rules), adaptability(window, rules));
        return new Performance(metrics, overall(metrics), from, now, window.size());
    }

    private static @Nullable Double overall(List<Metric> metrics) {
        if (!metrics.get(0).known() || !metrics.get(1).known()) {
            return null;
        }
        double sum = 0;
        double weights = 0;
        for (Metric metric : metrics) {
            Double value = metric.value();
            if (value != null) {
                sum += metric.weight() * value;
                weights += metric.weight();
            }
        }
        return sum / weights;
    }

    private static Metric accuracy(List<Work> window, ScoringRules rules) {
        return proportion(
                Name.ACCURACY, judged(window), rules.accuracyThreshold(), ScoringRules.ACCURACY_WEIGHT, rules);
    }

    private static Proportion judged(List<Work> window) {
        Proportion right = Proportion.NONE;
        for (Work work : window) {
            Boolean judged = work.right();
            right = judged == null ? right : right.plus(judged);
        }
        return right;
    }

    /** A label compared with any number of peers is one observation, so that overlap does not make it look surer. */
    private static Metric consistency(List<Work> window, ScoringRules rules) {
        Proportion same = Proportion.NONE;
        for (Work work : window) {
            if (work.peers() > 0) {
                same = same.plus(new Proportion((double) work.agreeing() / work.peers(), 1));
            }
            Boolean repeated = work.repeated();
            same = repeated == null ? same : same.plus(repeated);
        }
        return proportion(Name.CONSISTENCY, same, rules.consistencyThreshold(), ScoringRules.CONSISTENCY_WEIGHT, rules);
    }

    private static Metric proportion(Name name, Proportion share, double threshold, double weight, ScoringRules rules) {
        long evidence = Math.round(share.trials());
        return evidence < rules.evidence()
                ? Metric.notYet(name, threshold, weight, evidence, rules.evidence())
                : new Metric(name, share.rate(), share.wilson(), threshold, weight, evidence, rules.evidence());
    }

    private static Metric speed(List<Work> window, ScoringRules rules) {
        double[] paces = window.stream()
                .filter(work -> work.expected() != null && !work.took().isNegative())
                .mapToDouble(Scoring::pace)
                .sorted()
                .toArray();
        if (paces.length < rules.evidence()) {
            return Metric.notYet(
                    Name.SPEED, rules.speedThreshold(), ScoringRules.SPEED_WEIGHT, paces.length, rules.evidence());
        }
        Interval ranks = MedianInterval.of(paces);
        return new Metric(
                Name.SPEED,
                MedianInterval.median(paces),
                ranks,
                rules.speedThreshold(),
                ScoringRules.SPEED_WEIGHT,
                paces.length,
                rules.evidence());
    }

    /** Expected time by time taken; being faster than usual earns nothing more. */
    private static double pace(Work work) {
        var expected = work.expected();
        if (expected == null || expected.compareTo(work.took()) >= 0) {
            return 1;
        }
        return (double) expected.toMillis() / work.took().toMillis();
    }

    /**
     * The normalised gain of R. R. Hake, “Interactive-engagement versus traditional methods”, American Journal of Physics 66
     * (1998), 64–74: what the later part of the judged labels gained, as a share of what the earlier part left to gain; a
     * loss as a share of what there was to lose. 0.5 is no change, 1 all gained, 0 all lost; without an error in either part
     * it is 1. The parts meet where the instructions last changed, if both are large enough, else in the middle. The
     * interval is that of the later part's accuracy against the earlier part's rate.
     */
    private static Metric adaptability(List<Work> window, ScoringRules rules) {
        List<Work> judged = window.stream().filter(work -> work.right() != null).toList();
        int split = split(judged, rules.evidence());
        double weight = ScoringRules.ADAPTABILITY_WEIGHT;
        if (split < rules.evidence()) {
            return Metric.notYet(
                    Name.ADAPTABILITY, rules.adaptabilityThreshold(), weight, judged.size(), 2L * rules.evidence());
        }
        double before = judged(judged.subList(0, split)).rate();
        Proportion after = judged(judged.subList(split, judged.size()));
        Interval sure = after.wilson();
        return new Metric(
                Name.ADAPTABILITY,
                gain(before, after.rate()),
                new Interval(gain(before, sure.low()), gain(before, sure.high())),
                rules.adaptabilityThreshold(),
                weight,
                judged.size(),
                2L * rules.evidence());
    }

    private static int split(List<Work> judged, int needed) {
        for (int i = judged.size() - needed; i >= needed; i--) {
            if (judged.get(i).instructions() != judged.get(i - 1).instructions()) {
                return i;
            }
        }
        return judged.size() / 2;
    }

    static double gain(double before, double after) {
        if (after >= before) {
            return before >= 1 ? 1 : 0.5 + (after - before) / (1 - before) / 2;
        }
        return 0.5 - (before - after) / before / 2;
    }
}
