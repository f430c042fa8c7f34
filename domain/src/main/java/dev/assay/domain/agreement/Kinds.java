package dev.assay.domain.agreement;

import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;

/** Which values answer which field. */
final class Kinds {
    private Kinds() {}

    /** Whether the value is of the kind the field asks for; a task's labels may be from before the schema changed. */
    static boolean fits(LabelField field, LabelValue value) {
        return kind(field).isInstance(value);
    }

    private static Class<? extends LabelValue> kind(LabelField field) {
        if (field instanceof LabelField.ChoiceField) {
            return LabelValue.Choice.class;
        } else if (field instanceof LabelField.ChoicesField) {
            return LabelValue.Choices.class;
        } else if (field instanceof LabelField.RatingField) {
            return LabelValue.Rating.class;
        } else if (field instanceof LabelField.TextField) {
            return LabelValue.Text.class;
        } else if (field instanceof LabelField.SpansField) {
            return LabelValue.Spans.class;
        } else if (field instanceof LabelField.BoxesField) {
            return LabelValue.Boxes.class;
        } else if (field instanceof LabelField.PolygonsField) {
            return LabelValue.Polygons.class;
        } else if (field instanceof LabelField.TimeRegionsField) {
            return LabelValue.TimeRegions.class;
        } else if (field instanceof LabelField.FieldsField) {
            return LabelValue.Fields.class;
        } else {
            throw new AssertionError("no kind of value for " + field);
        }
    }
}
