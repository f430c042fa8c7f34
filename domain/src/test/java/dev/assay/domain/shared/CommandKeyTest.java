package dev.assay.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "!", "~", "8f14e45f-ceea-467f-ab56-1e3a2d7c9b10", "{\"k\":1}"})
    void a_key_is_printable_ascii(String key) {
        assertThat(new CommandKey(key, "digest").key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "\t", "\u007f", "\u00e9", "\uD83D\uDE00"})
    void other_keys_are_refused(String key) {
        assertThatThrownBy(() -> new CommandKey(key, "digest")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_has_at_most_128_characters() {
        assertThat(new CommandKey("k".repeat(128), "digest").key()).hasSize(128);
        assertThatThrownBy(() -> new CommandKey("k".repeat(129), "digest"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_key_for_another_request_is_another_intent() {
        assertThat(new CommandKey("k", "one")).isEqualTo(new CommandKey("k", "one"));
        assertThat(new CommandKey("k", "one")).isNotEqualTo(new CommandKey("k", "two"));
    }
}
