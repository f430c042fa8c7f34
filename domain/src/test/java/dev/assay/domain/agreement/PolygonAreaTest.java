package dev.assay.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.label.Point;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PolygonAreaTest {
    private static List<Point> ring(double... numbers) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            points.add(new Point(numbers[i], numbers[i + 1]));
        }
        return points;
    }

    @Test
    void an_area_does_not_depend_on_the_way_round() {
        assertThat(PolygonArea.of(ring(0, 0, 4, 0, 4, 3))).isEqualTo(6);
        assertThat(PolygonArea.of(ring(4, 3, 4, 0, 0, 0))).isEqualTo(6);
    }

    @Test
    void outlines_share_what_is_inside_both() {
        List<Point> square = ring(0, 0, 10, 0, 10, 10, 0, 10);
        assertThat(PolygonArea.shared(square, square)).isCloseTo(100, within(1e-9));
        assertThat(PolygonArea.shared(square, ring(5, 5, 15, 5, 15, 15, 5, 15))).isCloseTo(25, within(1e-9));
        assertThat(PolygonArea.shared(square, ring(10, 0, 20, 0, 20, 10, 10, 10)))
                .isZero();
        assertThat(PolygonArea.shared(square, ring(0, 20, 10, 20, 5, 30))).isZero();
        assertThat(PolygonArea.shared(square, ring(2, 2, 4, 2, 4, 4, 2, 4))).isCloseTo(4, within(1e-9));
    }

    @Test
    void an_outline_may_share_several_pieces_with_another() {
        List<Point> comb = ring(0, 0, 10, 0, 10, 10, 8, 10, 8, 2, 2, 2, 2, 10, 0, 10);
        assertThat(PolygonArea.shared(comb, ring(0, 5, 10, 5, 10, 6, 0, 6))).isCloseTo(4, within(1e-9));
    }

    /** Against the geometry of the platform; the repetition is the seed. */
    @RepeatedTest(300)
    void the_area_shared_is_that_of_an_independent_implementation(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Point> one = star(random);
        List<Point> other = star(random);
        Area both = area(one);
        both.intersect(area(other));
        assertThat(PolygonArea.shared(one, other)).isCloseTo(size(both), within(1e-6));
        assertThat(PolygonArea.shared(one, one)).isCloseTo(PolygonArea.of(one), within(1e-9));
    }

    private static List<Point> star(Random random) {
        int corners = 3 + random.nextInt(30);
        double x = 50 + random.nextInt(20);
        double y = 50 + random.nextInt(20);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = 5 + random.nextInt(40);
            points.add(new Point(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
        }
        return points;
    }

    private static Area area(List<Point> ring) {
        Path2D path = new Path2D.Double();
        path.moveTo(ring.get(0).x(), ring.get(0).y());
        ring.forEach(point -> path.lineTo(point.x(), point.y()));
        path.closePath();
        return new Area(path);
    }

    /** The rings of an area have signs: holes go the other way round. */
    private static double size(Area area) {
        double twice = 0;
        double[] at = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator path = area.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            double toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
            double toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
            if (kind == PathIterator.SEG_MOVETO) {
                startX = toX;
                startY = toY;
            } else {
                twice += x * toY - toX * y;
            }
            x = toX;
            y = toY;
        }
        return Math.abs(twice) / 2;
    }
}
