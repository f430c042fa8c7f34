package dev.assay.domain.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.LabelField.Column;
import dev.assay.domain.label.LabelField.Column.Kind;
import dev.assay.domain.label.LabelField.FieldsField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaColumnsTest {
    private static List<String> pointers(LabelField field) {
        return Checked.pointers(SchemaCheck.check(new LabelSchema(List.of(field))));
    }

    private static LabelField columns(Column... columns) {
        return new FieldsField("record", "Record", false, List.of(columns));
    }

    private static Column column(String name) {
        return new Column(name, Kind.TEXT, false, List.of());
    }

    private static List<String> options(int count) {
        return IntStream.range(0, count).mapToObj(i -> "o" + i).toList();
    }

    @Test
    void a_record_has_1_to_100_columns_with_unique_names() {
        Column[] columns =
                IntStream.range(0, 101).mapToObj(i -> column("Column " + i)).toArray(Column[]::new);
        assertThat(pointers(columns())).containsExactly("/fields/0/columns");
        assertThat(pointers(columns(Arrays.copyOf(columns, 100)))).isEmpty();
        assertThat(pointers(columns(columns))).containsExactly("/fields/0/columns");
        assertThat(pointers(columns(column("a"), column("a"), column(" "))))
                .containsExactly("/fields/0/columns/1/name", "/fields/0/columns/2/name");
    }

    @Test
    void a_columns_options_are_sound_and_only_for_text() {
        assertThat(pointers(columns(new Column("a", Kind.TEXT, false, List.of("x", "x")))))
                .containsExactly("/fields/0/columns/0/options/1");
        assertThat(pointers(columns(new Column("a", Kind.TEXT, false, options(501)))))
                .containsExactly("/fields/0/columns/0/options");
        assertThat(pointers(columns(new Column("a", Kind.NUMBER, false, List.of("1")))))
                .containsExactly("/fields/0/columns/0/options");
        assertThat(pointers(columns(new Column("a", Kind.FLAG, false, List.of()))))
                .isEmpty();
    }
}
