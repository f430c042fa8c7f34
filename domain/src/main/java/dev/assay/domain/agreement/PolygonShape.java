package dev.assay.domain.agreement;

import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.Point;
import dev.assay.domain.label.Polygon;
import java.util.List;

/**
 * Polygons overlap by area; fused, they are the medoid, the one that overlaps most with all others: an outline that
 * somebody drew, without the crossings that averages of points can have.
 */
final class PolygonShape implements MarkShape<Polygon> {
    @Override
    public List<Polygon> marks(LabelValue value) {
        return ((LabelValue.Polygons) value).polygons();
    }

    @Override
    public LabelValue value(List<Polygon> marks) {
        return new LabelValue.Polygons(marks);
    }

    @Override
    public String type(Polygon mark) {
        return mark.type();
    }

    @Override
    public double from(Polygon mark) {
        return mark.points().stream().mapToDouble(Point::x).min().orElse(0);
    }

    @Override
    public double to(Polygon mark) {
        return mark.points().stream().mapToDouble(Point::x).max().orElse(0);
    }

    @Override
    public long work(Polygon one, Polygon other) {
        return (long) one.points().size() * other.points().size();
    }

    @Override
    public double overlap(Polygon one, Polygon other) {
        if (one.points().equals(other.points())) {
            return 1;
        }
        double shared = PolygonArea.shared(one.points(), other.points());
        return Overlap.of(shared, PolygonArea.of(one.points()), PolygonArea.of(other.points()));
    }

    @Override
    public Polygon fuse(List<Polygon> marks) {
        Polygon medoid = marks.get(0);
        double most = -1;
        for (Polygon mark : marks) {
            double overlap =
                    marks.stream().mapToDouble(other -> overlap(mark, other)).sum();
            if (overlap > most) {
                most = overlap;
                medoid = mark;
            }
        }
        return medoid.canonical();
    }
}
