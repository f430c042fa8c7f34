package dev.assay.domain.agreement;

import dev.assay.domain.label.LabelField;

/**
 * The {@link Distance} up to which two answers count as one, by kind of field, each in [0, 1). At 0 only equal answers
 * count as one, text to the letter.
 *
 * @param choices for several options
 * @param rating for a step on a scale
 * @param text for free text, and for the free text columns of a record, whose other columns must be equal
 * @param spans for stretches of text
 * @param shapes for boxes and polygons
 * @param regions for stretches of a recording
 */
public record Tolerances(double choices, double rating, double text, double spans, double shapes, double regions) {
    /**
     * Options and steps must be equal; of text one character in ten may differ; marks must cover seven tenths of what
     * they cover together, a mark the other lacks counting as nothing. Seven tenths lies between the half of PASCAL VOC
     * (Everingham et al. 2010), which its authors call deliberately low, and the three quarters that COCO (Lin et al.
     * 2014) calls strict.
     */
    public static final Tolerances DEFAULT = new Tolerances(0, 0, 0.1, 0.3, 0.3, 0.3);

    /** @throws IllegalArgumentException when a number is out of its range */
    public Tolerances {
        for (double tolerance : new double[] {choices, rating, text, spans, shapes, regions}) {
            if (!(tolerance >= 0 && tolerance < 1)) {
                throw new IllegalArgumentException("a tolerance must be at least 0 and below 1");
            }
        }
    }

    /** The tolerance for a field. */
    public double of(LabelField field) {
        if (field instanceof LabelField.ChoiceField) {
            return 0;
        } else if (field instanceof LabelField.ChoicesField) {
            return choices;
        } else if (field instanceof LabelField.RatingField) {
            return rating;
        } else if (field instanceof LabelField.TextField) {
            return text;
        } else if (field instanceof LabelField.SpansField) {
            return spans;
        } else if (field instanceof LabelField.BoxesField || field instanceof LabelField.PolygonsField) {
            return shapes;
        } else if (field instanceof LabelField.TimeRegionsField) {
            return regions;
        } else if (field instanceof LabelField.FieldsField record) {
            return record.columns().stream().anyMatch(ColumnDistance::freeText) ? text : 0;
        } else {
            throw new AssertionError("no tolerance for " + field);
        }
    }
}
