package dev.assay.domain.crowd;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a project's crowd at one moment, or the part of it that one decision needs.
 *
 * @param version grows with what was learned, as its maker says: fits from 1, or labels learned from; 0 before the first
 * @param fields the fields something is known of, in name order
 */
public record CrowdModel(int version, List<FieldModel> fields) {
    /** Nothing is known of anyone. */
    public static final CrowdModel NONE = new CrowdModel(0, List.of());

    public CrowdModel {
        fields = fields.stream().sorted(Comparator.comparing(FieldModel::field)).toList();
    }

    /** What is known in one field. */
    public Optional<FieldModel> field(String name) {
        return fields.stream().filter(field -> field.field().equals(name)).findFirst();
    }
}
