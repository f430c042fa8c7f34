package dev.assay.domain.agreement;

import dev.assay.domain.label.LabelField.Column;
import dev.assay.domain.label.LabelField.FieldsField;
import dev.assay.domain.label.LabelValue.Fields;
import dev.assay.domain.label.LabelValue.Scalar;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How far two records are apart, column by column. */
final class ColumnDistance {
    private ColumnDistance() {}

    static boolean freeText(Column column) {
        return column.kind() == Column.Kind.TEXT && column.options().isEmpty();
    }

    /** The mean over the columns that either record fills in. */
    static double mean(FieldsField field, Fields left, Fields right) {
        Set<String> free = free(field);
        return columns(left, right).stream()
                .mapToDouble(
                        name -> of(left.columns().get(name), right.columns().get(name), free.contains(name)))
                .average()
                .orElse(0);
    }

    /** The largest over the columns that either record fills in, where only free text can differ by less than 1. */
    static double widest(FieldsField field, Fields left, Fields right) {
        Set<String> free = free(field);
        double widest = 0;
        for (String name : columns(left, right)) {
            Scalar one = left.columns().get(name);
            Scalar other = right.columns().get(name);
            double apart = of(one, other, free.contains(name));
            widest = Math.max(widest, free.contains(name) || apart == 0 ? apart : 1);
        }
        return widest;
    }

    /** The names of the columns that take any text. */
    static Set<String> free(FieldsField field) {
        List<String> names = field.columns().stream()
                .filter(ColumnDistance::freeText)
                .map(Column::name)
                .toList();
        return Set.copyOf(names);
    }

    private static Set<String> columns(Fields left, Fields right) {
        Set<String> names = new TreeSet<>(left.columns().keySet());
        names.addAll(right.columns().keySet());
        return names;
    }

    private static double of(@Nullable Scalar left, @Nullable Scalar right, boolean free) {
        if (left == null || right == null) {
            return 1;
        }
        if (free && left instanceof Scalar.Words one && right instanceof Scalar.Words other) {
            return TextDistance.between(one.text(), other.text());
        }
        if (left instanceof Scalar.Number one && right instanceof Scalar.Number other) {
            return canberra(one, other);
        }
        return left.equals(right) ? 0 : 1;
    }

    private static double canberra(Scalar.Number one, Scalar.Number other) {
        double apart = one.value().subtract(other.value()).abs().doubleValue();
        double size = one.value().abs().add(other.value().abs()).doubleValue();
        return apart == 0 ? 0 : Double.isInfinite(size) ? 1 : Math.min(1, apart / size);
    }
}
