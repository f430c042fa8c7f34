package dev.assay.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraitsTest {
    @Test
    void skills_are_a_set_in_order() {
        assertThat(Traits.of("", "", List.of("b", "a", "b"), 0).skills()).containsExactly("a", "b");
    }

    @Test
    void words_priority_and_number_of_skills_are_bounded() {
        List<String> many = IntStream.range(0, 17).mapToObj(i -> "skill-" + i).toList();
        assertThatIllegalArgumentException().isThrownBy(() -> Traits.of("two words", "", List.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Traits.of("", "x".repeat(65), List.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Traits.of("", "", List.of(""), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Traits.of("", "", many, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Traits.of("", "", List.of(), 10));
        assertThatIllegalArgumentException().isThrownBy(() -> Traits.of("", "", List.of(), -1));
    }
}
