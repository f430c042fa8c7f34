package dev.assay.domain.task;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.yes;
import static dev.assay.domain.task.TaskStory.TASK;
import static dev.assay.domain.task.TaskStory.grant;
import static dev.assay.domain.task.TaskStory.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Variants;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Takes the place of the exhaustive switch: every variant has a sample, decides at every stage, and evolves. */
class TaskVariantsTest {
    @Test
    void every_variant_has_a_sample() {
        assertThat(Variants.among(TaskSamples.commands())).isEqualTo(Variants.of(TaskCommand.class));
        assertThat(Variants.among(TaskSamples.events())).isEqualTo(Variants.of(TaskEvent.class));
        assertThat(Variants.among(TaskSamples.rejections())).isEqualTo(Variants.of(TaskRejection.class));
    }

    @Test
    void every_command_decides_at_every_stage() {
        List<Task> stages = List.of(
                new Task.Absent(),
                TASK.after(grant(ANN, 0)).state(),
                TASK.after(grant(ANN, 0), grant(BOB, 0), submit(ANN, 0, 1, yes()), submit(BOB, 0, 1, no()))
                        .state(),
                TASK.after(grant(ANN, 0), grant(BOB, 0), submit(ANN, 0, 1, yes()), submit(BOB, 0, 1, yes()))
                        .state(),
                TASK.after(GoldStory.declare(0, yes())).state());
        assertThat(stages)
                .extracting(Task::stage)
                .containsExactly(Stage.WAITING, Stage.OPEN, Stage.IN_REVIEW, Stage.SETTLED, Stage.GOLD);
        for (Task stage : stages) {
            for (TaskCommand command : TaskSamples.commands()) {
                assertThat(TaskDecider.decide(stage, command)).isNotNull();
            }
        }
    }

    @Test
    void every_event_evolves_and_its_request_is_remembered() {
        Task task = new Task.Absent();
        for (TaskEvent event : TaskSamples.events()) {
            task = TaskDecider.evolve(task, event);
            if (!(event instanceof TaskEvent.TaskOpened)) {
                String key = event.origin().by() + "/" + event.origin().cause().key();
                assertThat(((Task.Begun) task).dossier().keys()).containsKey(key);
            }
        }
    }
}
