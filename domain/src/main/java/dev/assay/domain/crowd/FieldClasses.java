package dev.assay.domain.crowd;

import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The answers a field's confusion matrix counts on: the options of a choice, the steps of a rating. A field of another
 * kind, or with more than {@value #MOST} answers, has none: too few labels would fall on each cell of a matrix.
 */
public final class FieldClasses {
    /** Most classes of a field that are counted one against another. */
    public static final int MOST = 20;

    private FieldClasses() {}

    /** The classes in the schema's order, as text; empty when the field has none. */
    public static List<String> of(LabelField field) {
        if (field instanceof LabelField.ChoiceField choice) {
            return choice.options().size() <= MOST ? choice.options() : List.of();
        }
        if (field instanceof LabelField.RatingField rating && rating.max() - rating.min() < MOST) {
            return IntStream.rangeClosed(rating.min(), rating.max())
                    .mapToObj(Integer::toString)
                    .toList();
        }
        return List.of();
    }

    /** The class a value is, when its kind has classes. */
    public static Optional<String> text(LabelValue value) {
        if (value instanceof LabelValue.Choice choice) {
            return Optional.of(choice.option());
        }
        if (value instanceof LabelValue.Rating rating) {
            return Optional.of(Integer.toString(rating.step()));
        }
        return Optional.empty();
    }

    /** The value a class of the field stands for. */
    public static LabelValue value(LabelField field, String text) {
        return field instanceof LabelField.RatingField
                ? new LabelValue.Rating(Integer.parseInt(text))
                : new LabelValue.Choice(text);
    }
}
