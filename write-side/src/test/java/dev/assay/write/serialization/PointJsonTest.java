package dev.assay.write.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.Point;
import dev.assay.domain.label.Polygon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointJsonTest {
    private static LabelValue read(String points) throws JsonProcessingException {
        String json = "{\"type\":\"polygons\",\"polygons\":[{\"points\":" + points + ",\"type\":\"dent\"}]}";
        return DomainJson.mapper().readValue(json, LabelValue.class);
    }

    @Test
    void a_point_is_a_list_of_two_numbers() throws JsonProcessingException {
        Polygon polygon = new Polygon(List.of(new Point(1, 2.5), new Point(3, 0), new Point(0, 4)), "dent");
        assertThat(read("[[1,2.5],[3,-0.0],[0,4]]")).isEqualTo(new LabelValue.Polygons(List.of(polygon)));
        assertThat(DomainJson.mapper().writeValueAsString(polygon))
                .isEqualTo("{\"points\":[[1.0,2.5],[3.0,0.0],[0.0,4.0]],\"type\":\"dent\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[1]]", "[[]]", "[[1,2,3]]", "[[1,\"2\"]]", "[[1,null]]", "[{\"x\":1,\"y\":2}]", "[1,2]"})
    void anything_else_is_refused_where_it_stands(String points) {
        assertThatThrownBy(() -> read(points))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        refused -> assertThat(refused.getPath()).hasSizeGreaterThanOrEqualTo(3))
                .hasMessageContaining("a list of two numbers");
    }
}
