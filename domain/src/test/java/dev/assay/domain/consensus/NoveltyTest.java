package dev.assay.domain.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoveltyTest {
    @Test
    void novelty_is_the_distance_to_the_nearest_earlier_item() {
        Set<String> item = Set.of("rain", "by", "noon");
        assertThat(Novelty.of(item, List.of())).isEqualTo(1);
        assertThat(Novelty.of(item, List.of(Set.of("buy", "milk")))).isEqualTo(1);
        assertThat(Novelty.of(item, List.of(Set.of("buy", "milk"), Set.of("rain", "by", "six"))))
                .isEqualTo(0.5);
        assertThat(Novelty.of(item, List.of(item))).isZero();
    }
}
