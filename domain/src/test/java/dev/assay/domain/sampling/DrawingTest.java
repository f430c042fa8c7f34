package dev.assay.domain.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.TaskId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final SampleRule RULE = SampleRule.DEFAULT;

    /** Two domains, one of them rare, and labelers of every experience. */
    private static List<LabeledItem> items(int number) {
        Random random = new Random(11);
        List<LabeledItem> items = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            items.add(new LabeledItem(
                    TaskId.of(new ImportId("run1"), i / 100, i % 100),
                    7,
                    random.nextInt(20) == 0 ? "law" : "",
                    random.nextInt(200),
                    new Hardness(random.nextInt(3) / 3.0, random.nextInt(60_000))));
        }
        return items;
    }

    @Test
    void the_same_seed_draws_the_same_items_in_whatever_order_they_come() {
        List<LabeledItem> items = items(1000);
        Draw draw = Drawing.draw(items, RULE, "seed");
        Collections.shuffle(items, new Random(3));
        assertThat(Drawing.draw(items, RULE, "seed")).isEqualTo(draw);
        Draw other = Drawing.draw(items, RULE, "other");
        assertThat(other.strata()).isEqualTo(draw.strata());
        assertThat(other.digest()).isNotEqualTo(draw.digest());
    }

    @Test
    void strata_are_sampled_in_proportion_with_a_minimum() {
        Draw draw = Drawing.draw(items(1000), RULE, "seed");
        assertThat(draw.population()).isEqualTo(1000);
        assertThat(draw.strata()).hasSize(18);
        for (StratumDrawn stratum : draw.strata()) {
            int least = Math.min(RULE.minimum(), stratum.population());
            assertThat(stratum.sampled())
                    .as(stratum.toString())
                    .isBetween(Math.max(least, (int) (0.15 * stratum.population()) - 1), Math.max(least, (int)
                            Math.ceil(0.15 * stratum.population())));
        }
        assertThat(draw.tasks().size()).isBetween(150, 150 + 18 * RULE.minimum());
        assertThat(new HashSet<>(draw.tasks())).hasSize(draw.tasks().size());
    }

    @Test
    void without_minima_the_sample_is_the_rate_rounded_up() {
        SampleRule bare = new SampleRule(0.15, 0, 20, 100);
        for (int number : List.of(1, 7, 20, 60, 333)) {
            assertThat(Drawing.draw(items(number), bare, "s").tasks()).hasSize((int) Math.ceil(number * 15 / 100.0));
        }
        assertThat(Drawing.draw(List.of(), RULE, "s").tasks()).isEmpty();
        assertThat(Drawing.draw(items(50), new SampleRule(1, 0, 20, 100), "s").tasks())
                .hasSize(50);
    }

    @Test
    void equally_hard_items_are_in_the_same_third() {
        List<LabeledItem> items = new ArrayList<>();
        for (LabeledItem item : items(90)) {
            items.add(new LabeledItem(item.task(), 1, "", 0, new Hardness(0, 5)));
        }
        assertThat(Drawing.draw(items, RULE, "s").strata())
                .containsExactly(new StratumDrawn(Experience.NEW, Complexity.SIMPLE, "", 90, 14));
    }

    /** Each item of a stratum is as likely as any other: over many seeds, near the expected number of times. */
    @Test
    void no_item_is_favoured() {
        List<LabeledItem> items = new ArrayList<>();
        for (LabeledItem item : items(40)) {
            items.add(new LabeledItem(item.task(), 1, "", 0, new Hardness(0, 5)));
        }
        int[] drawn = new int[40];
        for (int seed = 0; seed < 2000; seed++) {
            Drawing.draw(items, RULE, "seed " + seed)
                    .tasks()
                    .forEach(task -> drawn[task.task().index()]++);
        }
        for (int times : drawn) {
            assertThat(times).isBetween(300 - 75, 300 + 75);
        }
    }

    @Test
    void a_rule_that_does_not_hold_names_its_member() {
        assertThatThrownBy(() -> new SampleRule(0, 2, 20, 100)).hasMessageStartingWith("rate ");
        assertThatThrownBy(() -> new SampleRule(0.1, -1, 20, 100)).hasMessageStartingWith("minimum ");
        assertThatThrownBy(() -> new SampleRule(0.1, 2, 0, 100)).hasMessageStartingWith("growing ");
        assertThatThrownBy(() -> new SampleRule(0.1, 2, 20, 20)).hasMessageStartingWith("seasoned ");
    }
}
