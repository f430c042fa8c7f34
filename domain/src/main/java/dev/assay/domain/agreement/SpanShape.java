package dev.assay.domain.agreement;

import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.Span;
import java.util.List;

/** Spans overlap by code units; fused, they start and end where some labeler's does, so that no character is cut. */
final class SpanShape implements MarkShape<Span> {
    @Override
    public List<Span> marks(LabelValue value) {
        return ((LabelValue.Spans) value).spans();
    }

    @Override
    public LabelValue value(List<Span> marks) {
        return new LabelValue.Spans(marks);
    }

    @Override
    public String type(Span mark) {
        return mark.type();
    }

    @Override
    public double from(Span mark) {
        return mark.start();
    }

    @Override
    public double to(Span mark) {
        return mark.end();
    }

    @Override
    public double overlap(Span one, Span other) {
        return Overlap.ofLengths(one.start(), one.end(), other.start(), other.end());
    }

    @Override
    public Span fuse(List<Span> marks) {
        return new Span(
                Median.lower(marks, Span::start),
                Median.lower(marks, Span::end),
                marks.get(0).type());
    }
}
