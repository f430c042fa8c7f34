package dev.assay.domain.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelSchemaTest {
    @Test
    void a_field_is_found_by_its_name() {
        LabelSchema schema = LabelSamples.schema();
        assertThat(schema.field("tone")).contains(schema.fields().get(2));
        assertThat(schema.field("Tone")).isEmpty();
    }

    @Test
    void only_fields_of_marks_need_the_item() {
        Set<String> marks = Set.of("entities", "objects", "outlines", "events");
        for (LabelField field : LabelSamples.schema().fields()) {
            assertThat(new LabelSchema(List.of(field)).needsItem())
                    .as(field.name())
                    .isEqualTo(marks.contains(field.name()));
        }
    }
}
