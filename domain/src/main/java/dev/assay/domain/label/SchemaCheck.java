package dev.assay.domain.label;

import dev.assay.domain.label.LabelField.BoxesField;
import dev.assay.domain.label.LabelField.ChoiceField;
import dev.assay.domain.label.LabelField.ChoicesField;
import dev.assay.domain.label.LabelField.Column;
import dev.assay.domain.label.LabelField.FieldsField;
import dev.assay.domain.label.LabelField.PolygonsField;
import dev.assay.domain.label.LabelField.RatingField;
import dev.assay.domain.label.LabelField.SpansField;
import dev.assay.domain.label.LabelField.TextField;
import dev.assay.domain.label.LabelField.TimeRegionsField;
import dev.assay.domain.shared.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with a label schema, before anyone labels by it. */
public final class SchemaCheck {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final int FIELDS = 50;
    private static final int COLUMNS = 100;
    private static final int OPTIONS = 500;
    private static final int STEPS = 101;
    private static final int TEXT = 100_000;
    private static final int LINE = 200;

    private SchemaCheck() {}

    /**
     * What does not hold, in the schema's order; empty when the schema is fit for use.
     *
     * @return at most the first 100 violations, with pointers into the schema, such as {@code /fields/2/options/0}
     */
    public static List<Violation> check(LabelSchema schema) {
        Findings findings = new Findings();
        Findings fields = findings.at("fields");
        if (schema.fields().isEmpty() || schema.fields().size() > FIELDS) {
            fields.add("must hold 1 to " + FIELDS + " fields, not "
                    + schema.fields().size());
            return findings.all();
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < schema.fields().size(); i++) {
            LabelField field = schema.fields().get(i);
            name(fields.at(i).at("name"), field.name(), names);
            line(fields.at(i).at("title"), field.title());
            kind(fields.at(i), field);
        }
        return findings.all();
    }

    private static void kind(Findings at, LabelField field) {
        if (field instanceof ChoiceField choice) {
            options(at.at("options"), choice.options());
        } else if (field instanceof ChoicesField choices) {
            choices(at, choices);
        } else if (field instanceof RatingField rating) {
            rating(at, rating);
        } else if (field instanceof TextField text) {
            text(at, text);
        } else if (field instanceof SpansField spans) {
            typed(at, spans.of(), spans.types());
            RelationCheck.types(at.at("relations"), spans);
        } else if (field instanceof BoxesField boxes) {
            typed(at, boxes.of(), boxes.types());
        } else if (field instanceof PolygonsField polygons) {
            typed(at, polygons.of(), polygons.types());
        } else if (field instanceof TimeRegionsField regions) {
            typed(at, regions.of(), regions.types());
        } else if (field instanceof FieldsField fields) {
            columns(at.at("columns"), fields.columns());
        } else {
            throw new AssertionError("no check for " + field);
        }
    }

    private static void name(Findings at, String name, Set<String> before) {
        if (!NAME.matcher(name).matches()) {
            at.add("must be a letter followed by up to 63 letters, digits or '_'");
        } else if (!before.add(name)) {
            at.add("is taken by an earlier field: give each field a name of its own");
        }
    }

    /** The rule for what is shown to people in a line. */
    static void line(Findings at, String line) {
        if (line.isBlank() || line.length() > LINE) {
            at.add("must be 1 to " + LINE + " characters and not blank");
        } else if (Wording.broken(line)) {
            at.add("must be whole characters: it holds half a surrogate pair");
        }
    }

    private static void options(Findings at, List<String> options) {
        if (options.isEmpty()) {
            at.add("must hold 1 to " + OPTIONS + " entries, not 0");
        }
        optionsIfAny(at, options);
    }

    private static void optionsIfAny(Findings at, List<String> options) {
        if (options.size() > OPTIONS) {
            at.add("must hold at most " + OPTIONS + " entries, not " + options.size());
            return;
        }
        Set<String> before = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            line(at.at(i), options.get(i));
            if (!before.add(options.get(i))) {
                at.at(i).add("repeats an earlier entry: name each once");
            }
        }
    }

    private static void choices(Findings at, ChoicesField field) {
        options(at.at("options"), field.options());
        if (field.min() < 0) {
            at.at("min").add("must be at least 0");
        }
        if (field.max() < field.min()) {
            at.at("max").add("must be at least min, which is " + field.min());
        }
        if (field.max() > field.options().size()) {
            at.at("max")
                    .add("must be at most the number of options, which is "
                            + field.options().size());
        }
    }

    private static void rating(Findings at, RatingField field) {
        long steps = (long) field.max() - field.min() + 1;
        if (steps < 2) {
            at.at("max").add("must be above min, which is " + field.min());
        } else if (steps > STEPS) {
            at.at("max").add("must leave at most " + STEPS + " steps from min, not " + steps);
        }
    }

    private static void text(Findings at, TextField field) {
        if (field.maxLength() < 1 || field.maxLength() > TEXT) {
            at.at("maxLength").add("must be 1 to " + TEXT);
        }
    }

    private static void typed(Findings at, String of, List<String> types) {
        if (of.isBlank()) {
            at.at("of").add("must name the item field to mark up");
        }
        options(at.at("types"), types);
    }

    /** Column names are shown to labelers as they are, so that any line of text will do. */
    private static void columns(Findings at, List<Column> columns) {
        if (columns.isEmpty() || columns.size() > COLUMNS) {
            at.add("must hold 1 to " + COLUMNS + " columns, not " + columns.size());
            return;
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            line(at.at(i).at("name"), column.name());
            if (!names.add(column.name())) {
                at.at(i).at("name").add("is taken by an earlier column: give each column a name of its own");
            }
            optionsIfAny(at.at(i).at("options"), column.options());
            if (column.kind() != Column.Kind.TEXT && !column.options().isEmpty()) {
                at.at(i).at("options").add("must be empty: only text columns take options");
            }
        }
    }
}
