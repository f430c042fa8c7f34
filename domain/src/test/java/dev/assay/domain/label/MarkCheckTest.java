package dev.assay.domain.label;

import static dev.assay.domain.label.Checked.pointers;
import static dev.assay.domain.label.Checked.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import dev.assay.domain.label.LabelField.SpansField;
import dev.assay.domain.shared.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spans, boxes and time regions: what is marked must lie within the item. */
class MarkCheckTest {
    private static List<Violation> span(int start, int end) {
        return with("entities", new LabelValue.Spans(List.of(new Span(start, end, "place"))));
    }

    private static List<Violation> box(double x, double y, double width, double height) {
        return with("objects", new LabelValue.Boxes(List.of(new Box(x, y, width, height, "dent"))));
    }

    private static List<Violation> region(double start, double end) {
        return with("events", new LabelValue.TimeRegions(List.of(new TimeRegion(start, end, "noise"))));
    }

    @Test
    void a_span_lies_within_the_text() {
        assertThat(span(0, 26)).isEmpty();
        assertThat(span(-1, 5)).containsExactly(new Violation("/entities/spans/0/start", "must be at least 0, not -1"));
        assertThat(span(20, 27))
                .containsExactly(
                        new Violation("/entities/spans/0/end", "must be at most 26, the length of the text, not 27"));
        assertThat(pointers(span(27, 28))).containsExactly("/entities/spans/0/end");
    }

    @Test
    void a_span_ends_after_its_start() {
        assertThat(span(4, 5)).isEmpty();
        assertThat(span(5, 5))
                .containsExactly(new Violation("/entities/spans/0/end", "must be above start, which is 5"));
        assertThat(pointers(span(6, 5))).containsExactly("/entities/spans/0/end");
    }

    @Test
    void a_span_does_not_cut_a_surrogate_pair() {
        assertThat(span(12, 14)).isEmpty();
        assertThat(pointers(span(13, 14))).containsExactly("/entities/spans/0/start");
        assertThat(pointers(span(12, 13))).containsExactly("/entities/spans/0/end");
    }

    @Test
    void a_mark_has_one_of_the_types_of_the_schema() {
        assertThat(with("entities", new LabelValue.Spans(List.of(new Span(0, 5, "person")))))
                .containsExactly(new Violation("/entities/spans/0/type", "must be one of \"place\", \"product\""));
        assertThat(pointers(with("objects", new LabelValue.Boxes(List.of(new Box(0, 0, 1, 1, "car"))))))
                .containsExactly("/objects/boxes/0/type");
        assertThat(pointers(with("events", new LabelValue.TimeRegions(List.of(new TimeRegion(0, 1, "music"))))))
                .containsExactly("/events/regions/0/type");
    }

    @Test
    void a_span_may_not_repeat_but_may_overlap_and_have_a_second_type() {
        Span span = new Span(20, 26, "place");
        assertThat(pointers(with("entities", new LabelValue.Spans(List.of(span, new Span(0, 5, "place"), span)))))
                .containsExactly("/entities/spans/2");
        assertThat(with("entities", new LabelValue.Spans(List.of(span, new Span(20, 26, "product")))))
                .isEmpty();
    }

    @Test
    void pointers_count_in_the_order_given() {
        List<Span> spans = List.of(new Span(20, 26, "place"), new Span(6, 11, "product"), new Span(3, 99, "place"));
        assertThat(pointers(with("entities", new LabelValue.Spans(spans)))).containsExactly("/entities/spans/2/end");
    }

    @Test
    void marking_nothing_is_an_answer() {
        assertThat(with("entities", new LabelValue.Spans(List.of()))).isEmpty();
        assertThat(with("objects", new LabelValue.Boxes(List.of()))).isEmpty();
        assertThat(with("events", new LabelValue.TimeRegions(List.of()))).isEmpty();
    }

    @Test
    void a_box_lies_within_the_image() {
        assertThat(box(0, 0, 640, 480)).isEmpty();
        assertThat(box(639.5, 479.5, 0.5, 0.5)).isEmpty();
        assertThat(pointers(box(-0.1, -0.1, 5, 5))).containsExactly("/objects/boxes/0/x", "/objects/boxes/0/y");
        assertThat(pointers(box(640, 480, 1, 1))).containsExactly("/objects/boxes/0/x", "/objects/boxes/0/y");
        assertThat(box(600, 0, 41, 1))
                .containsExactly(new Violation(
                        "/objects/boxes/0/width", "must be at most 40.0, or the box leaves the image, not 41.0"));
        assertThat(pointers(box(600, 470, 41, 11)))
                .containsExactly("/objects/boxes/0/width", "/objects/boxes/0/height");
    }

