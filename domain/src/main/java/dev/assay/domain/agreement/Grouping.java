package dev.assay.domain.agreement;

import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts together the answers to one field that count as one.
 *
 * <p>Equal answers always do. Where the {@linkplain Tolerances tolerance} is above 0, so do answers that are all within
 * it of one another, by complete linkage; a record's columns each have to be, and all but its free text equal, and where
 * spans are related, the spans and the relations both have to be. The result is the same whatever order the answers
 * come in.
 */
public final class Grouping {
    /** Most labelers first; equals in order of their first labeler, whom no two groups share. */
    private static final Comparator<AnswerGroup> ORDER = Comparator.<AnswerGroup>comparingInt(
                    group -> -group.labelers().size())
            .thenComparing(group -> group.labelers().get(0));

    private Grouping() {}

    /** The groups under the {@linkplain Tolerances#DEFAULT usual tolerances}. */
    public static List<AnswerGroup> of(LabelField field, List<Answer> answers) {
        return of(field, answers, Tolerances.DEFAULT);
    }

    /**
     * The groups, most labelers first, equals in order of their first labeler's id.
     *
     * @param answers one for each labeler; when one is not of the kind the field asks for, having been given under
     *     another schema, only equal answers count as one
     */
    public static List<AnswerGroup> of(LabelField field, List<Answer> answers, Tolerances tolerances) {
        double tolerance = tolerances.of(field);
        boolean fits = answers.stream().allMatch(answer -> Kinds.fits(field, answer.value()));
        return tolerance == 0 || !fits ? equal(answers) : near(field, answers, tolerance);
    }

    /** The groups of equal answers, in the same order. */
    public static List<AnswerGroup> equal(List<Answer> answers) {
        return byValue(answers).entrySet().stream()
                .map(entry -> new AnswerGroup(entry.getKey(), entry.getValue(), null))
                .sorted(ORDER)
                .toList();
    }

    private static List<AnswerGroup> near(LabelField field, List<Answer> answers, double tolerance) {
        Map<LabelValue, List<UserId>> byValue = byValue(answers);
        List<LabelValue> values = List.copyOf(byValue.keySet());
        double[][] distances = distances(field, values);
        List<AnswerGroup> groups = new ArrayList<>();
        for (List<Integer> cluster : Linkage.clusters(distances, tolerance)) {
            List<UserId> labelers = new ArrayList<>();
            List<LabelValue> given = new ArrayList<>();
            for (int place : cluster) {
                for (UserId labeler : byValue.getOrDefault(values.get(place), List.of())) {
                    labelers.add(labeler);
                    given.add(values.get(place));
                }
            }
            Fusion fusion =
                    cluster.size() == 1 ? null : new Fusion(tolerance, Linkage.farthest(cluster, cluster, distances));
            groups.add(new AnswerGroup(Fusing.fuse(field, given), labelers, fusion));
        }
        groups.sort(ORDER);
        return groups;
    }

    /** Who gave each value, values and labelers in order of their (first) labeler. */
    private static Map<LabelValue, List<UserId>> byValue(List<Answer> answers) {
        Map<LabelValue, List<UserId>> labelers = new LinkedHashMap<>();
        answers.stream()
                .sorted(Comparator.comparing(Answer::labeler))
                .forEach(answer -> labelers.computeIfAbsent(answer.value().canonical(), value -> new ArrayList<>())
                        .add(answer.labeler()));
        return labelers;
    }

    private static double[][] distances(LabelField field, List<LabelValue> values) {
        double[][] distances = new double[values.size()][values.size()];
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                distances[i][j] = apart(field, values.get(i), values.get(j));
                distances[j][i] = distances[i][j];
            }
        }
        return distances;
    }

    private static double apart(LabelField field, LabelValue one, LabelValue other) {
        if (field instanceof LabelField.FieldsField record
                && one instanceof LabelValue.Fields left
                && other instanceof LabelValue.Fields right) {
            return ColumnDistance.widest(record, left, right);
        }
        if (field instanceof LabelField.SpansField spans
                && one instanceof LabelValue.Spans left
                && other instanceof LabelValue.Spans right) {
            return RelatedSpans.apart(spans, left, right).widest();
        }
        return Distance.between(field, one, other);
    }
}
