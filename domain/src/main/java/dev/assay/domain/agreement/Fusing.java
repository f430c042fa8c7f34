package dev.assay.domain.agreement;

import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.LabelValue.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * The common answer of several answers to one field.
 *
 * <ul>
 *   <li><b>choice</b>: the most frequent. <b>choices</b>: the options that more than half chose. <b>rating</b>: the
 *       median, the lower of two.
 *   <li><b>spans, boxes, polygons, time regions</b>: the marks that more than half made, each edge the median of
 *       theirs; of polygons, the one that overlaps most with the others.
 *   <li><b>relations</b>: those that at least half have between the spans that stay.
 *   <li><b>text</b>: the medoid, the answer nearest to all others: one that somebody gave.
 *   <li><b>fields</b>: the columns that more than half filled in; free text by the medoid, a number by the median,
 *       an option or flag by the most frequent.
 * </ul>
 *
 * Where two are equally frequent or near, the one given first stands.
 */
public final class Fusing {
    private Fusing() {}

    /**
     * The common answer, in its canonical form; of equal answers, that answer.
     *
     * @param values at least one, all of the kind the field asks for
     */
    public static LabelValue fuse(LabelField field, List<LabelValue> values) {
        LabelValue first = values.get(0);
        if (values.stream().allMatch(first::equals)) {
            return first.canonical();
        }
        return common(field, values).canonical();
    }

    private static LabelValue common(LabelField field, List<LabelValue> values) {
        if (field instanceof LabelField.ChoiceField) {
            return mostFrequent(values);
        } else if (field instanceof LabelField.ChoicesField) {
            return choices(values);
        } else if (field instanceof LabelField.RatingField) {
            return new LabelValue.Rating(Median.lower(values, value -> ((LabelValue.Rating) value).step()));
        } else if (field instanceof LabelField.TextField) {
            return centralFirst(values, (one, other) -> Distance.between(field, one, other))
                    .get(0);
        } else if (field instanceof LabelField.FieldsField record) {
            return fields(record, values);
        }
        List<LabelValue> central = centralFirst(values, (one, other) -> Distance.between(field, one, other));
        if (field instanceof LabelField.SpansField spans) {
            return RelatedSpans.fuse(
                    spans, central.stream().map(LabelValue.Spans.class::cast).toList());
        }
        return MarkShape.of(values.get(0))
                .orElseThrow(() -> new AssertionError("no common answer for " + field))
                .fuse(central.stream());
    }

    private static LabelValue choices(List<LabelValue> values) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        values.forEach(value ->
                ((LabelValue.Choices) value).options().forEach(option -> counts.merge(option, 1, Integer::sum)));
        counts.values().removeIf(count -> count * 2 <= values.size());
        return new LabelValue.Choices(List.copyOf(counts.keySet()));
    }

    private static LabelValue fields(LabelField.FieldsField field, List<LabelValue> values) {
        SortedMap<String, List<Scalar>> cells = new TreeMap<>();
        values.forEach(value -> ((LabelValue.Fields) value)
                .columns()
                .forEach((name, cell) ->
                        cells.computeIfAbsent(name, column -> new ArrayList<>()).add(cell)));
        cells.values().removeIf(column -> column.size() * 2 <= values.size());
        SortedMap<String, Scalar> fused = new TreeMap<>();
        cells.forEach((name, column) ->
                fused.put(name, cell(column, ColumnDistance.free(field).contains(name))));
        return new LabelValue.Fields(fused);
    }

    private static Scalar cell(List<Scalar> column, boolean free) {
        if (free && column.stream().allMatch(Scalar.Words.class::isInstance)) {
            return centralFirst(column, Fusing::apart).get(0);
        }
        if (column.stream().allMatch(Scalar.Number.class::isInstance)) {
            return column.stream()
                    .sorted(Comparator.comparing(cell -> ((Scalar.Number) cell).value()))
                    .toList()
                    .get((column.size() - 1) / 2);
        }
        return mostFrequent(column);
    }

    private static double apart(Scalar one, Scalar other) {
        return TextDistance.between(((Scalar.Words) one).text(), ((Scalar.Words) other).text());
    }

    private static <T> T mostFrequent(List<T> values) {
        Map<T, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        T best = values.get(0);
        for (T value : values) {
            best = counts.getOrDefault(value, 0) > counts.getOrDefault(best, 0) ? value : best;
        }
        return best;
    }

    /** In order of their total distance from the others, the medoid first; equals in the order given. */
    private static <T> List<T> centralFirst(List<T> values, ToDoubleBiFunction<T, T> distance) {
        double[] total = new double[values.size()];
        for (int i = 0; i < total.length; i++) {
            for (int j = 0; j < i; j++) {
                double apart = distance.applyAsDouble(values.get(i), values.get(j));
                total[i] += apart;
                total[j] += apart;
            }
        }
        return IntStream.range(0, total.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> total[i]))
                .<T>map(values::get)
                .toList();
    }
}
