package dev.assay.write.process;

import static dev.assay.domain.prediction.PredictionSamples.CHECK;
import static dev.assay.domain.prediction.PredictionSamples.MODEL;
import static dev.assay.domain.prediction.PredictionSamples.says;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import akka.Done;
import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.EventFeed;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.label.Label;
import dev.assay.domain.prediction.ModelCheck;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.prediction.Prediction;
import dev.assay.domain.prediction.PredictionCommand;
import dev.assay.domain.prediction.PredictionEvent;
import dev.assay.domain.prediction.PredictionEvent.PredictionsRecorded;
import dev.assay.domain.prediction.PredictionRejection;
import dev.assay.domain.prediction.Predictions;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Origins;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskCommand;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.SentToReview;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.task.TaskSamples;
import dev.assay.write.WriteSide;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenModelContradictsThenSendToReviewTest {
    private static final ProjectId PROJECT = TaskSamples.REF.project();
    private static final String TASK = "run1-0-7";
    private static final ModelVersion NEXT = new ModelVersion("sentiment", "2026-02");

    private final MemoryEntities<ProjectCommand, ProjectEvent, Project, ProjectRejection> projects =
            new MemoryEntities<>(WriteSide.PROJECT);
    private final MemoryEntities<TaskCommand, TaskEvent, Task, TaskRejection> tasks =
            new MemoryEntities<>(WriteSide.TASK);
    private final MemoryEntities<PredictionCommand, PredictionEvent, Predictions, PredictionRejection> models =
            new MemoryEntities<>(WriteSide.MODEL);
    private final MemoryIndex index = new MemoryIndex();
    private final Reaction reaction = new WhenModelContradictsThenSendToReview(
            projects, tasks, index, new ModelFeed(), Clock.fixed(Origins.START, ZoneOffset.UTC));
    private int minute;

    @BeforeEach
    void project() {
        projects.carry(
                PROJECT.value(),
                new ProjectCommand.CreateProject(
                        request(0),
                        PROJECT,
                        "Reviews",
                        TaskSamples.schema(),
                        Instructions.plain("Read."),
                        ConsensusPolicy.of(new MajorityVoting(2, 2, 0.7)),
                        600));
    }

    private void policy(ModelCheck policy) {
        long revision = ((Project.Existing) projects.state(PROJECT.value())).revision();
        projects.carry(
                PROJECT.value(),
                new ProjectCommand.SetModelCheck(request((int) revision + 10), revision, policy, "try it"));
    }

    private void predicted(ModelVersion model, Prediction... predictions) {
        models.carry(
                model.entityId(PROJECT),
                new PredictionCommand.RecordPredictions(request(1), PROJECT, model, 1, List.of(predictions)));
    }

    private void labeled(Label... labels) {
        int person = 0;
        for (Label label : labels) {
            UserId labeler = new UserId("labeler-" + minute + "-" + person++);
            AssignmentId lease = new AssignmentId("lease-" + labeler);
            tasks.carry(
                    TASK,
                    new TaskCommand.GrantAssignment(
                            TaskSamples.origin(labeler, minute),
                            lease,
                            labeler,
                            TaskSamples.minute(minute + 10),
                            TaskSamples.facts(0),
                            TaskSamples.terms(2)));
            tasks.carry(
                    TASK,
                    new TaskCommand.SubmitLabel(
                            TaskSamples.origin(labeler, minute, "s" + labeler, "d"),
                            lease,
                            label,
                            TaskSamples.terms(2),
                            null));
        }
        minute++;
    }

    /** Delivers everything that has happened, and all of it once more, as after a crash. */
    private void run() {
        for (int round = 0; round < 2; round++) {
            List<FeedRecord> all = new ArrayList<>(models.events);
            all.addAll(tasks.events);
            all.addAll(projects.events);
            all.forEach(record -> reaction.on(record).toCompletableFuture().join());
        }
    }

    private List<SentToReview> sent() {
        return tasks.events.stream()
                .map(FeedRecord::event)
                .filter(SentToReview.class::isInstance)
                .map(SentToReview.class::cast)
                .toList();
    }

    @Test
    void a_prediction_that_comes_after_the_labels_sends_the_task_to_review() {
        policy(CHECK);
        labeled(TaskSamples.yes(), TaskSamples.yes());
        run();
        predicted(MODEL, says(TASK, "no", 0.97));
        run();
        assertThat(tasks.state(TASK).stage()).isEqualTo(Stage.IN_REVIEW);
        assertThat(sent()).singleElement().satisfies(event -> {
            assertThat(event.origin().correlation()).isEqualTo("sentiment 2026-01");
            assertThat(event.skill()).isEqualTo("negation");
            assertThat(event.clash()).matches(clash -> clash != null && clash.check() == 1);
        });
    }

    @Test
    void a_prediction_that_comes_before_any_label_does_too_and_begins_no_task() {
        policy(CHECK);
        predicted(MODEL, says(TASK, "no", 0.97));
        run();
        assertThat(tasks.events).isEmpty();
        labeled(TaskSamples.yes(), TaskSamples.yes());
        run();
        assertThat(sent()).hasSize(1);
    }

    @Test
    void a_policy_set_later_looks_at_what_was_before() {
        labeled(TaskSamples.yes(), TaskSamples.yes());
        predicted(MODEL, says("run1-0-8", "no", 0.99), says(TASK, "no", 0.97));
        run();
        assertThat(sent()).isEmpty();
        policy(new ModelCheck(true, 0.98, 0, ""));
        run();
        assertThat(sent()).isEmpty();
        policy(CHECK);
        run();
        assertThat(sent())
                .singleElement()
                .matches(event -> event.clash() != null && event.clash().check() == 2);
    }

    @Test
    void an_unsure_prediction_one_that_agrees_and_a_policy_that_is_off_lead_to_nothing() {
        policy(CHECK);
        labeled(TaskSamples.yes(), TaskSamples.yes());
        predicted(MODEL, says(TASK, "no", 0.89));
        predicted(NEXT, says(TASK, "yes", 0.99));
        run();
        policy(ModelCheck.OFF);
        predicted(new ModelVersion("other", "1"), says(TASK, "no", 0.99));
        run();
        assertThat(sent()).isEmpty();
    }

    @Test
    void one_clash_is_escalated_once_however_often_the_same_label_comes_back() {
        policy(new ModelCheck(true, 0.9, 0, ""));
        predicted(MODEL, says(TASK, "no", 0.97));
        labeled(TaskSamples.yes(), TaskSamples.yes());
        run();
        tasks.carry(
                TASK,
                new TaskCommand.RejectOutcome(TaskSamples.origin(TaskSamples.REVIEWER, 50), "look again", Set.of()));
        labeled(TaskSamples.yes(), TaskSamples.yes());
        run();
        assertThat(sent()).hasSize(1);
        assertThat(tasks.state(TASK).stage()).isEqualTo(Stage.SETTLED);
        predicted(NEXT, says(TASK, "no", 0.95));
        run();
        assertThat(sent()).hasSize(2);
    }

    @Test
    void gold_is_left_alone() {
        policy(CHECK);
        tasks.carry(
                TASK,
                new TaskCommand.DeclareGold(
                        TaskSamples.origin(TaskSamples.REVIEWER, 1),
                        TaskSamples.gold(TaskSamples.yes()),
                        "known",
                        TaskSamples.facts(0),
                        TaskSamples.terms(2),
                        null));
        predicted(MODEL, says(TASK, "no", 0.97));
        run();
        tasks.carry(TASK, new TaskCommand.RetireGold(TaskSamples.origin(TaskSamples.REVIEWER, 2), "too well known"));
        predicted(NEXT, says(TASK, "no", 0.97));
        run();
        assertThat(sent()).isEmpty();
        assertThat(tasks.state(TASK).stage()).isEqualTo(Stage.SETTLED);
    }

    @Test
    void a_lost_answer_is_made_up_for() {
        policy(CHECK);
        labeled(TaskSamples.yes(), TaskSamples.yes());
        predicted(MODEL, says(TASK, "no", 0.97));
        tasks.failAfter(0);
        try {
            run();
        } catch (CompletionException lost) {
            assertThat(lost).hasRootCauseMessage("lost");
        }
        run();
        assertThat(sent()).hasSize(1);
    }

    /** What was put in, by task. */
    private static final class MemoryIndex implements PredictionIndex {
        private final Map<TaskId, Map<ModelVersion, Said>> said = new HashMap<>();

        @Override
        public CompletionStage<Done> put(PredictionsRecorded event) {
            event.predictions()
                    .forEach(one -> said.computeIfAbsent(one.task(), none -> new HashMap<>())
                            .put(event.model(), new Said(event.model(), one.label(), one.confidence())));
            return CompletableFuture.completedStage(Done.getInstance());
        }

        @Override
        public CompletionStage<List<Said>> of(TaskId task) {
            return CompletableFuture.completedStage(
                    List.copyOf(said.getOrDefault(task, Map.of()).values()));
        }
    }

    /** The lane of models. */
    private final class ModelFeed implements EventFeed {
        @Override
        public CompletionStage<List<FeedRecord>> after(Lane lane, long offset, int limit, Duration patience) {
            assertThat(lane).isEqualTo(EntityKind.MODEL.lanes().get(0));
            return CompletableFuture.completedStage(
                    models.events.stream().skip(offset).limit(limit).toList());
        }

        @Override
        public CompletionStage<Long> head(Lane lane) {
            return CompletableFuture.completedStage((long) models.events.size());
        }

        @Override
        public CompletionStage<List<FeedRecord>> history(EntityKind kind, String entityId) {
            throw new AssertionError("nobody reads histories");
        }
    }
}
