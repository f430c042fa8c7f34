package dev.assay.domain.label;

import dev.assay.domain.label.LabelField.Column;
import dev.assay.domain.label.LabelValue.Scalar;
import java.util.List;

/** Checks the cells of a record against its columns. */
final class ColumnCheck {
    /** Most UTF-16 code units in a cell: as many as the longest text field. */
    private static final int CELL = 100_000;

    private ColumnCheck() {}

    static void check(Findings at, LabelField.FieldsField field, LabelValue.Fields value) {
        for (Column column : field.columns()) {
            Scalar cell = value.columns().get(column.name());
            if (cell != null) {
                cell(at.at(column.name()), column, cell);
            } else if (column.required()) {
                at.at(column.name()).add("must be filled in: the schema requires this column");
            }
        }
        List<String> known = field.columns().stream().map(Column::name).toList();
        for (String name : value.columns().keySet()) {
            if (!known.contains(name)) {
                at.at(name).add("is not a column of the schema: must be " + Wording.oneOf(known, "columns"));
            }
        }
    }

    private static void cell(Findings at, Column column, Scalar cell) {
        if (kind(cell) != column.kind()) {
            at.add("must be " + word(column.kind()) + ", not " + word(kind(cell)));
        } else if (cell instanceof Scalar.Words words) {
            words(at, column, words.text());
        }
    }

    private static void words(Findings at, Column column, String text) {
        if (column.options().isEmpty()) {
            TextCheck.check(at, text, CELL);
        } else {
            OptionCheck.known(at, column.options(), text);
        }
    }

    private static Column.Kind kind(Scalar cell) {
        if (cell instanceof Scalar.Words) {
            return Column.Kind.TEXT;
        }
        if (cell instanceof Scalar.Number) {
            return Column.Kind.NUMBER;
        }
        if (cell instanceof Scalar.Flag) {
            return Column.Kind.FLAG;
        }
        throw new AssertionError("no kind for " + cell);
    }

    private static String word(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case NUMBER -> "a number";
            case FLAG -> "true or false";
        };
    }
}
