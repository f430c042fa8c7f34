package dev.assay.domain.label;

import static dev.assay.domain.label.Checked.pointers;
import static dev.assay.domain.label.Checked.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outlines on a picture of 640 by 480 pixels. */
class PolygonCheckTest {
    private static Polygon polygon(double... numbers) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            points.add(new Point(numbers[i], numbers[i + 1]));
        }
        return new Polygon(points, "dent");
    }

    private static List<Violation> checked(double... numbers) {
        return with("outlines", new LabelValue.Polygons(List.of(polygon(numbers))));
    }

    @Test
    void an_outline_has_three_points_or_more() {
        assertThat(checked(0, 0, 10, 0, 0, 10)).isEmpty();
        assertThat(checked(0, 0, 10, 0))
                .containsExactly(new Violation("/outlines/polygons/0/points", "must hold 3 to 1000 points, not 2"));
    }

    @Test
    void an_outline_lies_within_the_image() {
        assertThat(checked(0, 0, 640, 0, 640, 480, 0, 480)).isEmpty();
        assertThat(checked(0, 0, 641, 0, 640, 480))
                .containsExactly(new Violation(
                        "/outlines/polygons/0/points/1/0", "must be 0 to 640, the image's width, not 641.0"));
        assertThat(pointers(checked(-1, 0, 10, 0, 10, 481)))
                .containsExactly("/outlines/polygons/0/points/0/0", "/outlines/polygons/0/points/2/1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void every_position_is_finite(double number) {
        assertThat(pointers(checked(number, 0, 10, 0, 0, 10))).containsExactly("/outlines/polygons/0/points/0/0");
    }

    @Test
    void an_outline_does_not_cross_itself() {
        assertThat(checked(0, 0, 10, 10, 10, 0, 0, 10))
                .containsExactly(new Violation(
                        "/outlines/polygons/0/points/2",
                        "begins an edge that meets the one from point 0: an outline must not cross or touch itself"));
    }

    @Test
    void an_outline_does_not_touch_itself() {
        assertThat(pointers(checked(0, 0, 10, 0, 10, 10, 5, 0, 0, 10)))
                .containsExactly("/outlines/polygons/0/points/2");
        assertThat(pointers(checked(0, 0, 10, 0, 5, 5, 10, 10, 0, 10, 5, 5)))
                .containsExactly("/outlines/polygons/0/points/4");
        assertThat(pointers(checked(0, 0, 9, 0, 9, 5, 2, 5, 2, 0, 1, 0, 1, 5))).isNotEmpty();
    }

    @Test
    void an_outline_does_not_turn_back_or_repeat_a_point() {
        assertThat(pointers(checked(0, 0, 10, 0, 20, 0))).containsExactly("/outlines/polygons/0/points/0");
        assertThat(pointers(checked(0, 0, 10, 0, 10, 10, 10, 5))).isNotEmpty();
        assertThat(pointers(checked(0, 0, 10, 0, 10, 0, 0, 10))).containsExactly("/outlines/polygons/0/points/2");
        assertThat(pointers(checked(0, 0, 10, 0, 0, 10, 0, 0))).containsExactly("/outlines/polygons/0/points/0");
    }

    @Test
    void an_outline_may_be_hollow_and_have_points_on_a_straight_edge() {
        assertThat(checked(0, 0, 5, 0, 10, 0, 10, 10, 5, 2, 0, 10)).isEmpty();
    }

    @Test
    void an_outline_has_one_of_the_types_of_the_schema() {
        Polygon car = new Polygon(polygon(0, 0, 1, 0, 0, 1).points(), "car");
        assertThat(pointers(with("outlines", new LabelValue.Polygons(List.of(car)))))
                .containsExactly("/outlines/polygons/0/type");
    }

    @Test
    void points_have_a_limit_each_and_in_all() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            points.add(new Point(i, 0));
            points.add(new Point(499 - i, 400 + i % 2));
        }
        points.sort((one, other) -> one.y() < 400 && other.y() < 400
                ? Double.compare(one.x(), other.x())
                : one.y() >= 400 && other.y() >= 400
                        ? Double.compare(other.x(), one.x())
                        : Double.compare(one.y(), other.y()));
        Polygon most = new Polygon(points, "dent");
        assertThat(with("outlines", new LabelValue.Polygons(List.of(most)))).isEmpty();
        assertThat(with("outlines", new LabelValue.Polygons(Collections.nCopies(51, most))))
                .containsExactly(
                        new Violation("/outlines/polygons", "must have at most 50000 points in all, not 51000"));
        points.add(new Point(0, 300));
        assertThat(with("outlines", new LabelValue.Polygons(List.of(new Polygon(points, "dent")))))
                .containsExactly(new Violation("/outlines/polygons/0/points", "must hold 3 to 1000 points, not 1001"));
        assertThat(pointers(with("outlines", new LabelValue.Polygons(Collections.nCopies(10_001, polygon())))))
                .containsExactly("/outlines/polygons");
    }

    @Test
    void where_a_ring_begins_and_which_way_it_goes_does_not_matter() {
        Polygon polygon = polygon(1, 0, 9, 1, 8, 8, 0, 9);
        assertThat(polygon(8, 8, 0, 9, 1, 0, 9, 1)).isEqualTo(polygon).hasSameHashCodeAs(polygon);
        assertThat(polygon(0, 9, 8, 8, 9, 1, 1, 0)).isEqualTo(polygon).isEqualByComparingTo(polygon);
        assertThat(polygon(9, 1, 1, 0, 8, 8, 0, 9)).isNotEqualTo(polygon);
        assertThat(polygon(8, 8, 0, 9, 1, 0, 9, 1).canonical().points())
                .isEqualTo(polygon.canonical().points());
    }
}
