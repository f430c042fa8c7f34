package dev.assay.domain.task;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.CYD;
import static dev.assay.domain.task.TaskSamples.DEE;
import static dev.assay.domain.task.TaskSamples.REVIEWER;
import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.schema;
import static dev.assay.domain.task.TaskSamples.yes;
import static dev.assay.domain.task.TaskStory.TASK;
import static dev.assay.domain.task.TaskStory.accept;
import static dev.assay.domain.task.TaskStory.grant;
import static dev.assay.domain.task.TaskStory.override;
import static dev.assay.domain.task.TaskStory.reject;
import static dev.assay.domain.task.TaskStory.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.Label;
import dev.assay.domain.prediction.Clash;
import dev.assay.domain.prediction.ModelCheck;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.prediction.PredictionSamples;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent.SentToReview;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClashRulesTest {
    private static final ModelCheck ANYBODY = new ModelCheck(true, 0.9, 0, "");

    private static Specification<TaskCommand, TaskEvent, Task, TaskRejection>.Given answered(Label ann, Label bob) {
        return TASK.after(grant(ANN, 0), grant(BOB, 0), submit(ANN, 0, 1, ann), submit(BOB, 0, 2, bob));
    }

    /** Under a key that names the clash, as the process makes it. */
    private static TaskCommand clash(int minute, String version, Label predicted, double confidence, Label against) {
        return clash(minute, version, predicted, confidence, against, ANYBODY);
    }

    private static TaskCommand clash(
            int minute, String version, Label predicted, double confidence, Label against, ModelCheck policy) {
        String key = "clash/" + version + against.values();
        Origin origin = origin(Origin.SYSTEM, minute, Integer.toHexString(key.hashCode()), "same");
        ModelVersion model = new ModelVersion("sentiment", version);
        return new TaskCommand.EscalateClash(origin, model, predicted, confidence, against, 2, policy, schema());
    }

    @Test
    void a_sure_prediction_against_the_labels_sends_the_task_to_review_and_says_why() {
        var sent = answered(yes(), yes()).and(clash(3, "1", no(), 0.97, yes()));
        SentToReview event = (SentToReview) sent.events().get(sent.events().size() - 1);
        assertThat(event.label()).isEqualTo(yes());
        assertThat(event.clash())
                .isEqualTo(new Clash(
                        new ModelVersion("sentiment", "1"),
                        no(),
                        0.97,
                        new TreeMap<>(Map.of("answer", 1.0)),
                        2,
                        ANYBODY));
        assertThat(event.reason()).contains("sentiment 1").contains("0.97").contains("0.9 wanted");
        assertThat(sent.state().stage()).isEqualTo(Stage.IN_REVIEW);
        sent.when(accept(4, "")).thenKinds(TaskEvent.ReviewAccepted.class);
    }

    @Test
    void the_policy_names_who_decides() {
        var sent = answered(yes(), yes()).and(clash(3, "1", no(), 0.97, yes(), PredictionSamples.CHECK));
        sent.when(accept(4, "")).thenRefused(new TaskRejection.SkillMissing("negation"));
        sent.when(new TaskCommand.AcceptOutcome(origin(REVIEWER, 5), "", Set.of("negation")))
                .thenKinds(TaskEvent.ReviewAccepted.class);
    }

    @Test
    void nothing_follows_from_one_that_agrees_or_is_not_sure_or_is_of_another_label() {
        var settled = answered(yes(), yes());
        settled.when(clash(3, "1", yes(), 0.99, yes())).thenAlreadyDone();
        settled.when(clash(3, "1", no(), 0.89, yes())).thenAlreadyDone();
        settled.when(clash(3, "1", no(), 0.97, no())).thenAlreadyDone();
        settled.when(clash(3, "1", no(), 0.97, yes(), ModelCheck.OFF)).thenAlreadyDone();
        settled.when(clash(3, "1", new Label(Map.of()), 0.97, yes())).thenAlreadyDone();
    }

    @Test
    void only_what_labels_alone_have_settled_is_escalated() {
        TASK.givenNothing().when(clash(3, "1", no(), 0.97, yes())).thenAlreadyDone();
        TASK.after(grant(ANN, 0)).when(clash(3, "1", no(), 0.97, yes())).thenAlreadyDone();
        answered(yes(), no()).when(clash(3, "1", no(), 0.97, yes())).thenAlreadyDone();
        answered(yes(), no())
                .and(override(3, yes(), "the source says so"))
                .when(clash(4, "1", no(), 0.97, yes()))
                .thenAlreadyDone();
        answered(yes(), yes())
                .and(accept(3, ""))
                .when(clash(4, "1", no(), 0.97, yes()))
                .thenAlreadyDone();
    }

    @Test
    void gold_is_left_alone() {
        TASK.after(GoldStory.declare(0, yes()))
                .when(clash(3, "1", no(), 0.97, yes()))
                .thenAlreadyDone();
    }

    @Test
    void one_clash_escalates_once_and_another_version_s_is_another() {
        var again = answered(yes(), yes())
                .and(clash(3, "1", no(), 0.97, yes()))
                .and(reject(4, "look closer"))
                .and(grant(CYD, 5))
                .and(grant(DEE, 5))
                .and(submit(CYD, 5, 6, yes()))
                .and(submit(DEE, 5, 7, yes()));
        assertThat(again.state().stage()).isEqualTo(Stage.SETTLED);
        again.when(clash(8, "1", no(), 0.97, yes())).thenAlreadyDone();
        again.when(clash(8, "2", no(), 0.97, yes())).thenKinds(SentToReview.class);
        answered(yes(), yes())
                .and(clash(3, "1", no(), 0.97, yes()))
                .when(clash(4, "2", no(), 0.99, yes()))
                .thenAlreadyDone();
    }

    @Test
    void nobody_is_made_a_labeler_by_it() {
        var sent = answered(yes(), yes()).and(clash(3, "1", no(), 0.97, yes()));
        Set<UserId> labelers = ((Task.Begun) sent.state()).dossier().labels().keySet();
        assertThat(labelers).containsExactlyInAnyOrder(ANN, BOB);
    }
}
