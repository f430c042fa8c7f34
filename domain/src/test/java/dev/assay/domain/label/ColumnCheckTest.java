package dev.assay.domain.label;

import static dev.assay.domain.label.Checked.pointers;
import static dev.assay.domain.label.Checked.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.LabelValue.Scalar;
import dev.assay.domain.shared.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ColumnCheckTest {
    private static final Scalar WORDS = new Scalar.Words("net");
    private static final Scalar NUMBER = new Scalar.Number(BigDecimal.ONE);
    private static final Scalar FLAG = new Scalar.Flag(false);

    private static List<Violation> cell(String column, Scalar cell) {
        Map<String, Scalar> cells = new TreeMap<>(Map.of("city", new Scalar.Words("Berlin")));
        cells.put(column, cell);
        return with("record", new LabelValue.Fields(cells));
    }

    @Test
    void a_required_column_must_be_filled_in_and_others_need_not() {
        assertThat(with("record", new LabelValue.Fields(Map.of("paid", FLAG))))
                .containsExactly(
                        new Violation("/record/columns/city", "must be filled in: the schema requires this column"));
        assertThat(cell("paid", FLAG)).isEmpty();
    }

    @Test
    void a_column_the_schema_does_not_know_is_refused() {
        assertThat(pointers(cell("a~b/c", WORDS))).containsExactly("/record/columns/a~0b~1c");
    }

    @Test
    void a_cell_is_of_its_columns_kind() {
        assertThat(cell("city", NUMBER))
                .containsExactly(new Violation("/record/columns/city", "must be text, not a number"));
        assertThat(cell("amount", FLAG))
                .containsExactly(new Violation("/record/columns/amount", "must be a number, not true or false"));
        assertThat(cell("paid", WORDS))
                .containsExactly(new Violation("/record/columns/paid", "must be true or false, not text"));
        assertThat(cell("city", WORDS)).isEmpty();
        assertThat(cell("amount", NUMBER)).isEmpty();
    }

    @Test
    void a_column_with_options_takes_no_other_text() {
        assertThat(cell("net/gross", new Scalar.Words("gross"))).isEmpty();
        assertThat(cell("net/gross", new Scalar.Words("Gross")))
                .containsExactly(new Violation("/record/columns/net~1gross", "must be one of \"net\", \"gross\""));
    }

    @Test
    void a_cell_of_free_text_has_a_limit_and_holds_whole_characters() {
        assertThat(cell("city", new Scalar.Words("x".repeat(100_000)))).isEmpty();
        assertThat(pointers(cell("city", new Scalar.Words("x".repeat(100_001)))))
                .containsExactly("/record/columns/city");
        assertThat(pointers(cell("city", new Scalar.Words("\uD83D")))).containsExactly("/record/columns/city");
    }
}
