package dev.assay.domain.consensus;

import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The types of a task that application rules go by: those its label schema shows, and one a project may add. */
public final class TaskTypes {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private TaskTypes() {}

    /** @throws IllegalArgumentException when the text is not a lower-case letter and up to 63 of a-z, 0-9 and '-' */
    static void check(String type) {
        if (!NAME.matcher(type).matches()) {
            throw new IllegalArgumentException(
                    "a task type must be a lower-case letter followed by up to 63 of a-z, 0-9 and '-'");
        }
    }

    /**
     * One type per kind of field: {@code classification} (choice, choices), {@code rating}, {@code text}, {@code entities}
     * (spans), {@code regions} (boxes, polygons), {@code time-regions} and {@code record} (fields).
     */
    public static SortedSet<String> of(LabelSchema schema) {
        SortedSet<String> types = new TreeSet<>();
        schema.fields().forEach(field -> types.add(type(field)));
        return types;
    }

    /** The same and the type the project gave the task, such as {@code sentiment}. */
    public static SortedSet<String> of(LabelSchema schema, Set<String> given) {
        SortedSet<String> types = of(schema);
        types.addAll(given);
        return types;
    }

    private static String type(LabelField field) {
        if (field instanceof LabelField.ChoiceField || field instanceof LabelField.ChoicesField) {
            return "classification";
        }
        if (field instanceof LabelField.RatingField) {
            return "rating";
        }
        if (field instanceof LabelField.TextField) {
            return "text";
        }
        if (field instanceof LabelField.SpansField) {
            return "entities";
        }
        if (field instanceof LabelField.BoxesField || field instanceof LabelField.PolygonsField) {
            return "regions";
        }
        if (field instanceof LabelField.TimeRegionsField) {
            return "time-regions";
        }
        if (field instanceof LabelField.FieldsField) {
            return "record";
        }
        throw new AssertionError("no task type for " + field);
    }
}
