package dev.assay.domain.label;

import java.util.Comparator;

/**
 * A point on an image, in pixels of the stored raster with the origin at the top left.
 *
 * @param x at least 0
 * @param y at least 0
 */
public record Point(double x, double y) implements Comparable<Point> {
    private static final Comparator<Point> ORDER =
            Comparator.comparingDouble(Point::y).thenComparingDouble(Point::x);

    public Point {
        x += 0.0; // -0.0 becomes 0.0, or two equal points would differ
        y += 0.0;
    }

    @Override
    public int compareTo(Point other) {
        return ORDER.compare(this, other);
    }
}
