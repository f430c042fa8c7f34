package dev.assay.ops.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SimulatedCrowdTest {
    private static final String CROWD = """
            {"seed": 7, "labelers": [
              {"name": "sim-good", "confusion": {"x": {"x": 0.9, "y": 0.1}, "y": {"x": 0.2, "y": 0.8}},
               "medianSeconds": 5, "sigma": 0.4},
              {"name": "sim-bad", "confusion": {"x": {"x": 0.5, "y": 0.5}, "y": {"x": 0.5, "y": 0.5}},
               "medianSeconds": 1, "sigma": 0.7}]}
            """;

    @Test
    void the_same_seed_gives_the_same_crowd() throws JsonProcessingException {
        assertThat(crowd(CROWD).answer(gold(50), 2)).isEqualTo(crowd(CROWD).answer(gold(50), 2));
        assertThat(crowd(CROWD).answer(gold(50), 2))
                .isNotEqualTo(crowd(CROWD.replace("7,", "8,")).answer(gold(50), 2));
    }

    @Test
    void an_items_answers_do_not_depend_on_the_other_items() throws JsonProcessingException {
        Recording alone = crowd(CROWD).answer(Map.of("i3", "y"), 2);

        assertThat(crowd(CROWD).answer(gold(50), 2).answers()).containsAll(alone.answers());
    }

    @Test
    void each_item_gets_as_many_different_labelers_as_wanted() throws JsonProcessingException {
        Recording recording = crowd(CROWD).answer(gold(200), 1);

        assertThat(recording.overlaps().values()).containsOnly(1);
        assertThat(recording.byWorker()).containsOnlyKeys("sim-bad", "sim-good");
    }

    @Test
    void answers_follow_the_confusion_matrix() throws JsonProcessingException {
        Recording recording = crowd(CROWD).answer(gold(4_000), 2);

        double right = recording.byWorker().getOrDefault("sim-good", List.of()).stream()
                .filter(answer -> answer.label().equals(truth(answer.item())))
                .count();
        assertThat(right / 4_000).isCloseTo(0.85, within(0.02));
        assertThat(recording.answers()).allMatch(answer -> answer.seconds() > 0);
    }

    @Test
    void a_row_that_does_not_sum_to_one_is_refused() {
        assertThatThrownBy(() -> crowd(CROWD.replace("0.9", "0.8"))).hasMessageContaining("sums to");
    }

    @Test
    void a_name_that_hides_the_simulation_is_refused() {
        assertThatThrownBy(() -> crowd(CROWD.replace("sim-good", "anna"))).hasMessageContaining("sim-");
    }

    private static SimulatedCrowd crowd(String json) throws JsonProcessingException {
        return SimulatedCrowd.of(new ObjectMapper().readTree(json));
    }

    private static Map<String, String> gold(int items) {
        Map<String, String> gold = new LinkedHashMap<>();
        IntStream.range(0, items).forEach(item -> gold.put("i" + item, truth("i" + item)));
        return gold;
    }

    private static String truth(String item) {
        return Integer.parseInt(item.substring(1)) % 2 == 0 ? "x" : "y";
    }
}
