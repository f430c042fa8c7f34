package dev.assay.domain.label;

import java.util.List;
import java.util.Optional;

/** What a label of a project looks like: its questions in the order they are shown. Checked by {@link SchemaCheck}. */
public record LabelSchema(List<LabelField> fields) {
    public LabelSchema {
        fields = List.copyOf(fields);
    }

    public Optional<LabelField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Whether a label can be checked only against the item it belongs to. */
    public boolean needsItem() {
        return fields.stream()
                .anyMatch(field -> field instanceof LabelField.SpansField
                        || field instanceof LabelField.BoxesField
                        || field instanceof LabelField.PolygonsField
                        || field instanceof LabelField.TimeRegionsField);
    }
}
