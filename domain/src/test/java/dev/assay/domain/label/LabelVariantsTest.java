package dev.assay.domain.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes the place of the exhaustive switch: every kind of field and of value has a sample and is checked. */
class LabelVariantsTest {
    private static Set<Class<?>> classes(Stream<?> samples) {
        return samples.map(Object::getClass).collect(Collectors.toSet());
    }

    static List<LabelField> fields() {
        return LabelSamples.schema().fields();
    }

    @Test
    void every_kind_of_field_has_a_sample() {
        assertThat(classes(fields().stream())).containsExactlyInAnyOrder(LabelField.class.getPermittedSubclasses());
    }

    @Test
    void every_kind_of_value_has_a_sample() {
        assertThat(classes(LabelSamples.label().values().values().stream()))
                .containsExactlyInAnyOrder(LabelValue.class.getPermittedSubclasses());
    }

    @Test
    void every_kind_of_cell_has_a_sample() {
        Stream<LabelValue.Scalar> cells = LabelSamples.label().values().values().stream()
                .filter(LabelValue.Fields.class::isInstance)
                .flatMap(value -> ((LabelValue.Fields) value).columns().values().stream());
        assertThat(classes(cells)).containsExactlyInAnyOrder(LabelValue.Scalar.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void every_field_takes_its_own_kind_of_value_and_no_other(LabelField field) {
        LabelSchema schema = new LabelSchema(List.of(field));
        assertThat(SchemaCheck.check(schema)).isEmpty();
        Map<String, LabelValue> samples = LabelSamples.label().values();
        samples.forEach((name, value) -> {
            List<Violation> violations =
                    LabelCheck.check(schema, new Label(Map.of(field.name(), value)), LabelSamples.item());
            if (name.equals(field.name())) {
                assertThat(violations).isEmpty();
            } else {
                assertThat(violations).hasSize(1);
                assertThat(violations.get(0).pointer()).isEqualTo('/' + field.name() + "/type");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("fields")
    void every_field_must_be_answered_only_when_required(LabelField field) {
        Map<String, LabelValue> values = new TreeMap<>(LabelSamples.label().values());
        values.remove(field.name());
        assertThat(LabelCheck.check(LabelSamples.schema(), new Label(values), LabelSamples.item()))
                .hasSize(field.required() ? 1 : 0);
    }
}
