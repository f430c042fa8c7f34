package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The test that looks for what tells gold finds what is planted, and nothing where nothing is. */
final class TellingTest {
    private static final int LABELERS = 10;
    private static final int TURNS = 200;
    private static final long SEED = 3;

    /** Hand-outs with features of every kind that have nothing to do with the class, but for what is planted. */
    private static Telling.Finding found(long seed, BiConsumer<Boolean, Map<String, Object>> plant) {
        SplittableRandom random = new SplittableRandom(seed);
        Telling telling = new Telling();
        for (int labeler = 0; labeler < LABELERS; labeler++) {
            for (int turn = 0; turn < TURNS; turn++) {
                boolean special = random.nextInt(4) == 0;
                Map<String, Object> features = new HashMap<>();
                for (int feature = 0; feature < 20; feature++) {
                    features.put("number" + feature, random.nextDouble());
                    features.put("text" + feature, Integer.toString(random.nextInt(1 + feature)));
                }
                plant.accept(special, features);
                telling.add(new Telling.Observation("labeler" + labeler, special, features));
            }
        }
        return telling.find(SEED, null);
    }

    @Test
    void nothing_is_found_where_nothing_is() {
        int alarms = 0;
        for (int seed = 0; seed < 10; seed++) {
            alarms += found(seed, (special, features) -> {}).p() <= 0.05 ? 1 : 0;
        }
        assertThat(alarms).as("false alarms at 0.05 of 10").isLessThanOrEqualTo(3);
    }

    @Test
    void an_answer_that_is_two_milliseconds_slower_of_ten_is_found() {
        SplittableRandom noise = new SplittableRandom(7);
        Telling.Finding finding =
                found(1, (special, features) -> features.put("millis", 10 * noise.nextDouble() + (special ? 2 : 0)));
        assertThat(finding.p()).isLessThanOrEqualTo(0.002);
        assertThat(finding.strongest()).startsWith("[millis=");
    }

    @Test
    void a_header_that_one_gold_task_in_five_has_is_found() {
        SplittableRandom noise = new SplittableRandom(7);
        Telling.Finding finding = found(
                1,
                (special, features) ->
                        features.put("headers", special && noise.nextInt(5) == 0 ? "[date, etag]" : "[date]"));
        assertThat(finding.p()).isLessThanOrEqualTo(0.002);
        assertThat(finding.strongest()).startsWith("[headers=");
    }

    @Test
    void a_member_that_only_gold_lacks_is_found() {
        Telling.Finding finding = found(1, (special, features) -> {
            if (!special) {
                features.put("revision", 4);
            }
        });
        assertThat(finding.p()).isLessThanOrEqualTo(0.002);
    }

    /** Labelers get gold at different rates: what tells labelers apart must not be taken for what tells gold. */
    @Test
    void what_tells_labelers_apart_is_not_found() {
        SplittableRandom random = new SplittableRandom(SEED);
        Telling telling = new Telling();
        for (int labeler = 0; labeler < LABELERS; labeler++) {
            for (int turn = 0; turn < TURNS; turn++) {
                boolean special = random.nextInt(LABELERS) < labeler;
                telling.add(new Telling.Observation(
                        "labeler" + labeler, special, Map.of("name", "l" + labeler, "noise", random.nextDouble())));
            }
        }
        assertThat(telling.find(SEED, null).p()).isGreaterThan(0.05);
    }
}
