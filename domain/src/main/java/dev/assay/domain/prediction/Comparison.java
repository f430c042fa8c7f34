package dev.assay.domain.prediction;

import dev.assay.domain.agreement.Distance;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a prediction is from a label, field by field through {@link Distance}. A field that only one of the two speaks of
 * is not compared: nobody is contradicted.
 *
 * @param distances distance of each field both speak of, 0 (the same) to 1 (nothing in common), by name
 */
public record Comparison(SortedMap<String, Double> distances) {
    public Comparison {
        distances = Collections.unmodifiableSortedMap(new TreeMap<>(distances));
    }

    /** A field that another schema version made another kind of question has nothing in common with what it was. */
    public static Comparison of(LabelSchema schema, Label predicted, Label label) {
        SortedMap<String, Double> distances = new TreeMap<>();
        for (Map.Entry<String, LabelValue> said : predicted.values().entrySet()) {
            LabelValue given = label.values().get(said.getKey());
            if (given != null) {
                distances.put(said.getKey(), distance(schema, said.getKey(), said.getValue(), given));
            }
        }
        return new Comparison(distances);
    }

    private static double distance(LabelSchema schema, String field, LabelValue predicted, LabelValue given) {
        if (!predicted.getClass().equals(given.getClass())) {
            return 1;
        }
        try {
            return schema.field(field)
                    .map(known -> Distance.between(known, predicted, given))
                    .orElse(1.0);
        } catch (IllegalArgumentException anotherKind) {
            return 1;
        }
    }

    /** Whether anything could be compared. */
    public boolean made() {
        return !distances.isEmpty();
    }

    /** The fields further apart than a tolerance allows. */
    public SortedMap<String, Double> beyond(double tolerance) {
        SortedMap<String, Double> apart = new TreeMap<>(distances);
        apart.values().removeIf(distance -> distance <= tolerance);
        return apart;
    }
}
