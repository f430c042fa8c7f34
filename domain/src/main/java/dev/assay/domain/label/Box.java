package dev.assay.domain.label;

import java.util.Comparator;

/**
 * A typed rectangle on an image, in pixels of the stored raster with the origin at the top left.
 *
 * @param x left edge, at least 0
 * @param y top edge, at least 0
 * @param width above 0
 * @param height above 0
 * @param type one of the schema's types
 */
public record Box(double x, double y, double width, double height, String type) implements Comparable<Box> {
    private static final Comparator<Box> ORDER = Comparator.comparingDouble(Box::y)
            .thenComparingDouble(Box::x)
            .thenComparingDouble(Box::height)
            .thenComparingDouble(Box::width)
            .thenComparing(Box::type);

    public Box {
        x += 0.0; // -0.0 becomes 0.0, or two equal edges would differ
        y += 0.0;
    }

    @Override
    public int compareTo(Box other) {
        return ORDER.compare(this, other);
    }
}
