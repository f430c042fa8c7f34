package dev.assay.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.Box;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.LabelValue.Scalar;
import dev.assay.domain.label.Point;
import dev.assay.domain.label.Polygon;
import dev.assay.domain.label.Span;
import dev.assay.domain.label.TimeRegion;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FusingTest {
    private static LabelValue fuse(String field, LabelValue... values) {
        LabelField known = LabelSamples.schema().field(field).orElseThrow();
        return Fusing.fuse(known, Arrays.asList(values));
    }

    private static LabelValue spans(Span... spans) {
        return new LabelValue.Spans(List.of(spans));
    }

    private static LabelValue boxes(Box... boxes) {
        return new LabelValue.Boxes(List.of(boxes));
    }

    private static LabelValue record(String city, int amount, boolean paid) {
        return new LabelValue.Fields(Map.of(
                "city", new Scalar.Words(city),
                "amount", new Scalar.Number(BigDecimal.valueOf(amount)),
                "paid", new Scalar.Flag(paid)));
    }

    @Test
    void the_most_frequent_choice_stands() {
        LabelValue a = new LabelValue.Choice("a");
        LabelValue b = new LabelValue.Choice("b");
        assertThat(fuse("intent", a, b, b)).isEqualTo(b);
        assertThat(fuse("intent", b, a)).isEqualTo(b);
    }

    @Test
    void an_option_stands_that_more_than_half_chose() {
        assertThat(fuse(
                        "topics",
                        new LabelValue.Choices(List.of("price", "quality")),
                        new LabelValue.Choices(List.of("price", "service")),
                        new LabelValue.Choices(List.of("service")),
                        new LabelValue.Choices(List.of("price", "quality"))))
                .isEqualTo(new LabelValue.Choices(List.of("price")));
    }

    @Test
    void a_rating_is_the_median_and_always_a_step_somebody_gave() {
        assertThat(fuse("tone", new LabelValue.Rating(-2), new LabelValue.Rating(2), new LabelValue.Rating(1)))
                .isEqualTo(new LabelValue.Rating(1));
        assertThat(fuse("tone", new LabelValue.Rating(2), new LabelValue.Rating(-1)))
                .isEqualTo(new LabelValue.Rating(-1));
    }

    @Test
    void text_is_the_one_nearest_to_all_others() {
        assertThat(fuse(
                        "comment",
                        new LabelValue.Text("Straße 12"),
                        new LabelValue.Text("Strasse 1"),
                        new LabelValue.Text("Strasse 12")))
                .isEqualTo(new LabelValue.Text("Strasse 12"));
    }

    @Test
    void a_box_has_the_median_of_each_edge() {
        assertThat(fuse(
                        "objects",
                        boxes(new Box(0, 0, 10, 10, "dent")),
                        boxes(new Box(1, 0, 10, 12, "dent")),
                        boxes(new Box(2, 1, 10, 10, "dent"))))
                .isEqualTo(boxes(new Box(1, 0, 10, 11, "dent")));
        assertThat(fuse("objects", boxes(new Box(0, 0, 10, 10, "dent")), boxes(new Box(0, 0, 12, 10, "dent"))))
                .isEqualTo(boxes(new Box(0, 0, 11, 10, "dent")));
    }

    @Test
    void a_mark_stands_that_more_than_half_made() {
        Box seen = new Box(0, 0, 10, 10, "dent");
        Box rare = new Box(50, 50, 10, 10, "dent");
        Box other = new Box(0, 0, 10, 10, "phone");
        assertThat(fuse("objects", boxes(seen, rare), boxes(seen), boxes(seen, other)))
                .isEqualTo(boxes(seen));
        assertThat(fuse("objects", boxes(seen, rare), boxes(seen, rare), boxes(seen)))
                .isEqualTo(boxes(seen, rare));
        assertThat(fuse("objects", boxes(seen), boxes(rare))).isEqualTo(boxes());
    }

    @Test
    void a_span_starts_and_ends_where_somebody_said() {
        assertThat(fuse(
                        "entities",
                        spans(new Span(0, 9, "place")),
                        spans(new Span(2, 10, "place")),
                        spans(new Span(2, 14, "place")),
                        spans(new Span(4, 11, "place"))))
                .isEqualTo(spans(new Span(2, 10, "place")));
    }

    @Test
    void a_polygon_is_the_one_that_overlaps_most_with_the_others() {
        assertThat(fuse("outlines", square(0), square(4), square(1))).isEqualTo(square(1));
        assertThat(fuse("outlines", square(0), square(50), square(1))).isEqualTo(square(0));
    }

    private static LabelValue square(double x) {
        return new LabelValue.Polygons(List.of(new Polygon(
                List.of(new Point(x, 0), new Point(x + 10, 0), new Point(x + 10, 10), new Point(x, 10)), "dent")));
    }

    @Test
    void a_time_region_has_the_medians() {
        List<LabelValue> values = Stream.of(1.0, 2.0, 1.5)
                .<LabelValue>map(start -> new LabelValue.TimeRegions(List.of(new TimeRegion(start, 9, "noise"))))
                .toList();
        assertThat(Fusing.fuse(LabelSamples.schema().field("events").orElseThrow(), values))
                .isEqualTo(new LabelValue.TimeRegions(List.of(new TimeRegion(1.5, 9, "noise"))));
    }

    @Test
    void a_record_is_fused_column_by_column() {
        assertThat(fuse("record", record("Bern", 1, true), record("Berne", 7, false), record("Bernee", 3, true)))
                .isEqualTo(record("Berne", 3, true));
        LabelValue less = new LabelValue.Fields(Map.of("city", new Scalar.Words("Bern")));
        assertThat(fuse("record", record("Bern", 1, true), less)).isEqualTo(less);
    }
}
