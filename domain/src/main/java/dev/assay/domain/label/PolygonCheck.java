package dev.assay.domain.label;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks polygons against the item's image. */
final class PolygonCheck {
    /** Pixels a point may lie beyond the image: what scaling from a screen can add. */
    private static final double ROUNDING = 1e-6;

    /** Most points of one polygon: as closely as anyone follows an outline by hand. */
    private static final int POINTS = 1_000;

    /** Most points of all polygons of one value. */
    private static final int ALL_POINTS = 50_000;

    private PolygonCheck() {}

    static void check(
            Findings at, LabelField.PolygonsField field, LabelValue.Polygons value, @Nullable ItemContent item) {
        Findings list = at.at("polygons");
        if (!OptionCheck.countable(list, value.polygons())) {
            return;
        }
        long points =
                value.polygons().stream().mapToLong(one -> one.points().size()).sum();
        if (points > ALL_POINTS) {
            list.add("must have at most " + ALL_POINTS + " points in all, not " + points);
            return;
        }
        ItemPart.find(at, item, field.of(), ItemValue.Image.class, "an image")
                .ifPresent(image -> all(list, field, value.polygons(), image));
    }

    private static void all(
            Findings at, LabelField.PolygonsField field, List<Polygon> polygons, ItemValue.Image image) {
        for (int i = 0; i < polygons.size(); i++) {
            Findings one = at.at(i);
            outline(one.at("points"), polygons.get(i).points(), image);
            OptionCheck.type(one, field.types(), polygons.get(i).type());
        }
    }

    private static void outline(Findings at, List<Point> points, ItemValue.Image image) {
        if (points.size() < 3 || points.size() > POINTS) {
            at.add("must hold 3 to " + POINTS + " points, not " + points.size());
            return;
        }
        boolean inside = true;
        for (int i = 0; i < points.size(); i++) {
            inside &= inside(at.at(i).at(0), "width", points.get(i).x(), image.width());
            inside &= inside(at.at(i).at(1), "height", points.get(i).y(), image.height());
        }
        if (inside) {
            simple(at, points);
        }
    }

    private static boolean inside(Findings at, String extent, double position, int limit) {
        boolean inside = position >= 0 && position <= limit + ROUNDING;
        if (!inside) {
            at.add("must be 0 to " + limit + ", the image's " + extent + ", not " + position);
        }
        return inside;
    }

    private static void simple(Findings at, List<Point> points) {
        if (corners(at, points)) {
            crossings(at, points);
        }
    }

    /** Whether every point leads on; names the first that does not. */
    private static boolean corners(Findings at, List<Point> points) {
        int size = points.size();
        for (int i = 0; i < size; i++) {
            Point before = points.get((i + size - 1) % size);
            Point point = points.get(i);
            if (before.equals(point)) {
                at.at(i).add("repeats the point before it: give each point once");
                return false;
            }
            if (turnsBack(before, point, points.get((i + 1) % size))) {
                at.at(i).add("turns back on the edge that leads to it: an outline must enclose an area");
                return false;
            }
        }
        return true;
    }

    /** Names the first edge that meets a later one which does not follow it. */
    private static void crossings(Findings at, List<Point> points) {
        int size = points.size();
        for (int i = 0; i < size; i++) {
            for (int j = i + 2; j < size - (i == 0 ? 1 : 0); j++) {
                if (meet(points.get(i), points.get(i + 1), points.get(j), points.get((j + 1) % size))) {
                    at.at(j)
                            .add("begins an edge that meets the one from point " + i
                                    + ": an outline must not cross or touch itself");
                    return;
                }
            }
        }
    }

    private static boolean turnsBack(Point from, Point to, Point next) {
        double along = (to.x() - from.x()) * (next.x() - to.x()) + (to.y() - from.y()) * (next.y() - to.y());
        return side(from, to, next) == 0 && along < 0;
    }

    private static boolean meet(Point from, Point to, Point otherFrom, Point otherTo) {
        double start = side(from, to, otherFrom);
        double end = side(from, to, otherTo);
        double otherStart = side(otherFrom, otherTo, from);
        double otherEnd = side(otherFrom, otherTo, to);
        if (apart(start, end) || apart(otherStart, otherEnd)) {
            return false;
        }
        boolean straight = start == 0 && end == 0;
        return !straight
                || (within(from.x(), to.x(), otherFrom.x(), otherTo.x())
                        && within(from.y(), to.y(), otherFrom.y(), otherTo.y()));
    }

    /** Whether both ends are on the same side. */
    private static boolean apart(double start, double end) {
        return (start > 0 && end > 0) || (start < 0 && end < 0);
    }

    private static boolean within(double from, double to, double otherFrom, double otherTo) {
        return Math.max(from, to) >= Math.min(otherFrom, otherTo) && Math.max(otherFrom, otherTo) >= Math.min(from, to);
    }

    /** Above 0 when the point is to one side of the line, below on the other, 0 on it. */
    private static double side(Point from, Point to, Point point) {
        return (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
    }
}
