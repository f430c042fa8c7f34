package dev.assay.domain.prediction;

import static dev.assay.domain.prediction.PredictionSamples.MODEL;
import static dev.assay.domain.prediction.PredictionSamples.PROJECT;
import static dev.assay.domain.prediction.PredictionSamples.record;
import static dev.assay.domain.prediction.PredictionSamples.says;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.domain.prediction.PredictionEvent.PredictionsRecorded;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.Variants;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionDeciderTest {
    private static final Specification<PredictionCommand, PredictionEvent, Predictions, PredictionRejection> MODELS =
            new Specification<>(new Predictions.Absent(), PredictionDecider::decide, PredictionDecider::evolve);

    @Test
    void every_variant_has_a_sample() {
        assertThat(Variants.among(PredictionSamples.commands())).isEqualTo(Variants.of(PredictionCommand.class));
        assertThat(Variants.among(PredictionSamples.events())).isEqualTo(Variants.of(PredictionEvent.class));
        assertThat(Variants.among(PredictionSamples.rejections())).isEqualTo(Variants.of(PredictionRejection.class));
    }

    @Test
    void what_is_sent_is_recorded_with_where_it_stands() {
        MODELS.givenNothing()
                .when(PredictionSamples.commands().get(0))
                .then(PredictionSamples.events().get(0));
    }

    @Test
    void of_an_item_the_first_prediction_stands() {
        var known = MODELS.after(record(0, says("run1-0-7", "no", 0.97)));
        known.when(record(1, says("run1-0-7", "no", 0.97))).thenAlreadyDone();
        known.when(record(1, says("run1-0-7", "yes", 0.2))).thenAlreadyDone();
        known.when(record(1, says("run1-0-7", "yes", 0.2), says("run1-0-8", "yes", 0.9), says("run1-0-8", "no", 0.9)))
                .then(new PredictionsRecorded(
                        PROJECT, request(1), MODEL, 2, 2, 1, List.of(says("run1-0-8", "yes", 0.9))));
    }

    @Test
    void the_state_tells_what_was_new() {
        var known = MODELS.after(
                record(0, says("run1-0-7", "no", 0.97)),
                record(1, says("run1-0-7", "no", 0.97), says("run1-0-8", "yes", 0.9)));
        Predictions.Known state = (Predictions.Known) known.state();
        assertThat(state.newest()).containsExactly(new TaskId("run1-0-8"));
        assertThat(state.total()).isEqualTo(2);
        assertThat(state.number()).isEqualTo(2);
    }

    @Test
    void more_than_an_event_holds_is_refused() {
        Prediction[] many = IntStream.rangeClosed(0, PredictionDecider.MOST)
                .mapToObj(i -> says("run1-0-" + i, "no", 0.5))
                .toArray(Prediction[]::new);
        MODELS.givenNothing()
                .when(record(0, many))
                .thenRefused(new PredictionRejection.TooMany(PredictionDecider.MOST));
    }

    @Test
    void nothing_sent_is_nothing_done() {
        MODELS.givenNothing().when(record(0)).thenAlreadyDone();
    }

    @Test
    void marks_hold_exactly_what_was_put_in() {
        long seed = 20260105;
        Random random = new Random(seed);
        Set<TaskId> all = new HashSet<>();
        TaskMarks marks = TaskMarks.NONE;
        for (int step = 0; step < 300; step++) {
            Set<TaskId> some = new HashSet<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                some.add(TaskId.of(new ImportId("r" + random.nextInt(3)), random.nextInt(3), random.nextInt(1000)));
            }
            TaskMarks before = marks;
            marks = marks.with(some);
            assertThat(some.stream().filter(before::has)).as("seed %d", seed).allMatch(all::contains);
            all.addAll(some);
        }
        for (int run = 0; run < 3; run++) {
            for (int chunk = 0; chunk < 3; chunk++) {
                for (int index = 0; index < 1000; index++) {
                    TaskId task = TaskId.of(new ImportId("r" + run), chunk, index);
                    assertThat(marks.has(task)).as("%s, seed %d", task, seed).isEqualTo(all.contains(task));
                }
            }
        }
    }

    @Test
    void names_and_confidence_are_held_to_their_bounds() {
        assertThatThrownBy(() -> new ModelVersion("a b", "1")).hasMessageStartingWith("model must be");
        assertThatThrownBy(() -> new ModelVersion("a", "")).hasMessageStartingWith("version must be");
        assertThatThrownBy(() -> says("run1-0-7", "no", 1.01)).hasMessageStartingWith("confidence must be");
        assertThatThrownBy(() -> says("run1-0-7", "no", Double.NaN)).hasMessageStartingWith("confidence must be");
    }
}
