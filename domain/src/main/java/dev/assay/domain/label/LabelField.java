package dev.assay.domain.label;

import java.util.List;
import java.util.Optional;

/** One question of a label schema: its name, how it is shown, whether it must be answered, and what answers it takes. */
public sealed interface LabelField {
    String name();

    String title();

    boolean required();

    /** Exactly one of the options. */
    record ChoiceField(String name, String title, boolean required, List<String> options) implements LabelField {
        public ChoiceField {
            options = List.copyOf(options);
        }
    }

    /** Between {@code min} and {@code max} of the options. */
    record ChoicesField(String name, String title, boolean required, List<String> options, int min, int max)
            implements LabelField {
        public ChoicesField {
            options = List.copyOf(options);
        }
    }

    /** A whole step from {@code min} to {@code max}, both included. */
    record RatingField(String name, String title, boolean required, int min, int max) implements LabelField {}

    /** Free text of at most {@code maxLength} UTF-16 code units. */
    record TextField(String name, String title, boolean required, int maxLength) implements LabelField {}

    /**
     * Typed stretches of the text in the item field {@code of}, and how they may be related.
     *
     * @param relations null, as schemas from before there were relations read, is none
     */
    record SpansField(
            String name, String title, boolean required, String of, List<String> types, List<RelationType> relations)
            implements LabelField {
        public SpansField {
            types = List.copyOf(types);
            relations = relations == null ? List.of() : List.copyOf(relations);
        }

        /** Spans that cannot be related. */
        public SpansField(String name, String title, boolean required, String of, List<String> types) {
            this(name, title, required, of, types, List.of());
        }

        /** The relation type of that name. */
        public Optional<RelationType> relation(String name) {
            return relations.stream().filter(type -> type.name().equals(name)).findFirst();
        }
    }

    /** Typed rectangles on the image in the item field {@code of}. */
    record BoxesField(String name, String title, boolean required, String of, List<String> types)
            implements LabelField {
        public BoxesField {
            types = List.copyOf(types);
        }
    }

    /** Typed outlines on the image in the item field {@code of}. */
    record PolygonsField(String name, String title, boolean required, String of, List<String> types)
            implements LabelField {
        public PolygonsField {
            types = List.copyOf(types);
        }
    }

    /** Typed stretches of the recording in the item field {@code of}. */
    record TimeRegionsField(String name, String title, boolean required, String of, List<String> types)
            implements LabelField {
        public TimeRegionsField {
            types = List.copyOf(types);
        }
    }

    /** A record of named columns. */
    record FieldsField(String name, String title, boolean required, List<Column> columns) implements LabelField {
        public FieldsField {
            columns = List.copyOf(columns);
        }
    }

    /** One column of a record field; {@code options} is empty when any text is allowed. */
    record Column(String name, Kind kind, boolean required, List<String> options) {
        public Column {
            options = List.copyOf(options);
        }

        /** What a column holds. */
        public enum Kind {
            TEXT,
            NUMBER,
            FLAG
        }
    }
}
