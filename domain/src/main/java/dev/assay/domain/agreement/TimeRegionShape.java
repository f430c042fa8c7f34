package dev.assay.domain.agreement;

import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.TimeRegion;
import java.util.List;

/** Time regions overlap by seconds; fused, they start and end at the medians. */
final class TimeRegionShape implements MarkShape<TimeRegion> {
    @Override
    public List<TimeRegion> marks(LabelValue value) {
        return ((LabelValue.TimeRegions) value).regions();
    }

    @Override
    public LabelValue value(List<TimeRegion> marks) {
        return new LabelValue.TimeRegions(marks);
    }

    @Override
    public String type(TimeRegion mark) {
        return mark.type();
    }

    @Override
    public double from(TimeRegion mark) {
        return mark.start();
    }

    @Override
    public double to(TimeRegion mark) {
        return mark.end();
    }

    @Override
    public double overlap(TimeRegion one, TimeRegion other) {
        return Overlap.ofLengths(one.start(), one.end(), other.start(), other.end());
    }

    @Override
    public TimeRegion fuse(List<TimeRegion> marks) {
        return new TimeRegion(
                Median.of(marks, TimeRegion::start),
                Median.of(marks, TimeRegion::end),
                marks.get(0).type());
    }
}
