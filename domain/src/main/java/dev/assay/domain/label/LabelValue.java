package dev.assay.domain.label;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One labeler's answer to one field of the label schema.
 *
 * <p>Order carries no meaning in any list. Lists stay as they were given, so that a complaint about the third span
 * points at the third span the sender sent; two values are equal whatever the order of their lists.
 */
public sealed interface LabelValue {
    /** The one form all equal values share, with every list in its natural order: the form decisions are stored in. */
    default LabelValue canonical() {
        return this;
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> list) {
        return list.stream().sorted().toList();
    }

    /** Exactly one option. */
    record Choice(String option) implements LabelValue {}

    /** Any number of options, each at most once. */
    record Choices(List<String> options) implements LabelValue {
        public Choices {
            options = List.copyOf(options);
        }

        @Override
        public Choices canonical() {
            return new Choices(sorted(options));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Choices that && sorted(options).equals(sorted(that.options));
        }

        @Override
        public int hashCode() {
            return sorted(options).hashCode();
        }
    }

    /** A step on an ordinal scale. */
    record Rating(int step) implements LabelValue {}

    /** Free text. */
    record Text(String text) implements LabelValue {}

    /**
     * Stretches of an item's text and how they are related.
     *
     * @param relations by the places of the spans in {@code spans}
     */
    record Spans(List<Span> spans, List<Relation> relations) implements LabelValue {
        public Spans {
            spans = List.copyOf(spans);
            relations = List.copyOf(relations);
        }

        /** Spans that are not related. */
        public Spans(List<Span> spans) {
            this(spans, List.of());
        }

        /** Relations follow their spans to the places these have in natural order. */
        @Override
        public Spans canonical() {
            if (relations.isEmpty()) {
                return new Spans(sorted(spans));
            }
            List<Integer> order = IntStream.range(0, spans.size())
                    .boxed()
                    .sorted(Comparator.comparing(spans::get))
                    .toList();
            int[] places = new int[spans.size()];
            IntStream.range(0, places.length).forEach(at -> places[order.get(at)] = at);
            return new Spans(
                    order.stream().map(spans::get).toList(),
                    relations.stream().map(one -> moved(one, places)).sorted().toList());
        }

        private static Relation moved(Relation relation, int[] places) {
            return new Relation(relation.type(), moved(relation.from(), places), moved(relation.to(), places));
        }

        /** A place that no span has stays what it is: such a value is compared before it is found wrong. */
        private static int moved(int place, int[] places) {
            return place >= 0 && place < places.length ? places[place] : place;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (!(other instanceof Spans that)
                    || spans.size() != that.spans.size()
                    || relations.size() != that.relations.size()) {
                return false;
            }
            Spans one = canonical();
            Spans two = that.canonical();
            return one.spans.equals(two.spans) && one.relations.equals(two.relations);
        }

        @Override
        public int hashCode() {
            return sorted(spans).hashCode();
        }
    }

    /** Rectangles on an item's image. */
    record Boxes(List<Box> boxes) implements LabelValue {
        public Boxes {
            boxes = List.copyOf(boxes);
        }

        @Override
        public Boxes canonical() {
            return new Boxes(sorted(boxes));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Boxes that && sorted(boxes).equals(sorted(that.boxes));
        }

        @Override
        public int hashCode() {
            return sorted(boxes).hashCode();
        }
    }

    /** Outlines on an item's image. */
    record Polygons(List<Polygon> polygons) implements LabelValue {
        public Polygons {
            polygons = List.copyOf(polygons);
        }

        @Override
        public Polygons canonical() {
            return new Polygons(
                    polygons.stream().map(Polygon::canonical).sorted().toList());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Polygons that && sorted(polygons).equals(sorted(that.polygons));
        }

        @Override
        public int hashCode() {
            return sorted(polygons).hashCode();
        }
    }

    /** Stretches of an item's recording. */
    record TimeRegions(List<TimeRegion> regions) implements LabelValue {
        public TimeRegions {
            regions = List.copyOf(regions);
        }

        @Override
        public TimeRegions canonical() {
            return new TimeRegions(sorted(regions));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof TimeRegions that && sorted(regions).equals(sorted(that.regions));
        }

        @Override
        public int hashCode() {
            return sorted(regions).hashCode();
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
        @SuppressWarnings("JavaLangClash") // always read as Scalar.Number
        record Number(BigDecimal value) implements Scalar {
            public Number {
                value = value.stripTrailingZeros();
            }
        }

        /** A cell holding yes or no. */
        record Flag(boolean value) implements Scalar {}
    }
}
