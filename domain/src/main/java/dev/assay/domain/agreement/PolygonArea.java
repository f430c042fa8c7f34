package dev.assay.domain.agreement;

import dev.assay.domain.label.Point;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Areas of outlines that do not cross themselves, in the square of their unit. */
final class PolygonArea {
    private PolygonArea() {}

    /** The area within an outline, by the trapezoid (“shoelace”) formula. */
    static double of(List<Point> ring) {
        double twice = 0;
        Point before = ring.get(ring.size() - 1);
        Point origin = ring.get(0);
        for (Point point : ring) {
            twice += (before.x() - origin.x()) * (point.y() - origin.y())
                    - (point.x() - origin.x()) * (before.y() - origin.y());
            before = point;
        }
        return Math.abs(twice) / 2;
    }

    /**
     * The area within both outlines. Cut into strips at the height of every point and of every crossing of the two,
     * both are trapezoids within a strip, so that what they share at its middle times its height is exact (the slab
     * decomposition of plane sweeps, Shamos &amp; Hoey 1976). Parallel or touching edges need no care.
     */
    static double shared(List<Point> one, List<Point> other) {
        double[] heights = heights(one, other);
        double area = 0;
        for (int i = 1; i < heights.length; i++) {
            double height = heights[i] - heights[i - 1];
            if (height > 0) {
                double middle = heights[i - 1] + height / 2;
                area += height * shared(crossings(one, middle), crossings(other, middle));
            }
        }
        return area;
    }

    /** Where strips begin and end, within what both outlines reach. */
    private static double[] heights(List<Point> one, List<Point> other) {
        double top = Math.max(least(one), least(other));
        double bottom = Math.min(most(one), most(other));
        DoubleStream.Builder heights = DoubleStream.builder();
        one.forEach(point -> heights.add(point.y()));
        other.forEach(point -> heights.add(point.y()));
        for (int i = 0; i < one.size(); i++) {
            Point from = one.get(i);
            Point to = one.get((i + 1) % one.size());
            for (int j = 0; j < other.size(); j++) {
                crossing(heights, from, to, other.get(j), other.get((j + 1) % other.size()));
            }
        }
        return heights.build()
                .filter(height -> height >= top && height <= bottom)
                .sorted()
                .toArray();
    }

    private static double least(List<Point> ring) {
        return ring.stream().mapToDouble(Point::y).min().orElse(0);
    }

    private static double most(List<Point> ring) {
        return ring.stream().mapToDouble(Point::y).max().orElse(0);
    }

    private static void crossing(DoubleStream.Builder heights, Point from, Point to, Point otherFrom, Point otherTo) {
        double across = to.x() - from.x();
        double down = to.y() - from.y();
        double otherAcross = otherTo.x() - otherFrom.x();
        double otherDown = otherTo.y() - otherFrom.y();
        double parallel = across * otherDown - down * otherAcross;
        if (parallel == 0) {
            return;
        }
        double startX = otherFrom.x() - from.x();
        double startY = otherFrom.y() - from.y();
        double along = (startX * otherDown - startY * otherAcross) / parallel;
        double otherAlong = (startX * down - startY * across) / parallel;
        if (along > 0 && along < 1 && otherAlong > 0 && otherAlong < 1) {
            heights.add(from.y() + along * down);
        }
    }

    /** Where a level line crosses the outline, ascending: it is inside from each odd crossing to the next. */
    private static double[] crossings(List<Point> ring, double height) {
        double[] crossings = new double[ring.size()];
        int count = 0;
        Point from = ring.get(ring.size() - 1);
        for (Point to : ring) {
            if ((from.y() <= height) != (to.y() <= height)) {
                double along = (height - from.y()) / (to.y() - from.y());
                crossings[count++] = from.x() + along * (to.x() - from.x());
            }
            from = to;
        }
        double[] sorted = Arrays.copyOf(crossings, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The length inside both, from the crossings of each. */
    private static double shared(double[] one, double[] other) {
        double shared = 0;
        int i = 0;
        int j = 0;
        while (i + 1 < one.length && j + 1 < other.length) {
            shared += Overlap.shared(one[i], one[i + 1], other[j], other[j + 1]);
            if (one[i + 1] < other[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return shared;
    }
}
