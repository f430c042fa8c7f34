package dev.assay.domain.instruction;

import dev.assay.domain.label.Box;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelField.Column;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.Polygon;
import dev.assay.domain.label.Relation;
import dev.assay.domain.label.RelationType;
import dev.assay.domain.label.Span;
import dev.assay.domain.label.TimeRegion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which options a label field offers, and which of them an answer names. */
final class Options {
    private Options() {}

    /** The options a section can be bound to; empty where the field takes free text, which has none. */
    static Set<String> offered(LabelField field) {
        if (field instanceof LabelField.ChoiceField choice) {
            return Set.copyOf(choice.options());
        }
        if (field instanceof LabelField.ChoicesField choices) {
            return Set.copyOf(choices.options());
        }
        if (field instanceof LabelField.RatingField rating) {
            return IntStream.rangeClosed(rating.min(), rating.max())
                    .mapToObj(Integer::toString)
                    .collect(Collectors.toSet());
        }
        if (field instanceof LabelField.TextField) {
            return Set.of();
        }
        return marks(field).map(Set::copyOf).orElseGet(() -> cells(field));
    }

    private static Optional<List<String>> marks(LabelField field) {
        if (field instanceof LabelField.SpansField spans) {
            return Optional.of(Stream.concat(
                            spans.types().stream(), spans.relations().stream().map(RelationType::name))
                    .toList());
        }
        if (field instanceof LabelField.BoxesField boxes) {
            return Optional.of(boxes.types());
        }
        if (field instanceof LabelField.PolygonsField polygons) {
            return Optional.of(polygons.types());
        }
        if (field instanceof LabelField.TimeRegionsField regions) {
            return Optional.of(regions.types());
        }
        return Optional.empty();
    }

    private static Set<String> cells(LabelField field) {
        if (field instanceof LabelField.FieldsField fields) {
            return fields.columns().stream()
                    .map(Column::options)
                    .flatMap(List::stream)
                    .collect(Collectors.toSet());
        }
        throw new AssertionError("no options for " + field);
    }

    /** The options an answer names; of a marked-up item, the types of its marks and relations. */
    static Set<String> named(LabelValue value) {
        if (value instanceof LabelValue.Choice choice) {
            return Set.of(choice.option());
        }
        if (value instanceof LabelValue.Choices choices) {
            return new HashSet<>(choices.options());
        }
        if (value instanceof LabelValue.Rating rating) {
            return Set.of(Integer.toString(rating.step()));
        }
        if (value instanceof LabelValue.Text) {
            return Set.of();
        }
        if (value instanceof LabelValue.Fields fields) {
            return fields.columns().values().stream()
                    .filter(LabelValue.Scalar.Words.class::isInstance)
                    .map(cell -> ((LabelValue.Scalar.Words) cell).text())
                    .collect(Collectors.toSet());
        }
        return marks(value);
    }

    private static Set<String> marks(LabelValue value) {
        if (value instanceof LabelValue.Spans spans) {
            return Stream.concat(
                            spans.spans().stream().map(Span::type),
                            spans.relations().stream().map(Relation::type))
                    .collect(Collectors.toSet());
        }
        if (value instanceof LabelValue.Boxes boxes) {
            return boxes.boxes().stream().map(Box::type).collect(Collectors.toSet());
        }
        if (value instanceof LabelValue.Polygons polygons) {
            return polygons.polygons().stream().map(Polygon::type).collect(Collectors.toSet());
        }
        if (value instanceof LabelValue.TimeRegions regions) {
            return regions.regions().stream().map(TimeRegion::type).collect(Collectors.toSet());
        }
        throw new AssertionError("no options for " + value);
    }
}
