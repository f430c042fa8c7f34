package dev.assay.domain.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed outline on an image, closed from its last point to its first.
 *
 * <p>Where a ring begins and which way round it goes carries no meaning: two polygons are equal when they are the same
 * ring of the same type. The points stay as they were given.
 *
 * @param points at least three; the edges between them meet only at the points
 * @param type one of the schema's types
 */
public record Polygon(List<Point> points, String type) implements Comparable<Polygon> {
    public Polygon {
        points = List.copyOf(points);
    }

    /** The one form all equal polygons share: from the least point on towards the lesser of its neighbours. */
    public Polygon canonical() {
        return new Polygon(ring(), type);
    }

    private List<Point> ring() {
        if (points.isEmpty()) {
            return points;
        }
        List<Point> ring = new ArrayList<>(points);
        Collections.rotate(ring, -points.indexOf(Collections.min(points)));
        if (ring.get(ring.size() - 1).compareTo(ring.get(ring.size() > 1 ? 1 : 0)) < 0) {
            Collections.reverse(ring);
            Collections.rotate(ring, 1);
        }
        return ring;
    }

    @Override
    public int compareTo(Polygon other) {
        List<Point> one = ring();
        List<Point> two = other.ring();
        for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
            int order = one.get(i).compareTo(two.get(i));
            if (order != 0) {
                return order;
            }
        }
        int bySize = Integer.compare(one.size(), two.size());
        return bySize != 0 ? bySize : type.compareTo(other.type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Polygon that && type.equals(that.type) && ring().equals(that.ring());
    }

    @Override
    public int hashCode() {
        return 31 * ring().hashCode() + type.hashCode();
    }
}
