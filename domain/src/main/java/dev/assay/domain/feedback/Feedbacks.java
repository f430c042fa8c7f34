package dev.assay.domain.feedback;

import dev.assay.domain.scoring.Metric;
import dev.assay.domain.scoring.Performance;
import dev.assay.domain.scoring.Scoring;
import dev.assay.domain.scoring.ScoringRules;
import dev.assay.domain.scoring.Work;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.specialisation.Field;
import dev.assay.domain.specialisation.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a week's feedback together. */
public final class Feedbacks {
    private static final int MOST_CONFUSIONS = 5;
    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_STRENGTHS = 5;

    /** Judged labels a kind of work needs to count as a strength. */
    private static final int STRENGTH_EVIDENCE = 10;

    private Feedbacks() {}

    /** @param labels every label the rules look back on, from a window before the week began, in order of submission */
    public static Feedback of(Week week, List<Labeled> labels, ScoringRules rules) {
        List<Work> works = labels.stream().map(Labeled::work).toList();
        List<Labeled> inWeek = labels.stream()
                .filter(label -> label.work().at().isAfter(week.from())
                        && !label.work().at().isAfter(week.to()))
                .toList();
        Performance now = Scoring.of(works, week.to(), rules);
        return new Feedback(
                week,
                inWeek.size(),
                now,
                Scoring.of(works, week.from(), rules),
                strengths(labels, week, rules),
                confusions(inWeek),
                goal(now));
    }

    /** How often the labels of each kind of work were right, of those submitted in a rules' window before a moment. */
    public static Map<Field, Judged> judged(List<Labeled> labels, Instant now, ScoringRules rules) {
        Map<Field, Judged> fields = new TreeMap<>();
        for (Labeled label : labels) {
            Boolean right = label.work().right();
            boolean inside = label.work().at().isAfter(now.minus(rules.window()))
                    && !label.work().at().isAfter(now);
            if (inside && right != null) {
                fields.merge(label.field(), new Judged(right ? 1 : 0, 1), Judged::plus);
            }
        }
        return fields;
    }

    private static List<Strength> strengths(List<Labeled> labels, Week week, ScoringRules rules) {
        return judged(labels, week.to(), rules).entrySet().stream()
                .filter(entry -> entry.getValue().judged() >= STRENGTH_EVIDENCE
                        && entry.getValue().rate() >= rules.accuracyThreshold())
                .map(entry -> new Strength(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (Strength strength) -> -strength.judged().judged())
                        .thenComparing(Strength::field))
                .limit(MOST_STRENGTHS)
                .toList();
    }

    /** What a value was given for instead of which other. */
    private record Mistaken(String field, String given, String settled) {}

    private static List<Confusion> confusions(List<Labeled> labels) {
        Map<Mistaken, List<TaskId>> tasks = new LinkedHashMap<>();
        for (Labeled label : labels) {
            Map<String, String> settled = label.settled();
            if (settled != null && !label.gold()) {
                settled.forEach((field, value) -> {
                    String given = label.given().getOrDefault(field, "null");
                    if (!given.equals(value)) {
                        tasks.computeIfAbsent(new Mistaken(field, given, value), none -> new ArrayList<>())
                                .add(0, label.task());
                    }
                });
            }
        }
        return tasks.entrySet().stream()
                .map(entry -> new Confusion(
                        entry.getKey().field(),
                        entry.getKey().given(),
                        entry.getKey().settled(),
                        entry.getValue().size(),
                        entry.getValue()
                                .subList(
                                        0,
                                        Math.min(MOST_EXAMPLES, entry.getValue().size()))))
                .sorted(Comparator.comparing((Confusion confusion) -> -confusion.count())
                        .thenComparing(Confusion::field)
                        .thenComparing(Confusion::given)
                        .thenComparing(Confusion::settled))
                .limit(MOST_CONFUSIONS)
                .toList();
    }

    private static @Nullable Goal goal(Performance now) {
        Goal goal = null;
        double most = 0;
        for (Metric metric : now.metrics()) {
            Double value = metric.value();
            double missing = value == null ? 0 : metric.weight() * (metric.threshold() - value);
            if (value != null && missing > most) {
                most = missing;
                goal = new Goal(metric.name(), value, metric.threshold());
            }
        }
        return goal;
    }
}
