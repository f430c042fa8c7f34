package dev.assay.domain.label;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One labeler's answer to one field of the label schema. Order carries no meaning in any list. */
public sealed interface LabelValue {
    /** Exactly one option. */
    record Choice(String option) implements LabelValue {}

    /** Any number of options, each at most once, kept in natural order. */
    record Choices(List<String> options) implements LabelValue {
        public Choices {
            options = options.stream().sorted().toList();
        }
    }

    /** A step on an ordinal scale. */
    record Rating(int step) implements LabelValue {}

    /** Free text. */
    record Text(String text) implements LabelValue {}

    /** Stretches of an item's text, kept in text order. */
    record Spans(List<Span> spans) implements LabelValue {
        public Spans {
            spans = spans.stream().sorted().toList();
        }
    }

    /** Rectangles on an item's image, kept in a fixed order. */
    record Boxes(List<Box> boxes) implements LabelValue {
        public Boxes {
            boxes = boxes.stream().sorted().toList();
        }
    }

    /** Stretches of an item's recording, kept in time order. */
    record TimeRegions(List<TimeRegion> regions) implements LabelValue {
        public TimeRegions {
            regions = regions.stream().sorted().toList();
        }
    }

    /** Columns of a record, each with a scalar. */
    record Fields(SortedMap<String, Scalar> columns) implements LabelValue {
        public Fields {
            columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        }

        public Fields(Map<String, Scalar> columns) {
            this(new TreeMap<>(columns));
        }
    }

    /** One cell of a record. */
    sealed interface Scalar {
        /** A cell of text. */
        record Words(String text) implements Scalar {}

        /** A cell holding a number. */
        record Number(BigDecimal value) implements Scalar {
            public Number {
                value = value.stripTrailingZeros();
            }
        }

        /** A cell holding yes or no. */
        record Flag(boolean value) implements Scalar {}
    }
}
