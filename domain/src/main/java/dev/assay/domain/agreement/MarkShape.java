package dev.assay.domain.agreement;

import dev.assay.domain.label.LabelValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to know of one kind of mark to compare answers that are lists of it.
 *
 * @param <T> the mark
 */
interface MarkShape<T extends Comparable<T>> {
    /** The shape of a value's marks; empty when it has none. */
    static Optional<MarkShape<?>> of(LabelValue value) {
        if (value instanceof LabelValue.Spans) {
            return Optional.of(new SpanShape());
        } else if (value instanceof LabelValue.Boxes) {
            return Optional.of(new BoxShape());
        } else if (value instanceof LabelValue.Polygons) {
            return Optional.of(new PolygonShape());
        } else if (value instanceof LabelValue.TimeRegions) {
            return Optional.of(new TimeRegionShape());
        } else {
            return Optional.empty();
        }
    }

    /** @throws ClassCastException when the value has other marks */
    List<T> marks(LabelValue value);

    LabelValue value(List<T> marks);

    String type(T mark);

    /** Where the mark begins on its first axis. */
    double from(T mark);

    /** Where the mark ends on its first axis. */
    double to(T mark);

    /** How much work it is to compare two marks; 1 is next to none. */
    default long work(T one, T other) {
        return 1;
    }

    /** What two marks share of what they cover together, in [0, 1], whatever their types. */
    double overlap(T one, T other);

    /** One mark for several of the same thing and type. */
    T fuse(List<T> marks);

    /** The {@link Distance} of two values of this shape. */
    default double distance(LabelValue left, LabelValue right) {
        List<T> one = marks(left);
        List<T> other = marks(right);
        int marks = one.size() + other.size();
        if (marks == 0) {
            return 0;
        }
        return Pairing.of(this, one, other, 0)
                .map(pairs -> distance(pairs, marks))
                .orElse(1.0);
    }

    /** The distance of two values with so many marks together, by how these are paired. */
    static double distance(List<Pairing.Pair> pairs, int marks) {
        double shared = pairs.stream().mapToDouble(Pairing.Pair::overlap).sum();
        return marks == 0 ? 0 : Math.min(1, Math.max(0, 1 - 2 * shared / marks));
    }

    /** The {@linkplain Fusing common answer} of values of this shape, the most central first. */
    default LabelValue fuse(Stream<LabelValue> values) {
        return value(MarkFusing.fuse(this, values.map(this::marks).toList()));
    }
}
