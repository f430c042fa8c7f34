package dev.assay.domain.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeastCertainTest {
    private static final Map<String, Double> CERTAINTY = new LinkedHashMap<>();

    static {
        CERTAINTY.put("a", 0.99);
        CERTAINTY.put("b", 0.6);
        CERTAINTY.put("c", 0.6);
        CERTAINTY.put("d", 0.5);
    }

    @Test
    void a_budget_is_spent_on_the_least_certain_and_never_exceeded() {
        assertThat(LeastCertain.of(CERTAINTY, 0)).isEmpty();
        assertThat(LeastCertain.of(CERTAINTY, 0.49)).containsExactly("d");
        assertThat(LeastCertain.of(CERTAINTY, 0.5)).containsExactly("d", "b");
        assertThat(LeastCertain.of(CERTAINTY, 1)).containsExactly("d", "b", "c", "a");
        assertThatThrownBy(() -> LeastCertain.of(CERTAINTY, 1.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
