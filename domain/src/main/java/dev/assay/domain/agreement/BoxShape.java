package dev.assay.domain.agreement;

import dev.assay.domain.label.Box;
import dev.assay.domain.label.LabelValue;
import java.util.List;

/** Boxes overlap by area; fused, each edge is the median of theirs. */
final class BoxShape implements MarkShape<Box> {
    @Override
    public List<Box> marks(LabelValue value) {
        return ((LabelValue.Boxes) value).boxes();
    }

    @Override
    public LabelValue value(List<Box> marks) {
        return new LabelValue.Boxes(marks);
    }

    @Override
    public String type(Box mark) {
        return mark.type();
    }

    @Override
    public double from(Box mark) {
        return mark.x();
    }

    @Override
    public double to(Box mark) {
        return right(mark);
    }

    @Override
    public double overlap(Box one, Box other) {
        if (one.x() == other.x()
                && one.y() == other.y()
                && one.width() == other.width()
                && one.height() == other.height()) {
            return 1;
        }
        double across = Overlap.shared(one.x(), right(one), other.x(), right(other));
        double down = Overlap.shared(one.y(), bottom(one), other.y(), bottom(other));
        return Overlap.of(across * down, one.width() * one.height(), other.width() * other.height());
    }

    @Override
    public Box fuse(List<Box> marks) {
        double x = Median.of(marks, Box::x);
        double y = Median.of(marks, Box::y);
        double width = Median.of(marks, BoxShape::right) - x;
        double height = Median.of(marks, BoxShape::bottom) - y;
        return new Box(x, y, width, height, marks.get(0).type());
    }

    private static double right(Box box) {
        return box.x() + box.width();
    }

    private static double bottom(Box box) {
        return box.y() + box.height();
    }
}
