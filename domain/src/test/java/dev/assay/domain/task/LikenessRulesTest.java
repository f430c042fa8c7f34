package dev.assay.domain.task;

import static dev.assay.domain.task.TaskSamples.ANN;
import static dev.assay.domain.task.TaskSamples.BOB;
import static dev.assay.domain.task.TaskSamples.no;
import static dev.assay.domain.task.TaskSamples.origin;
import static dev.assay.domain.task.TaskSamples.schema;
import static dev.assay.domain.task.TaskSamples.yes;
import static dev.assay.domain.task.TaskStory.TASK;
import static dev.assay.domain.task.TaskStory.accept;
import static dev.assay.domain.task.TaskStory.grant;
import static dev.assay.domain.task.TaskStory.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.Label;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.reference.ReferenceSamples;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.TaskEvent.SentToReview;
import org.junit.jupiter.api.Test;

class LikenessRulesTest {
    private static Specification<TaskCommand, TaskEvent, Task, TaskRejection>.Given answered(Label ann, Label bob) {
        return TASK.after(grant(ANN, 0), grant(BOB, 0), submit(ANN, 0, 1, ann), submit(BOB, 0, 2, bob));
    }

    private static TaskCommand like(double similarity, Label label, Label against, ReferenceCheck policy) {
        return new TaskCommand.EscalateLikeness(
                origin(Origin.SYSTEM, 3),
                new TaskId("run1-0-3"),
                "doc-3",
                similarity,
                label,
                against,
                1,
                policy,
                schema());
    }

    @Test
    void a_similar_item_with_another_label_sends_the_task_to_review_and_is_named() {
        var sent = answered(yes(), yes()).and(like(0.9, no(), yes(), ReferenceSamples.CHECK));
        SentToReview event = (SentToReview) sent.events().get(sent.events().size() - 1);
        assertThat(event.likeness()).isEqualTo(ReferenceSamples.likeness());
        assertThat(event.clash()).isNull();
        assertThat(event.reason())
                .isEqualTo("item doc-3 has 0.90 in common (of at least 0.8 wanted) and another answer");
        sent.when(accept(4, "")).thenRefused(new TaskRejection.SkillMissing("negation"));
        sent.when(like(0.9, no(), yes(), ReferenceSamples.CHECK)).thenAlreadyDone();
    }

    @Test
    void nothing_follows_from_the_same_label_little_likeness_or_a_policy_that_only_shows() {
        var settled = answered(yes(), yes());
        settled.when(like(0.9, yes(), yes(), ReferenceSamples.CHECK)).thenAlreadyDone();
        settled.when(like(0.79, no(), yes(), ReferenceSamples.CHECK)).thenAlreadyDone();
        settled.when(like(0.9, no(), no(), ReferenceSamples.CHECK)).thenAlreadyDone();
        ReferenceCheck show = new ReferenceCheck(ReferenceCheck.Mode.SHOW, 0.8, 0, "");
        settled.when(like(0.9, no(), yes(), show)).thenAlreadyDone();
    }

    @Test
    void what_a_person_settled_what_is_open_and_gold_stay_as_they_are() {
        answered(yes(), yes())
                .and(accept(3, ""))
                .when(like(0.9, no(), yes(), ReferenceSamples.CHECK))
                .thenAlreadyDone();
        TASK.givenNothing().when(like(0.9, no(), yes(), ReferenceSamples.CHECK)).thenAlreadyDone();
        TASK.after(grant(ANN, 0))
                .when(like(0.9, no(), yes(), ReferenceSamples.CHECK))
                .thenAlreadyDone();
        TASK.after(GoldStory.declare(0, yes()))
                .when(like(0.9, no(), yes(), ReferenceSamples.CHECK))
                .thenAlreadyDone();
    }
}