    @Test
    void a_box_has_a_size() {
        assertThat(pointers(box(1, 1, 0, -1))).containsExactly("/objects/boxes/0/width", "/objects/boxes/0/height");
    }

    @Test
    void a_box_may_leave_the_image_by_what_rounding_adds() {
        assertThat(box(0.1 + 0.2, 0, 640 - 0.3, 480)).isEmpty();
        assertThat(pointers(box(0, 0, 640.001, 480))).containsExactly("/objects/boxes/0/width");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void every_measure_is_finite(double number) {
        assertThat(pointers(box(number, 0, 1, 1))).containsExactly("/objects/boxes/0/x");
        assertThat(pointers(box(0, number, 1, 1))).containsExactly("/objects/boxes/0/y");
        assertThat(pointers(box(0, 0, number, 1))).containsExactly("/objects/boxes/0/width");
        assertThat(pointers(box(0, 0, 1, number))).containsExactly("/objects/boxes/0/height");
        assertThat(pointers(region(number, 1))).contains("/events/regions/0/start");
        assertThat(pointers(region(0, number))).containsExactly("/events/regions/0/end");
    }

    @Test
    void a_time_region_lies_within_the_recording() {
        assertThat(region(0, 12.5)).isEmpty();
        assertThat(pointers(region(-0.001, 1))).containsExactly("/events/regions/0/start");
        assertThat(pointers(region(3, 3))).containsExactly("/events/regions/0/end");
        assertThat(pointers(region(3, 2))).containsExactly("/events/regions/0/end");
        assertThat(region(12, 12.5000001)).isEmpty();
        assertThat(pointers(region(12, 12.501))).containsExactly("/events/regions/0/end");
    }

    @Test
    void a_list_of_marks_has_a_limit() {
        List<Box> boxes = Collections.nCopies(10_000, new Box(0, 0, 1, 1, "dent"));
        assertThat(with("objects", new LabelValue.Boxes(boxes))).isEmpty();
        assertThat(with("objects", new LabelValue.Boxes(Collections.nCopies(10_001, boxes.get(0)))))
                .containsExactly(new Violation("/objects/boxes", "must hold at most 10000 entries, not 10001"));
        assertThat(pointers(with(
                        "entities",
                        new LabelValue.Spans(IntStream.range(0, 10_001)
                                .mapToObj(i -> new Span(i, i + 1, "place"))
                                .toList()))))
                .containsExactly("/entities/spans");
        assertThat(pointers(with(
                        "events",
                        new LabelValue.TimeRegions(Collections.nCopies(10_001, new TimeRegion(0, 1, "noise"))))))
                .containsExactly("/events/regions");
        assertThat(pointers(with("topics", new LabelValue.Choices(Collections.nCopies(10_001, "price")))))
                .containsExactly("/topics/options");
    }

    @Test
    void a_mark_needs_the_right_part_of_the_item() {
        LabelSchema schema =
                new LabelSchema(List.of(new SpansField("entities", "Entities", true, "body", List.of("place"))));
        Label label = new Label(Map.of("entities", new LabelValue.Spans(List.of(new Span(0, 1, "place")))));
        Violation missing =
                new Violation("/entities", "cannot be checked: the item must have text in its field \"body\"");
        ItemContent other = new ItemContent(Map.of("title", new ItemValue.Text("Berlin")));
        ItemContent flag = new ItemContent(Map.of("body", new ItemValue.Flag(true)));
        ItemContent text = new ItemContent(Map.of("body", new ItemValue.Text("Berlin")));
        assertThat(LabelCheck.check(schema, label, null)).containsExactly(missing);
        assertThat(LabelCheck.check(schema, label, other)).containsExactly(missing);
        assertThat(LabelCheck.check(schema, label, flag)).containsExactly(missing);
        assertThat(LabelCheck.check(schema, label, text)).isEmpty();
    }
}
