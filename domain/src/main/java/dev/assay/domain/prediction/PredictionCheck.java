package dev.assay.domain.prediction;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelCheck;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what does not hold of a predicted label: its values must fit the schema, and there must be one. */
public final class PredictionCheck {
    private PredictionCheck() {}

    /**
     * What does not hold. A field that the schema requires may be left out; it is then not compared.
     *
     * @param item needed only when the schema asks for marks in the item
     */
    public static List<Violation> check(LabelSchema schema, Label predicted, @Nullable ItemContent item) {
        if (predicted.values().isEmpty()) {
            return List.of(new Violation("", "must have a value for at least one field: that is what is compared"));
        }
        List<Violation> unanswered = LabelCheck.check(schema, new Label(Map.of()), item);
        return LabelCheck.check(schema, predicted, item).stream()
                .filter(violation -> !unanswered.contains(violation))
                .toList();
    }
}
